"""OpenDocument texts and spreadsheets are read as displayed, without what was deleted or hidden."""

from __future__ import annotations

import pytest

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import extract_document
from tests.documents.office_files import odf, zipped
from tests.documents.support import reason

STYLES = (
    '<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="third" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>'
    '<style:style style:name="child" style:family="text" style:parent-style-name="up"/>'
    '<style:style style:name="down" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>'
    '<style:style style:name="gone" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="greek" style:family="text"><style:text-properties style:font-name="Symbol"/></style:style>'
    '<style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>'
)


def read(content: str, ending: str = "odt") -> Extraction:
    return extract_document(odf(content, STYLES, "text" if ending == "odt" else "spreadsheet"), f"x.{ending}")


def span(style: str, text: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


DELETION = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator>'
    "</office:change-info><text:p>16,001</text:p></text:deletion></text:changed-region></text:tracked-changes>"
)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Velm<text:s/>ran<text:s text:c='2'/>on", "Velm ran  on"),
        ("2019<text:tab/>1,107<text:line-break/>next", "2019\t1,107\nnext"),
        ("\n  It  ran\n  <text:span> 5</text:span> km", "It ran 5 km"),
        ('so <text:change text:change-id="c1"/>29 ran', "so 29 ran"),
        ("so 2<office:annotation><dc:creator>A</dc:creator><text:p>No 8</text:p></office:annotation>9 ran", "so 29 ran"),
        ("so <text:expression>1,209</text:expression> ran", "so 1,209 ran"),
        ("so <text:variable-get>1,209</text:variable-get> of <text:page-number>4</text:page-number>", "so 1,209 of 4"),
        ('so <text:variable-set text:display="none">7</text:variable-set>8', "so 8"),
        ('so <text:hidden-text text:is-hidden="true">7</text:hidden-text>8', "so 8"),
        ("<text:ruby><text:ruby-base>34</text:ruby-base><text:ruby-text>12</text:ruby-text></text:ruby>5", "345"),
        (f"45.3{span('up', '2')} %", "45.3\u00b2 %"),
        (f"45.3{span('third', '2')} %", "45.3\u00b2 %"),
        (f"45.3{span('child', '2')} %", "45.3\u00b2 %"),
        (f"CO{span('down', '2')} up", "CO\u2082 up"),
        ("x " + span("greek", "\uf0b3") + " 5", "x \u2265 5"),
        ("2<draw:frame><draw:object/></draw:frame>3", "2\ufffc3"),
    ],
)
def test_each_element_of_a_line_is_what_the_reader_sees(line: str, shown: str) -> None:
    assert read(f"{DELETION}<text:p>{line}</text:p>").text == shown


MATH = {
    "2 1/2": "<mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>",
    "10\u2076": "<msup><mn>10</mn><mn>6</mn></msup>",
    "(a+1)/3": "<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>3</mn></mfrac>",
    "\u221ax": "<msqrt><mi>x</mi></msqrt>",
    "x\u2081\xb2": "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>",
}


@pytest.mark.parametrize("shown", MATH)
def test_a_formula_is_written_out(shown: str) -> None:
    math = f'<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow>{MATH[shown]}</mrow><annotation>8</annotation></semantics></math>'
    frame = '<draw:frame><draw:object xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="./Object 1"/><draw:image/></draw:frame>'
    file = odf(f"<text:p>It is {frame} now</text:p>", more={"Object 1/content.xml": math})
    assert extract_document(file, "x.odt").text == f"It is {shown} now"


def test_a_note_stays_out_of_the_line_and_stands_at_the_end() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Of which 8 by rail.</text:p></text:note-body></text:note>"
    )
    extraction = read(f"<text:p>It was 45{note} tonnes.</text:p><text:p>More.</text:p>")
    assert extraction.text == "It was 45\u00b9 tonnes.\n\nMore.\n\n\u00b9 Of which 8 by rail."
    assert extraction.notes == ((9, 10), (27, 28))


def test_hidden_and_struck_text_is_left_out_and_said() -> None:
    extraction = read(
        f"<text:p>It was {span('gone', '17 or ')}18 and {span('struck', '9')}.</text:p>"
        '<text:section text:display="none"><text:p>19</text:p></text:section>'
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>20</text:p>'
    )
    assert extraction.text.replace("\u200b", "") == "It was 18 and ."
    assert extraction.left_out == ("hidden text", "struck text", "a hidden section", "a hidden paragraph")


def test_headings_lists_and_text_boxes_are_read_in_order() -> None:
    extraction = read(
        '<text:h text:outline-level="2">Ports</text:h><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>'
        "<text:p>There are 12<draw:frame><draw:text-box><text:p>6 cats</text:p></draw:text-box></draw:frame>5 dogs</text:p>"
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>T</text:index-title-template>"
        "</text:table-of-content-source><text:index-body><text:p>Ports 4</text:p></text:index-body></text:table-of-content>"
    )
    assert extraction.text == "Ports\n\nOne\n\nThere are 125 dogs\n\n6 cats\n\nPorts 4"
    assert extraction.headings and [(mark.start, mark.level) for mark in extraction.headings] == [(0, 2)]


