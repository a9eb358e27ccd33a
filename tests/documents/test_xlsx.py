"""Spreadsheets are read as displayed: number formats applied, hidden parts left out, formulas by their last value."""

from __future__ import annotations

import datetime
from io import BytesIO
from typing import Any

import pytest

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import extract_document
from tests.documents.office_files import formats, links, xlsx, zipped
from tests.documents.support import reason


def read(rows: str, **parts: str) -> Extraction:
    return extract_document(xlsx(rows, **parts), "x.xlsx")


def grid(extraction: Extraction, table: int = 0) -> dict[tuple[int, int], tuple[str, str]]:
    """The cells of a sheet: row and column to shown text and raw value."""
    cells = extraction.tables[table].cells
    return {(each.row, each.column): (extraction.text[each.start : each.end], each.raw) for each in cells}


@pytest.mark.parametrize(
    ("cell", "shown", "raw"),
    [
        ('<c r="A1" s="1"><v>0.4535</v></c>', "45.4%", "0.4535"),
        ('<c r="A1" s="2"><v>1234567</v></c>', "1.2m", "1234567"),
        ('<c r="A1" s="3"><v>1.5</v></c>', "36:00", "1.5"),
        ('<c r="A1" s="4" t="d"><v>2025-03-01T00:00:00</v></c>', "1 Mar 2025", "2025-03-01T00:00:00"),
        ('<c r="A1"><v>0.30000000000000004</v></c>', "0.3", "0.300000000000000"),
        ('<c r="A1"><v>1.2E3</v></c>', "1200", "1200"),
        ('<c r="A1" t="s"><v>0</v></c>', "45.3\u00b2", "45.32"),
        ('<c r="A1" t="s"><v>1</v></c>', "Velm\nport", "Velm\nport"),
        ('<c r="A1" t="s"><v>2</v></c>', "\u6c34", "\u6c34"),
        ('<c r="A1" t="inlineStr"><is><t>12 km</t></is></c>', "12 km", "12 km"),
        ('<c r="A1" t="str"><f>A2</f><v>so</v></c>', "so", "so"),
        ('<c r="A1" t="b"><v>1</v></c>', "TRUE", "TRUE"),
        ('<c r="A1" t="e"><v>#N/A</v></c>', "#N/A", "#N/A"),
        ('<c r="A1" s="1"><f>1/2</f><v>0.5</v></c>', "50.0%", "0.5"),
        ('<c r="A1" s="5"><v>7</v></c>', "\u2077", "7"),
    ],
)
def test_a_cell_is_read_as_displayed_with_its_value_beside(cell: str, shown: str, raw: str) -> None:
    strings = (
        '<si><r><t>45.3</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si>'
        "<si><t>Velm_x000D_&#10;port</t></si><si><t>\u6c34</t><rPh sb='0' eb='1'><t>\u30df\u30ba</t></rPh></si>"
    )
    raised = '<fonts><font/><font><vertAlign val="superscript"/></font></fonts>'
    codes = formats("0.0%", '0.0,,"m"', "[h]:mm", "d mmm yyyy").replace("</cellXfs>", '<xf numFmtId="0" fontId="1"/></cellXfs>')
    extraction = read(f'<row r="1">{cell}</row>', strings=strings, styles=raised + codes)
    assert grid(extraction) == {(0, 0): (shown, raw)}
    assert not extraction.gaps


def test_sheets_stand_in_order_each_with_its_name_above() -> None:
    extraction = read('<row r="2"><c r="B2"><v>5</v></c><c r="D2"><v>6</v></c></row><row r="9"><c><v>7</v></c></row>')
    assert extraction.text == "Ports\n\n5 \u2502 6\n\n7"
    assert grid(extraction) == {(1, 1): ("5", "5"), (1, 3): ("6", "6"), (8, 0): ("7", "7")}
    assert extraction.headings and extraction.headings[0].start == 0
    assert extraction.tables[0].name == "Ports"


def test_merged_cells_span_and_hide_what_lies_under_them() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row>'
    merged = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    (table,) = read(rows, after=merged).tables
    assert [(each.row, each.column, each.rows, each.columns) for each in table.cells] == [(0, 0, 2, 2), (1, 2, 1, 1)]


def test_hidden_sheets_rows_and_columns_are_left_out_and_said() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row>'
    extraction = read(rows, before='<cols><col min="2" max="2" hidden="1"/></cols>')
    assert extraction.text == "Ports\n\n1"
    assert extraction.left_out == ("hidden rows or columns of the sheet Ports",)


def test_a_merged_cell_is_shown_while_one_of_its_rows_is() -> None:
    rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>'
    assert read(rows, after='<mergeCells><mergeCell ref="A1:A2"/></mergeCells>').text == "Ports\n\n1\n\n2"


@pytest.mark.parametrize("cell", ['<c r="A1"><f>B1*2</f></c>', '<c r="A1"><f>B1*2</f><v></v></c>'])
def test_a_formula_that_was_never_calculated_is_a_gap(cell: str) -> None:
    extraction = read(f'<row r="1">{cell}<c r="B1"><v>4</v></c></row>')
    assert extraction.text == "Ports\n\n4"
    assert extraction.gaps[0].reason.startswith("in Ports!A1 a formula was never calculated")


