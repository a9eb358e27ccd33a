"""Repeat odd pieces in a document of a kind: twice the size takes about twice the time (promise 9)."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.documents.growing import TEXT
from tests.documents.growth import check_growth

IN_TESTS = 2

_PIECES = {
    "md": "[ ] ( ) ![ ]( [^1] [a]: < > ` `` * ** _ ~~ # - 1. | > \\ & <!-- --- === ``` http://a.b a 12 \n \n\n".split(" "),
    "csv": ["a", "12", ",", ";", "\t", '"', '""', "\n", " "],
    "txt": [name.removeprefix("text of ").strip("'") for name in TEXT],
}
"""What is repeated, by the ending of the document. Not HTML: by its own rules, tags that are never closed take time with their square."""


def fuzz(random: Random, folder: Path) -> None:
    """Compare the time of a document with that of one four times as large."""
    ending = random.choice(list(_PIECES))
    unit = "".join(random.choice(_PIECES[ending]).replace("\\n", "\n") for _ in range(random.randrange(1, 5))) + random.choice(
        ("", " ", "\n")
    )
    unit = unit or "12"
    start = random.choice(("", "", "# ", '"'))
    check_growth(ending, lambda count: (start + unit * count).encode() or b" ")