def cell(text: str = "", **attributes: str) -> str:
    said = " ".join(f'{name.replace("__", ":").replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f"<table:table-cell {said}>" + (f"<text:p>{text}</text:p>" if text else "") + "</table:table-cell>"


def sheet(rows: str, name: str = "Ports", style: str = "", columns: str = "") -> str:
    return f'<table:table table:name="{name}" table:style-name="{style}">{columns}{rows}</table:table>'


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def grid(extraction: Extraction) -> list[tuple[str, int, int, int, int, str]]:
    """The cells of the first table: text, row, column, rows, columns, raw."""
    return [
        (extraction.text[each.start : each.end], each.row, each.column, each.rows, each.columns, each.raw)
        for each in extraction.tables[0].cells
    ]


def test_cells_are_the_shown_text_with_the_value_beside() -> None:
    extraction = read(sheet(row(cell("45.3%", office__value_type="percentage", office__value="0.4534"))), "ods")
    assert extraction.text == "Ports\n\n45.3%"
    assert grid(extraction) == [("45.3%", 0, 0, 1, 1, "0.4534")]
    assert extraction.tables[0].name == "Ports"


def test_repeated_spanned_and_header_cells_stand_where_they_belong() -> None:
    rows = (
        "<table:table-header-rows>"
        + row(cell("Port"), cell("Tonnes", table__number_columns_spanned="2"), "<table:covered-table-cell/>", cell("Note"))
        + "</table:table-header-rows>"
        + row(cell(table__number_columns_repeated="2"), cell("7", table__number_columns_repeated="2"))
        + row(attributes='table:number-rows-repeated="1000000"')
        + row(cell("8"))
    )
    extraction = read(sheet(rows), "ods")
    assert [each[:5] for each in grid(extraction)] == [
        ("Port", 0, 0, 1, 1),
        ("Tonnes", 0, 1, 1, 2),
        ("Note", 0, 3, 1, 1),
        ("7", 1, 2, 1, 1),
        ("7", 1, 3, 1, 1),
        ("8", 1000002, 0, 1, 1),
    ]
    assert [each.is_header for each in extraction.tables[0].cells] == [True] * 3 + [False] * 3


def test_hidden_sheets_rows_and_columns_are_left_out_and_said() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
    rows = row(cell("1"), cell("2"), cell("3")) + row(cell("4"), attributes='table:visibility="filter"')
    extraction = read(sheet(rows, columns=columns) + sheet(row(cell("5")), "Draft", "away"), "ods")
    assert extraction.text == "Ports\n\n1 \u2502 3"
    assert extraction.left_out == ("hidden rows or columns of the sheet Ports", "the hidden sheet Draft")


def test_a_cell_without_shown_text_is_a_gap() -> None:
    rows = row(cell("Velm"), cell(table__formula="of:=1+1"), cell(office__value_type="float", office__value="5"))
    reasons = [gap.reason for gap in read(sheet(rows), "ods").gaps]
    assert reasons[0].startswith("in Ports!B1 a formula was never calculated")
    assert reasons[1].startswith("in Ports!C1 the displayed text is not in the file")


def test_a_raised_digit_in_a_cell_stays_apart_and_a_remark_is_left_out() -> None:
    remark = "<office:annotation><text:p>98</text:p></office:annotation>"
    made = f"<table:table-cell>{remark}<text:p>45.3{span('up', '2')}</text:p><text:p>more</text:p></table:table-cell>"
    assert read(sheet(row(made)), "ods").text == "Ports\n\n45.3\u00b2\nmore"


def test_a_table_in_a_text_is_a_table() -> None:
    extraction = read(f"<text:p>See</text:p>{sheet(row(cell('Velm'), cell('12'), cell('345')))}<text:p>End</text:p>")
    assert extraction.text == "See\n\nVelm \u2502 12 \u2502 345\n\nEnd"
    assert [each[:3] for each in grid(extraction)] == [("Velm", 0, 0), ("12", 0, 1), ("345", 0, 2)]


def test_locked_broken_and_swollen_files_give_the_reason() -> None:
    locked = odf("<text:p>A</text:p>", manifest="<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    assert "locked with a password" in reason(extract_document, locked, "x.odt")
    assert "it has no content.xml" in reason(extract_document, zipped({"a": "b"}), "x.ods")
    many = sheet(row(cell("7", table__number_columns_repeated="16384"), attributes='table:number-rows-repeated="1048576"'))
    assert "repeats its cells more than" in reason(read, many, "ods")
