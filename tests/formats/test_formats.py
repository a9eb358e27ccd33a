"""Each output format draws one tricky sheet as its golden file has it; a format without a golden file fails.

The golden files were read line by line before they were kept. After a wanted change, draw them again with
``python -m tests.formats.test_formats``, and read what changed.
"""

from __future__ import annotations

import inspect
from decimal import Decimal
from pathlib import Path

import pytest

from beltfacts.formats._sheet import Canvas, Column, Row, Sheet, Span, highlight
from beltfacts.output import printable
from beltfacts.registry import FORMATS

GOLDEN = Path(__file__).parent / "golden"
WIDTHS = (120, 80, 40)

COLUMNS = (
    Column("figure", "Figure", whole=True, role="figure"),
    Column("what", "What"),
    Column("when", "Date", whole=True, role="date"),
    Column("count", "Count", whole=True, right=True),
    Column("id", "Id", whole=True, role="id"),
    Column("quote", "Quote", shown=False),
)

FACTS = (
    # figure, what, when, count, id, quote, value
    ("50 million tonnes", "Grand Canal: cargo", "2021 – 2024", "1,234", "canal-cargo", "it carried 50 million tonnes", Decimal(50_000_000)),
    (
        "[bold]5|6[/] *t*",
        "A [link=x]long[/link] text | that wraps where the terminal is narrow, \\ & <b>",
        "undated",
        "7",
        "markup",
        "",
        None,
    ),
    ("-0.1 percent", '=SUM(A1) in a cell,\nwith "quotes"', "2024-06", "", "minus", "fell -0.1 percent", Decimal("-0.10")),
    ("5万吨（约６億円）", "大运河：货运量", "2024年", "89", "east-asian", "运送了5万吨（约６億円）", Decimal("1e30")),
    ("5 \u202etonnes\u202c", "title \x1b]0;owned\x07 \x9b31m", "2024", "0", "controls", "\u2028", Decimal("0.12345678901234567890")),
)


def sheet() -> Sheet:
    """A card and five rows: markup, pipes, quotes, a formula, a minus sign, East Asian text, controls, exact numbers, empty cells."""
    rows = []
    for *cells, value in FACTS:
        data = dict(zip((column.key for column in COLUMNS), cells, strict=True))
        rows.append(
            Row(tuple(map(printable, cells)), {**data, "quote": data["quote"] or None, "value": value, "topics": ["water", "trade"]})
        )
    card = (
        (Span("50 million tonnes", "headline", True),),
        (Span("Grand Canal", "subject"), Span(": cargo")),
        (
            Span("\u201c", "quote"),
            *highlight("it carried 50 million tonnes", "50 million tonnes", "figure", "quote"),
            Span("\u201d", "quote"),
        ),
        (
            Span("Note: ", "note"),
            Span("[brackets] stay, and so do | pipes | in a note that is long enough to wrap in most terminals", "note"),
        ),
    )
    return Sheet(COLUMNS, rows, {"query": "canal \u202e", "total": 6}, {"suggestions": ["more"]}, (card,), 1, True, ("5 of 6 shown",))


def drawn(name: str) -> str:
    """The sheet as a format draws it, at each width where that makes a difference."""
    texts = {width: FORMATS.load(name).draw(sheet(), Canvas(width)) for width in WIDTHS}
    if len(set(texts.values())) == 1:
        return texts[WIDTHS[0]]
    return "\n".join(f"({width} columns)\n{text}" for width, text in texts.items())


@pytest.mark.parametrize("name", FORMATS.names)
def test_format_draws_the_golden_text(name: str) -> None:
    golden = GOLDEN / f"{name}.txt"
    assert golden.exists(), f"draw {golden} with python -m tests.formats.test_formats, and read it"
    assert drawn(name) == golden.read_bytes().decode()


def test_no_golden_text_is_left_over() -> None:
    assert {file.stem for file in GOLDEN.glob("*.txt")} == set(FORMATS.names)


@pytest.mark.parametrize("name", FORMATS.names)
def test_format_explains_itself_and_touches_nothing(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    module = FORMATS.load(name)
    assert len(FORMATS.summary(name)) > 10
    assert list(inspect.signature(module.draw).parameters) == ["sheet", "canvas"]
    before = sheet()
    assert isinstance(module.draw(before, Canvas()), str)
    assert before == sheet()
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("name", FORMATS.names)
def test_format_draws_a_sheet_without_rows(name: str) -> None:
    text = FORMATS.load(name).draw(Sheet(COLUMNS, [], {"query": "x", "total": 0}, {"suggestions": []}), Canvas(80))
    assert text == "" or text.endswith("\n")


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for each in FORMATS.names:
        (GOLDEN / f"{each}.txt").write_bytes(drawn(each).encode())
