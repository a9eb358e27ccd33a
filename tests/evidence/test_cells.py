"""A fact from a cell of a table is found by its labels, and its figure is compared as displayed, with scale, unit and flag."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from beltfacts.documents.extraction import Cell, TextBuilder
from beltfacts.documents.extractors import extract_document
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.document_coverage import measure_coverage
from beltfacts.evidence.verification import Verdict, verify_fact
from beltfacts.model import CellKeys, make_quote
from beltfacts.reading.units.units import UNITS
from tests.documents.office_files import formats, xlsx
from tests.evidence.support import a_fact

PORTS = """Table 3. Ports of the coast, 2023 and 2024
Port;Passengers (million);;Freight (thousand tonnes);
;2023;2024;2023;2024
North coast;;;;
Velm;2.7;2.9;4,512;4,786
Ostra;1.1;1.2p;98;105
South coast;;;;
Velm;0.4;0.5;77;81
Total;4.2;4.6;4,687;:
"""


def a_table(
    text: str = PORTS, name: str = "", before: str = "", spans: dict[tuple[int, int], tuple[int, int]] | None = None
) -> DocumentText:
    """A document with one table; `spans` says how many rows and columns a cell spans."""
    builder, cells = TextBuilder(), []
    builder.add(before)
    for row, line in enumerate(text.strip().split("\n")):
        builder.add("\n\n" if builder.length else "")
        for column, words in enumerate(line.split(";")):
            if words:
                rows, columns = (spans or {}).get((row, column), (1, 1))
                builder.add(" \u2502 " if builder.last not in ("\n", "") else "")
                cells.append(Cell(row, column, *builder.add(words), rows, columns))
    builder.add_table(name, cells)
    return DocumentText(builder.build())


SPANS = {(1, 0): (2, 1), (1, 1): (1, 2), (1, 3): (1, 2)}
COAST = a_table(spans=SPANS)


def verdict(text: DocumentText, row: list[str], column: list[str], figure: str, table: str = "", **fields: Any) -> Verdict:
    cell = CellKeys(table, tuple(row), tuple(column))
    value = fields.pop("value", None)
    fields["value"] = None if value is None else Decimal(str(value))
    return verify_fact(a_fact(make_quote(cell, figure), figure, cell=cell, **fields), text, "2025", {**UNITS, "passengers": "{passenger}"})


def test_a_cell_is_found_by_merged_headers_and_groups_of_rows() -> None:
    found = verdict(COAST, ["North coast", "Velm"], ["Passengers (million)", "2024"], "2.9", value=2900000, unit="{passenger}", date="2024")
    assert (found.verdict, found.reason) == ("found", "")
    assert found.location and COAST.text[found.location.start : found.location.end] == "2.9"
    south = verdict(COAST, ["South coast", "Velm"], ["Freight (thousand tonnes)", "2023"], "77", value=77000, unit="t", date="2023")
    assert (south.verdict, south.reason) == ("found", "")


@pytest.mark.parametrize("marked", [0, 1])
def test_of_two_labels_with_the_same_letters_only_the_one_with_a_note_is_read_without_its_mark(marked: int) -> None:
    plain = a_table("Port;Ships\nOsta;5\nOsta;51\nNord;7")
    labels = [cell for cell in plain.extraction.tables[0].cells if plain.text[cell.start : cell.end] == "Osta"]
    text = DocumentText(plain.extraction._replace(notes=((labels[marked].end - 1, labels[marked].end),)))
    figures = ["5", "51"]
    assert verdict(text, ["Ost"], ["Ships"], figures[marked]).verdict == "found"
    assert verdict(text, ["Osta"], ["Ships"], figures[1 - marked]).verdict == "found"


@pytest.mark.parametrize(
    ("row", "column", "figure", "fields", "outcome", "said"),
    [
        (["Velm"], ["2024"], "2.9", {}, "ambiguous", "4 cells have these labels"),
        (["Velm"], ["Passengers (million)", "2024"], "2.9", {}, "ambiguous", "add a label"),
        (["Ostra"], ["Passengers (million)", "2025"], "1.2", {}, "absent", "no column '2025' in the table"),
        (["Ostrau"], ["2024"], "1.2", {}, "absent", "no row 'Ostrau' in the table; did you mean Ostra?"),
        (["Ostra"], ["Freight (thousand tonnes)", "2024"], "106", {}, "drift", "the cell shows '105', not '106'"),
        (["Ostra"], ["Freight (thousand tonnes)", "2024"], "10", {}, "drift", "the cell shows '105', not '10'"),
        (["Ostra"], ["Freight (thousand tonnes)", "2024"], "105", {"value": 105, "unit": "t"}, "drift", "means 105000"),
        (["Ostra"], ["Freight (thousand tonnes)", "2024"], "105", {"value": 105000, "unit": "km"}, "drift", "is in t, not km"),
        (["Ostra"], ["Freight (thousand tonnes)", "2024"], "105", {"date": "2023"}, "drift", "date 2023 is not in the labels or note"),
        (["Ostra"], ["Passengers (million)", "2024"], "1.2", {}, "drift", "with the flag 'p': say in note or status"),
        (["Ostra"], ["Passengers (million)", "2024"], "1.2p", {}, "found", ""),
        (["Ostra"], ["Passengers (million)", "2024"], "1.2", {"note": "Provisional."}, "found", ""),
        (["Ostra"], ["Passengers (million)", "2023"], "1.1p", {}, "drift", "the cell shows '1.1', not '1.1p'"),
        (["ostra"], ["passengers  (Million)", "2023"], "1.1", {"value": 1100000, "unit": "{passenger}"}, "found", ""),
        (["Total"], ["Freight (thousand tonnes)", "2024"], "5,000", {}, "drift", "the cell shows ':'"),
        (["Total", "Velm"], ["2024"], "5,000", {}, "absent", "no cell has all these labels"),
        (["2.7"], ["2024"], "2.9", {}, "absent", "no row '2.7'"),
        (["Velm"], ["0.4"], "2.9", {}, "absent", "no column '0.4'"),
    ],
)
def test_each_way_to_fail_says_what_fails(
    row: list[str], column: list[str], figure: str, fields: dict[str, Any], outcome: str, said: str
) -> None:
    found = verdict(COAST, row, column, figure, **fields)
    assert (found.verdict, said in found.reason) == (outcome, True), found.reason


TWICE = """Table 1. Rail
Port;2023;2024
Velm;10;11