def test_a_zero_of_a_file_that_asks_to_be_calculated_is_a_gap() -> None:
    rows = '<row r="1"><c r="A1"><f>B1*2</f><v>0</v></c><c r="B1"><v>4</v></c></row>'
    assert read(rows).gaps == ()
    assert read(rows, workbook="<calcPr fullCalcOnLoad='1'/>").text == "Ports\n\n4"


def test_a_format_that_depends_on_the_language_is_a_gap() -> None:
    rows = '<row r="1"><c r="A1" s="1"><v>45717</v></c><c r="B1" s="2"><v>5</v></c><c r="C1"><v>6</v></c></row>'
    styles = formats("[$-804]mmmm").replace("</cellXfs>", '<xf numFmtId="31"/></cellXfs>')
    extraction = read(rows, styles=styles)
    assert extraction.text == "Ports\n\n6"
    assert [gap.reason for gap in extraction.gaps] == [
        "in Ports!A1 it shows a date in a language of its own",
        "in Ports!B1 a number format depends on the language of the reader",
    ]


def test_a_number_whose_format_a_condition_changes_is_a_gap() -> None:
    rows = '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>6</v></c><c r="C1" t="str"><v>six</v></c></row>'
    rule = '<conditionalFormatting sqref="A1 C1:C9"><cfRule type="cellIs" dxfId="{}"/></conditionalFormatting>'
    styles = formats("0") + '<dxfs><dxf><font/></dxf><dxf><numFmt numFmtId="3" formatCode="0.0,"/></dxf></dxfs>'
    assert read(rows, styles=styles, after=rule.format(0)).text == "Ports\n\n5 \u2502 6 \u2502 six"
    changed = read(rows, styles=styles, after=rule.format(1))
    assert changed.text == "Ports\n\n6 \u2502 six"
    assert changed.gaps[0].reason == "in Ports!A1 a condition may show the value in another format"
    hidden = '<conditionalFormatting sqref="B1"><cfRule type="iconSet"><iconSet showValue="0"/></cfRule></conditionalFormatting>'
    assert read(rows, after=hidden).text == "Ports\n\n5 \u2502 six"


def test_zeros_that_a_sheet_does_not_show_are_no_evidence() -> None:
    rows = '<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>6</v></c></row>'
    assert read(rows, before='<sheetViews><sheetView showZeros="0"/></sheetViews>').text == "Ports\n\n6"


def test_struck_cells_and_runs_are_left_out_and_said() -> None:
    strings = "<si><r><t>1</t></r><r><rPr><strike/></rPr><t>7</t></r><r><t>5</t></r></si>"
    styles = '<fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>'
    extraction = read('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>9</v></c></row>', strings=strings, styles=styles)
    assert extraction.text == "Ports\n\n1\u200b5"
    assert extraction.left_out == ("struck text",)


def test_text_boxes_on_a_sheet_are_read_after_it() -> None:
    space = "http://schemas.openxmlformats.org/drawingml/2006"
    drawing = (
        f'<x:wsDr xmlns:x="{space}/spreadsheetDrawing" xmlns:a="{space}/main"><x:txBody><a:p><a:r><a:t>Source: </a:t></a:r>'
        "<a:r><a:t>customs</a:t></a:r></a:p></x:txBody></x:wsDr>"
    )
    more = {"xl__worksheets___rels__sheet1.xml.rels": links(("drawing", "../drawings/drawing1.xml")), "xl__drawings__drawing1.xml": drawing}
    assert read('<row r="1"><c r="A1"><v>1</v></c></row>', **more).text == "Ports\n\n1\n\nSource: customs"


def made_with_openpyxl() -> bytes:
    openpyxl: Any = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Trade"
    sheet.append(["Port", "Share", "When"])
    sheet.append(["Velm", 0.4535, datetime.date(2025, 3, 1)])
    sheet["B2"].number_format, sheet["C2"].number_format = "0.0%", "mmm yyyy"
    sheet.merge_cells("A4:B4")
    sheet["A4"] = "Source: customs"
    sheet.row_dimensions[3].hidden = True
    sheet["A3"] = "hidden"
    book.create_sheet("Draft").sheet_state = "veryHidden"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_of_another_program_is_read() -> None:
    extraction = extract_document(made_with_openpyxl(), "x.xlsx")
    assert extraction.text == "Trade\n\nPort \u2502 Share \u2502 When\n\nVelm \u2502 45.4% \u2502 Mar 2025\n\nSource: customs"
    assert extraction.left_out == ("hidden rows or columns of the sheet Trade", "the hidden sheet Draft")


def test_workbooks_that_count_from_1904_show_their_own_dates() -> None:
    rows = '<row r="1"><c r="A1" s="1"><v>44255</v></c></row>'
    assert read(rows, styles=formats("yyyy-mm-dd"), workbook='<workbookPr date1904="1"/>').text == "Ports\n\n2025-03-01"


def test_overlapping_merges_and_files_that_are_no_spreadsheet_give_the_reason() -> None:
    assert "it has no xl/workbook.xml" in reason(extract_document, zipped({"a": "b"}), "x.xlsx")
    assert "not readable as a spreadsheet" in reason(extract_document, b"plain", "x.xlsx")
