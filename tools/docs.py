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
from pathlib import Path

import docs_lists

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = "80"
PICTURE_COLUMNS = 88
_BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
_LIST = re.compile(r"(?ms)^(<!-- list (\w+) -->\n).*?^(<!-- end -->)$")


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
        return found[1] + docs_lists.LISTS[found[2]]() + found[3]

    return _LIST.sub(listing, _BLOCK.sub(transcript, text))


def picture(cache: str, light: bool) -> str:
    """Return the first search as it looks on a light or dark terminal in colour (SVG, without fonts from elsewhere)."""
    from rich.console import Console
    from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME
    from rich.text import Text

    arguments = ["search", "china", "laos", "railway", "freight", "--limit", "4", "--format", "table"]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("BELTFACTS_", "NO_COLOR"))}
    environment |= {"COLUMNS": str(PICTURE_COLUMNS), "FORCE_COLOR": "1", "BELTFACTS_CACHE": cache}
    done = subprocess.run(
        [sys.executable, "-m", "beltfacts", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    console = Console(record=True, width=PICTURE_COLUMNS, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Text("$ beltfacts search china laos railway freight --limit 4", style="bold"))
    console.print(Text.from_ansi(done.stdout.rstrip("\n")))
    svg = console.export_svg(title="beltfacts", unique_id="beltfacts", theme=DEFAULT_TERMINAL_THEME if light else SVG_EXPORT_THEME)
    if light:  # the frame of the window, white by default, would not be seen on a white page
        svg = svg.replace("rgba(255,255,255,0.35)", "rgba(0,0,0,0.35)")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


PICTURES = {"search.svg": True, "search-dark.svg": False}
"""The pictures in docs/, and whether each is of a light terminal."""


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
        for name, light in PICTURES.items():
            drawn, place = picture(cache, light), ROOT / "docs" / name
            if not place.exists() or place.read_text(encoding="utf-8") != drawn:
                stale += 1
                if check:
                    print(f"{place} is not what the program prints now")
                else:
                    place.write_text(drawn, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