Table 11. Road
Port;2023;2024
Velm;20;21"""


def test_the_name_of_a_table_picks_the_part_below_its_title() -> None:
    text = a_table(TWICE.replace("\n\n", "\n"), name="Sheet1")
    assert verdict(text, ["Velm"], ["2024"], "11", "Table 1").verdict == "found"
    assert verdict(text, ["Velm"], ["2024"], "21", "Table 11").verdict == "found"
    assert verdict(text, ["Velm"], ["2024"], "21", "Table 1").verdict == "drift"
    assert "name the table" in verdict(text, ["Velm"], ["2024"], "21", "Sheet1").reason
    assert verdict(text, ["Velm"], ["2024"], "21", "Table 2").reason.startswith("no table 'Table 2' in the document")


def test_the_caption_says_scale_and_unit_where_the_labels_do_not() -> None:
    text = a_table("Port;2023;2024\nVelm;10;11", before="Table 4. Exports (US$ million)")
    assert verdict(text, ["Velm"], ["2024"], "11", "Table 4", value=11000000, unit="USD").reason == ""
    assert "means 11000000" in verdict(text, ["Velm"], ["2024"], "11", "Table 4", value=11, unit="USD").reason


def test_chinese_labels_say_their_scale() -> None:
    text = a_table(
        "\u8868 3 \u6e2f\u53e3\uff082024\u5e74\uff09\n\u6e2f\u53e3;\u8d27\u7269\uff08\u4e07\u5428\uff09;\u65c5\u5ba2\n\u7ef4\u5c14;478.6;1.2"
    )
    row, column = ["\u7ef4\u5c14"], ["\u8d27\u7269\uff08\u4e07\u5428\uff09"]
    assert verdict(text, row, column, "478.6", "\u8868 3", value=4786000, unit="t", date="2024").reason == ""
    assert verdict(text, row, column, "478.6", "\u8868 31").reason.startswith("no table")


def test_a_row_of_counts_that_look_like_years_is_no_header() -> None:
    text = a_table("Port;2023;2024\nShips;1980;2011\nCranes;12;14")
    assert verdict(text, ["Cranes"], ["2024"], "14").verdict == "found"
    assert verdict(text, ["Ships"], ["2024"], "2011").verdict == "found"
    assert verdict(text, ["Cranes"], ["2011"], "14").verdict == "absent"


def test_a_row_of_words_in_the_middle_is_no_header() -> None:
    text = a_table("Port;State;2024\nOstra;open;5\nVelm;closed;below the limit\nHafn;open;7")
    assert verdict(text, ["Hafn"], ["2024"], "7").verdict == "found"
    assert verdict(text, ["Hafn", "open"], ["2024"], "7").verdict == "found"


def test_a_note_mark_is_no_part_of_a_label_or_a_figure() -> None:
    text = a_table("Port;2023\u00b9;2024\nVelm\u00b2;10;11\u00b3")
    assert verdict(text, ["Velm"], ["2023"], "10").verdict == "found"
    assert verdict(text, ["Velm"], ["2024"], "11").verdict == "found"
    assert verdict(text, ["Velm\u00b2"], ["2023\u00b9"], "10").verdict == "found"
    assert verdict(text, ["Velm"], ["2024"], "113").verdict == "drift"


def test_a_flag_or_a_unit_may_stand_in_a_column_of_its_own() -> None:
    text = a_table("Port;2023;;2024;\nVelm;10;p;11;\nOstra;20;;21;e")
    assert "with the flag 'p'" in verdict(text, ["Velm"], ["2023"], "10").reason
    assert verdict(text, ["Velm"], ["2024"], "11").reason == ""
    assert verdict(text, ["Ostra"], ["2024"], "21", status="estimate").reason == ""
    units = a_table("Measure;2024;Unit\nFreight;10;thousand tonnes\nLine;5;km")
    assert verdict(units, ["Freight"], ["2024"], "10", value=10000, unit="t").reason == ""
    assert "means 10000" in verdict(units, ["Freight"], ["2024"], "10", value=10, unit="t").reason


def test_tables_side_by_side_do_not_lend_one_another_their_labels() -> None:
    text = a_table("Port;2023;;City;2024\nVelm;10;;Hafn;21\nOstra;11;;Lund;22")
    assert verdict(text, ["Velm"], ["2023"], "10").verdict == "found"
    assert verdict(text, ["Hafn"], ["2024"], "21").verdict == "found"
    assert verdict(text, ["Hafn"], ["2023"], "10").verdict == "absent"
    assert verdict(text, ["Velm"], ["2024"], "21").verdict == "absent"


@pytest.mark.parametrize(
    ("header", "scale"),
    [
        ("Beds (million beds)", 10**6),
        ("Million beds", 10**6),
        ("Beds, millions of beds", 10**6),
        ("Beds ('000 beds)", 1000),
        ("Beds, '000 beds", 1000),
        ("Beds (1000 beds)", 1000),
        ("Beds (1,000)", 1000),
        ("Beds, 1 000 beds", 1000),
        ("Beds (\u00d71000)", 1000),
        ("Beds (10\u00b3 beds)", 1000),
        ("Beds (10^6)", 10**6),
        ("Beds (Mio. beds)", 10**6),
        ("Beds \uff08\u4e07\u5f20\uff09", 10**4),
        ("Beds \u5355\u4f4d\uff1a\u4ebf\u4e2a", 10**8),
        ("Beds in towns above 1 million", 1),
        ("Beds in million-plus towns", 1),
        ("Beds of the top hundred", 1),
        ("Beds of \u4e07\u8c61", 1),
        ("Beds of Milliona", 1),
    ],
)
def test_a_scale_beside_a_noun_is_not_lost(header: str, scale: int) -> None:
    text = a_table(f"Port;{header}\nVelm;2.9")
    fields = {"unit": "{bed}", "measure": "beds"}
    assert verdict(text, ["Velm"], [header], "2.9", value=Decimal("2.9") * scale, **fields).reason == ""
    if scale > 1:
        assert "means" in verdict(text, ["Velm"], [header], "2.9", value="2.9", **fields).reason
    caption = a_table("Port;2024\nVelm;2.9", before=f"Table 3. {header}")
    reason = verdict(caption, ["Velm"], ["2024"], "2.9", value=Decimal("2.9") * scale, **fields).reason
    is_said = scale == 1 or any(sign in header for sign in "(,\uff08\uff1a")
    assert reason == "" if is_said else "say in sic" in reason


def test_labels_with_two_scales_leave_the_figure_open() -> None:
    text = a_table("Measure;Million beds\nThousand beds;2.9")
    assert "say in sic" in verdict(text, ["Thousand beds"], ["Million beds"], "2.9", value=2900, unit="{bed}").reason


def test_groups_of_ages_are_labels() -> None:
    text = a_table("Port;0\u201314;15\u201364;65+\nVelm;10;20;5")
    assert verdict(text, ["Velm"], ["65+"], "5").verdict == "found"
    assert verdict(text, ["Velm"], ["0-14"], "10").verdict == "found"


def test_a_letter_that_is_a_unit_is_no_flag() -> None:
    text = a_table("Port;Wait\nVelm;5 s")
    assert verdict(text, ["Velm"], ["Wait"], "5 s", value=5, unit="s").reason == ""
    assert verdict(text, ["Velm"], ["Wait"], "5", value=5, unit="s").verdict == "drift"


def two_tables(between: str) -> DocumentText:
    """Two tables of the same form, with lines before and between them."""
    builder = TextBuilder()
    builder.add("Table 1. Rail\n\n")
    for number, port in ((10, "Velm"), (20, "Ostra")):
        cells = [Cell(0, 0, *builder.add("Port")), Cell(0, 1, *builder.add(" 2024 ".strip()))]
        builder.add("\n\n")
        cells.append(Cell(1, 0, *builder.add(port)))
        builder.add(" \u2502 ")
        cells.append(Cell(1, 1, *builder.add(str(number))))
        builder.add_table("", cells)
        builder.add(f"\n\n{between}\n\n" if number == 10 else "")
    return DocumentText(builder.build())


def test_a_caption_belongs_to_the_table_below_it_and_running_text_names_none() -> None:
    text = two_tables("Table 2. Road")
    assert verdict(text, ["Velm"], ["2024"], "10", "Table 1").verdict == "found"
    assert verdict(text, ["Velm"], ["2024"], "10", "Table 2").verdict == "absent"
    assert verdict(text, ["Ostra"], ["2024"], "20", "Table 2").verdict == "found"
    assert verdict(text, ["Ostra"], ["2024"], "20", "Table 1").verdict == "absent"
    mention = two_tables("As table 9 shows in more detail, roads carried far less than railways in all of these years.")
    assert verdict(mention, ["Ostra"], ["2024"], "20", "Table 9").verdict == "absent"


CODES = formats("0.0%", '0.0,,"m"', "0.0,,", "#,##0;(#,##0)")


def a_sheet(number_style: int, value: str, header: str = "Trade") -> DocumentText:
    rows = (
        f'<row r="1"><c r="A1" t="inlineStr"><is><t>Port</t></is></c><c r="B1" t="inlineStr"><is><t>{header}</t></is></c></row>'
        f'<row r="2"><c r="A2" t="inlineStr"><is><t>Velm</t></is></c><c r="B2" s="{number_style}"><v>{value}</v></c></row>'
    )
    return DocumentText(extract_document(xlsx(rows, styles=CODES), "x.xlsx"))


@pytest.mark.parametrize(
    ("style", "raw", "header", "figure", "value", "unit", "problem"),
    [
        (1, "0.4535", "Share", "45.4%", "45.4", "%", ""),
        (1, "0.4535", "Share", "0.4535", "0.4535", "%", "the cell shows '45.4%'"),
        (2, "1234567", "Trade (USD)", "1.2m", "1200000", "USD", ""),
        (2, "1234567", "Trade (USD)", "1.2m", "1.2", "USD", "means 1200000"),
        (3, "1234567", "Trade (USD million)", "1.2", "1200000", "USD", ""),
        (3, "1234567", "Trade (USD)", "1.2", "1.2", "USD", "leave sign, scale or unit of '1.2' open"),
        (4, "-1234", "Balance (USD)", "(1,234)", "-1234", "USD", ""),
        (4, "-1234", "Balance (USD)", "(1,234)", "1234", "USD", "means -1234"),
    ],
)
def test_cells_of_a_sheet_are_compared_as_displayed(
    style: int, raw: str, header: str, figure: str, value: str, unit: str, problem: str
) -> None:
    reason = verdict(a_sheet(style, raw, header), ["Velm"], [header], figure, "Ports", value=value, unit=unit).reason
    assert problem in reason if problem else reason == ""


@pytest.mark.parametrize(
    ("locator", "outcome"), [("Ports!B2", "found"), ("B2", "found"), ("Ports", "found"), ("B3", "drift"), ("Draft!B2", "drift")]
)
def test_a_locator_may_be_the_name_of_the_cell(locator: str, outcome: str) -> None:
    assert verdict(a_sheet(1, "0.4535"), ["Velm"], ["Trade"], "45.4%", locator=locator).verdict == outcome


def test_a_document_without_tables_or_with_gaps_says_so() -> None:
    assert verdict(DocumentText("Velm 10"), ["Velm"], ["2024"], "10").reason == "the document has no table"
    builder = TextBuilder()
    builder.add("Velm")
    builder.add_gap(0, "in Ports!B2 a formula was never calculated")
    found = verdict(DocumentText(builder.build()), ["Velm"], ["2024"], "10")
    assert (found.verdict, found.reason) == ("uncheckable", "the document has no table; in Ports!B2 a formula was never calculated")


def test_brackets_and_single_letters_leave_sign_and_scale_open_without_a_value_behind_them() -> None:
    text = a_table("Port;Balance;Trade\nVelm;(12);3m")
    assert "say in sic" in verdict(text, ["Velm"], ["Balance"], "(12)", value=12, unit="USD").reason
    assert "say in sic" in verdict(text, ["Velm"], ["Trade"], "3m", value=3, unit="m").reason
    assert "say in sic" not in verdict(text, ["Velm"], ["Balance"], "(12)", value=-12, unit="USD", sic="-12 dollars").reason


def test_coverage_counts_the_cell_and_not_its_row() -> None:
    found = verdict(COAST, ["Ostra"], ["Freight (thousand tonnes)", "2024"], "105")
    assert found.location
    numbers = measure_coverage(COAST, [found.location]).numbers
    assert [number.text for number in numbers if number.state == "covered"] == ["105"]


MARKDOWN = b"""# Ports

Table 3. Ports

| Port | 2023 | 2024 |
|---|---|---|
| Velm | 10 | **11** |

Text.
"""
HTML = b"""<p>Text.</p><table><caption>Table 3. Ports</caption><thead><tr><th rowspan=2>Port<th colspan=2>Freight</tr><tr><th>2023<th>2024</tr></thead>
<tr><th>Velm<td>10<td>11<sup>a</sup></tr></table>"""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.csv", b"Port,2023,2024\nVelm,10,11\n"),
        ("x.md", MARKDOWN),
        ("x.html", HTML),
    ],
)
def test_tables_of_each_kind_of_document_are_evidence(name: str, data: bytes) -> None:
    text = DocumentText(extract_document(data, name))
    table = "" if name == "x.csv" else "Table 3"
    assert verdict(text, ["Velm"], ["2024"], "11", table, value=11, unit="{ship}", measure="ships").reason == ""
    assert verdict(text, ["Velm"], ["2023"], "11", table).verdict == "drift"
