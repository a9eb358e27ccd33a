"""Pick facts from a list, with fzf."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence

from beltfacts.commands import _completion as completion
from beltfacts.commands._fact_sheet import fact_row, fact_sheet
from beltfacts.commands._options import COMMON, Option
from beltfacts.commands._output import DONE, NOTHING, open_library, print_sheet
from beltfacts.errors import UseError
from beltfacts.formats import Row
from beltfacts.library import Library
from beltfacts.registry import COMMANDS, FORMATS

OPTIONS = (
    Option("query", (), "Words to begin with; they can be changed in the list.", "[QUERY...]", default=(), many=True),
    Option(
        "style",
        ("--style", "--cite"),
        "Print the citation of each picked fact in this style instead of its id.",
        "STYLE",
        complete=completion.complete_reader_styles,
    ),
    *COMMON,
)
ONE_LINER = "beltfacts list -f plain | fzf -d '\\t' --preview 'beltfacts show {5}' | cut -f5"
"""What does the same without this command."""

_NO_FZF = f"pick needs fzf, which is not installed: apt install fzf, brew install fzf or winget install fzf; the same by hand: {ONE_LINER}"
_STOPPED = (1, 130)
"""Exit codes of fzf when nothing matches, and when it is left with Esc or Ctrl-C (man fzf, EXIT STATUS)."""

_ID = 4
"""Index of the id among the cells that people see."""


def run(query: Sequence[str], style: str | None, format_name: str | None, facts: Sequence[str], no_cache: bool) -> int:
    """Pick facts from the list of all, with fzf, and print their ids.

    Type words to narrow the list, Tab takes several facts, Enter ends; beside the list stands the whole fact. --style prints citations, and
    --format the facts as data. Exit code 1 where nothing is picked.

    Example: beltfacts pick china laos

    Example: beltfacts show $(beltfacts pick)
    """
    if style is not None:
        from beltfacts.commands._citations import known_reader_style

        known_reader_style(style)
    program = shutil.which("fzf")
    if program is None:
        raise UseError(_NO_FZF)
    if not sys.stderr.isatty():
        raise UseError("pick needs a terminal; in a script use beltfacts search or beltfacts list")
    with open_library(facts, no_cache) as library:
        picked = _run_fzf(library, [program, *_arguments(" ".join(query), facts)])
        if not picked:
            return NOTHING
        if style is None and format_name is None:
            sys.stdout.write("".join(f"{each}\n" for each in picked))
            return DONE
        if style is None:
            rows = [fact_row(library, library.fact(each)) for each in picked]
            return print_sheet(fact_sheet(library, rows, None, {"query": None, "total": len(rows)}, {"suggestions": []}, ()), format_name)
    cite = COMMANDS.load("cite").run
    given = {"style": style, "format_name": format_name, "facts": facts, "no_cache": no_cache}
    code: int = cite(ids=picked, only=None, copy=False, markup=None, folder=None, **given)
    return code


def _arguments(query: str, facts: Sequence[str]) -> list[str]:
    """Return the options of fzf: fields, several facts, and the whole fact as preview."""
    roots = "".join(f" --facts {shlex.quote(os.path.abspath(os.path.expanduser(path)))}" for path in facts)
    program = f"{shlex.quote(sys.executable)} -m beltfacts"
    return [
        "--multi",
        "--delimiter=\t",
        "--tiebreak=index",
        f"--preview={program} show {{{_ID + 1}}} --format table{roots}",
        "--preview-window=down,50%,wrap",
        f"--query={query}",
    ]


def _run_fzf(library: Library, command: list[str]) -> list[str]:
    """Return the ids that the person picked; none if fzf was left. Raises UseError where it fails."""
    lines = FORMATS.load("plain").draw(fact_sheet(library, _rows(library), None, {}, {}, ()), None)
    environment = os.environ if "NO_COLOR" in os.environ else {**os.environ, "FORCE_COLOR": "1"}  # of the preview
    done = subprocess.run(command, input=lines.encode("utf-8", "replace"), stdout=subprocess.PIPE, env=environment, check=False)
    if done.returncode in _STOPPED:
        return []
    if done.returncode:
        raise UseError(f"fzf ended with exit code {done.returncode}")
    picked = [line.split("\t")[_ID] for line in done.stdout.decode("utf-8", "replace").splitlines() if line.count("\t") >= _ID]
    return list(dict.fromkeys(picked))


def _rows(library: Library) -> list[Row]:
    """Return the facts that are not withdrawn as rows."""
    return [fact_row(library, fact) for fact in library.facts if not fact.withdrawn]
