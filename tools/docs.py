"""Keeps the documents true: runs every transcript in them and writes every list anew from the program.

A transcript is a ``console`` block; each line that begins with ``$ beltfacts`` is run on a terminal of 80 columns without colour, and what it
prints stands below it. A list stands between ``<!-- list NAME -->`` and ``<!-- end -->``. ``python tools/docs.py`` writes the documents;
``--check`` says what differs and exits with 1.
"""

from __future__ import annotations

import difflib
import io
import os
import pty
import re
import shlex
import subprocess
import sys
import tempfile
from inspect import cleandoc
from pathlib import Path

from beltfacts.commands._typer_app import ORDER
from beltfacts.registry import CHECKS, COMMANDS, FORMATS, STYLES, Registry

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = "80"
_BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
_LIST = re.compile(r"(?ms)^(<!-- list (\w+) -->\n).*?^(<!-- end -->)$")
_REGISTRIES = {"commands": COMMANDS, "formats": FORMATS, "styles": STYLES, "rules": CHECKS}


def documents() -> list[Path]:
    """The documents that hold transcripts or lists; the page of citations is written by a script of its own."""
    return [ROOT / "README.md", *(path for path in sorted((ROOT / "docs").glob("*.md")) if path.name != "citations.md")]


def ran(command: str, cache: str) -> str:
    """What a command prints on a terminal of 80 columns without colour, standard error included, from the project's folder."""
    program, *arguments = shlex.split(command)
    assert program == "beltfacts", command
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("BELTFACTS_", "FORCE_COLOR", "_BELTFACTS"))}
    environment |= {
        "COLUMNS": COLUMNS,
        "LINES": "24",
        "NO_COLOR": "1",
        "TERM": "xterm",
        "BELTFACTS_CACHE": cache,
        "BELTFACTS_PAGER": "",
        "PYTHONIOENCODING": "utf-8",
    }
    parent, child = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "beltfacts", *arguments], cwd=ROOT, env=environment, stdin=child, stdout=child, stderr=child
    ) as run:
        os.close(child)
        printed = b""
        while True:
            try:
                part = os.read(parent, 65536)
            except OSError:  # the other end is closed: the command is done
                break
            if not part:
                break
            printed += part
        run.wait()
    os.close(parent)
    return "\n".join(line.rstrip() for line in printed.decode().replace("\r\n", "\n").split("\n")).rstrip("\n") + "\n"


def refreshed(text: str, cache: str) -> str:
    """A document with its transcripts and lists as the program has them now."""

    def transcript(block: re.Match[str]) -> str:
        commands = [line for line in block[1].split("\n") if line.startswith("$ ")]
        return "```console\n" + "\n".join(f"{line}\n{ran(line[2:], cache)}" for line in commands) + "```"

    def listing(found: re.Match[str]) -> str:
        return found[1] + (reference() if found[2] == "reference" else lines(_REGISTRIES[found[2]])) + found[3]

    return _LIST.sub(listing, _BLOCK.sub(transcript, text))


def lines(registry: Registry) -> str:
    """A registry as Markdown, one line a variant."""
    return "".join(f"- `{name}`: {registry.summary(name)}\n" for name in registry.names)


def reference() -> str:
    """Return all commands with their help and options as Markdown, made from the options' records."""
    return "".join(f"\n## {name}\n\n{_explained(name)}\n{_options(name)}" for name in ORDER) + "\n"


def _explained(name: str) -> str:
    """Return a command's help without the lists that its page has elsewhere, examples as code."""
    text = cleandoc(COMMANDS.load(name).run.__doc__ or "")
    return re.sub(r"(?m)^Example: (.*)$", r"    \1", text) + "\n"


def _options(name: str) -> str:
    """Return a command's options as a table."""
    rows = [("option", "meaning", "default"), ("---", "---", "---")]
    for option in COMMANDS.load(name).OPTIONS:
        shown = ", ".join(f"`{flag}`" for flag in option.flags) + (f" `{option.metavar}`" if option.metavar else "")
        many = " May be given several times." if option.many and "several times" not in option.help else ""
        default = "" if option.default in (None, "", (), False) else f"`{option.default}`"
        rows.append((shown.strip(), option.help.replace("|", "\\|") + many, "required" if option.required else default))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def picture(cache: str) -> str:
    """The first search of the README as it looks on a terminal in colour (SVG, without fonts from elsewhere)."""
    from rich.console import Console
    from rich.text import Text

    arguments = ["search", "China-Laos Railway freight", "--limit", "5", "--format", "table"]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("BELTFACTS_", "NO_COLOR"))}
    environment |= {"COLUMNS": "100", "FORCE_COLOR": "1", "BELTFACTS_CACHE": cache}
    done = subprocess.run(
        [sys.executable, "-m", "beltfacts", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Text('$ beltfacts search "China-Laos Railway freight" --limit 5', style="bold"))
    console.print(Text.from_ansi(done.stdout.rstrip("\n")))
    svg = console.export_svg(title="beltfacts", unique_id="beltfacts")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def main() -> int:
    """Write the documents, or with ``--check`` compare them."""
    check, stale = "--check" in sys.argv[1:], 0
    with tempfile.TemporaryDirectory() as cache:
        for path in documents():
            old = path.read_text(encoding="utf-8")
            new = refreshed(old, cache)
            if new != old:
                stale += 1
                if check:
                    sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), new.splitlines(True), str(path), "as it is now"))
                else:
                    path.write_text(new, encoding="utf-8")
        drawn, place = picture(cache), ROOT / "docs" / "search.svg"
        if not place.exists() or place.read_text(encoding="utf-8") != drawn:
            stale += 1
            if check:
                print(f"{place} is not what the program prints now")
            else:
                place.write_text(drawn, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
