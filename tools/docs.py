"""Keep the documents true: run every transcript in them, and write every list anew from the program.

A transcript is a ``console`` block. Each line that begins with ``$ `` is run on a terminal of 80 columns without colour, in the project's
folder, and what it prints is written below it. A comment before a block changes that:

    <!-- in: home -->               in a folder of the page's own, which the blocks of the page share; ``$ cd`` moves in it
    <!-- in: home; types: y '' -->  the same, and these lines are typed, one at each question

The folder of the page has the documents of `examples/` in ``Downloads``. A list stands between ``<!-- list NAME -->`` and ``<!-- end -->``.
``python tools/docs.py`` writes the documents; ``--check`` says what differs and exits with 1.
"""

from __future__ import annotations

import difflib
import io
import os
import pty
import re
import select
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import docs_lists

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = "80"
PICTURE_COLUMNS = 88
BLOCK = re.compile(r"(?ms)^(?P<before><!-- in: home(?:; types: (?P<types>[^\n]*?))? -->\n)?```console\n(?P<lines>.*?)^```$")
_LIST = re.compile(r"(?ms)^(<!-- list (\w+) -->\n).*?^(<!-- end -->)$")
_QUESTION = re.compile(rb"[^\n]*[:?>] $")
"""The end of what was printed, if it asks for a line."""
_QUIET = 0.3
"""Seconds without output after which a question counts as asked."""
_PATIENCE = 60.0
"""Seconds without output after which a command is stopped."""


def documents() -> list[Path]:
    """Return the documents with transcripts or lists. The page of citations is written by a script of its own."""
    return [ROOT / "README.md", *(path for path in sorted((ROOT / "docs").glob("*.md")) if path.name != "citations.md")]


def ran(command: str, cache: str, folder: Path = ROOT, home: Path | None = None, answers: Iterator[str] | None = None) -> str:
    """Return what a command prints on a terminal of 80 columns without colour, standard error included.

    `home` stands for ``~``. `answers` gives what is typed, one line at each question. It is taken from, not copied.
    """
    program, *arguments = shlex.split(command)
    assert program == "beltfacts", command
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("BELTFACTS_", "FORCE_COLOR", "_BELTFACTS"))}
    environment |= {
        "COLUMNS": COLUMNS,
        "LINES": "24",
        "NO_COLOR": "1",
        "TERM": "dumb" if home else "xterm",
        "BELTFACTS_CACHE": cache,
        "BELTFACTS_PAGER": "",
        "PYTHONIOENCODING": "utf-8",
    }
    if home:
        environment |= {"HOME": str(home), "BELTFACTS_CEILING": str(home.parent)}
        arguments = [re.sub("^~", str(home), word) for word in arguments]
    parent, child = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "beltfacts", *arguments], cwd=folder, env=environment, stdin=child, stdout=child, stderr=child
    ) as run:
        os.close(child)
        printed = b"".join(_read_and_answer(parent, answers or iter(())))
        run.wait()
    os.close(parent)
    shown = _PROGRESS.sub("", printed.decode().replace("\r\n", "\n"))
    return "\n".join(line.rstrip() for line in shown.split("\n")).rstrip("\n") + "\n"


_PROGRESS = re.compile(r"\r[^\n]*\r\x1b\[K")
"""A line of progress that is taken away: it is seen where the machine is slow."""


def _read_and_answer(terminal: int, answers: Iterator[str]) -> Iterator[bytes]:
    """Yield what a program prints on a terminal until it ends, and type the next answer at each question."""
    last = b""
    while True:
        if not select.select([terminal], [], [], _QUIET if _QUESTION.search(last) else _PATIENCE)[0]:
            answer = next(answers, None)
            if answer is None:  # a question that the page does not answer: end of input
                os.write(terminal, b"\x04")
            else:
                os.write(terminal, answer.encode() + b"\n")
            last = b""
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:  # the other end is closed: the command is done
            return
        if not part:
            return
        last = (last + part)[-200:]
        yield part


class Page:
    """One document whose transcripts are run, with the folder that its blocks share."""

    def __init__(self, cache: str) -> None:
        self.cache = cache
        self.home = Path(cache).resolve() / "home"
        self.folder = self.home

    def transcript(self, block: re.Match[str]) -> str:
        """Return a block of commands with what they print now."""
        own = block["before"] is not None
        if own and not self.home.exists():
            shutil.copytree(ROOT / "examples", self.home / "Downloads")
        answers = iter(shlex.split(block["types"] or ""))
        lines = [line for line in block["lines"].split("\n") if line.startswith("$ ")]
        shown = "\n".join(f"{line}\n{self._print(line[2:], own, answers)}" for line in lines)
        assert next(answers, None) is None, f"typed more than was asked for: {block['types']}"
        return f"{block['before'] or ''}```console\n{shown}```"

    def _print(self, command: str, own: bool, answers: Iterator[str]) -> str:
        """Return what one command prints. ``cd`` prints nothing and moves in the page's folder."""
        if own and command.startswith("cd "):
            self.folder = (self.folder / command[3:]).resolve()
            return ""
        return ran(command, self.cache, self.folder, self.home, answers) if own else ran(command, self.cache)


def refreshed(text: str, cache: str) -> str:
    """Return a document with its transcripts and lists as the program has them now. `cache`: a new folder."""

    def listing(found: re.Match[str]) -> str:
        return found[1] + docs_lists.LISTS[found[2]]() + found[3]

    return _LIST.sub(listing, BLOCK.sub(Page(cache).transcript, text))


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


CHARTS = {
    "chart-share": ["bri-trade-share-2021", "bri-trade-share-2024", "bri-trade-share-2025-h1"],
    "chart-travel-time": [
        "jakarta-bandung-travel-time-before-wang",
        "jakarta-bandung-travel-time-wang",
        "jakarta-bandung-travel-time-xinhua",
    ],
}
"""The charts in docs/, and the facts that each shows."""


def chart(facts: list[str], light: bool) -> str:
    """Return the picture that `compare --chart` draws of facts, always light or always dark."""
    import beltfacts
    from beltfacts.charts import draw_svg, make_chart
    from beltfacts.compare import compare_facts

    with beltfacts.load([ROOT / "facts"], cached=False) as library:
        comparison = compare_facts(library, [library.fact(each) for each in facts])
        return draw_svg(make_chart(library, comparison), theme="light" if light else "dark") + "\n"


def pictures(cache: str) -> dict[str, str]:
    """Return the pictures in docs/ by file name, each once light and once dark."""
    found = {}
    for ending, light in ((".svg", True), ("-dark.svg", False)):
        found[f"search{ending}"] = picture(cache, light)
        found |= {f"{name}{ending}": chart(facts, light) for name, facts in CHARTS.items()}
    return found


def main() -> int:
    """Write the documents, or with ``--check`` compare them."""
    check, stale = "--check" in sys.argv[1:], 0
    with tempfile.TemporaryDirectory() as cache:
        for path in documents():
            old = path.read_text(encoding="utf-8")
            with tempfile.TemporaryDirectory() as folder:
                new = refreshed(old, folder)
            if new != old:
                stale += 1
                if check:
                    sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), new.splitlines(True), str(path), "as it is now"))
                else:
                    path.write_text(new, encoding="utf-8")
        for name, drawn in pictures(cache).items():
            place = ROOT / "docs" / name
            if not place.exists() or place.read_text(encoding="utf-8") != drawn:
                stale += 1
                if check:
                    print(f"{place} is not what the program prints now")
                else:
                    place.write_text(drawn, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
