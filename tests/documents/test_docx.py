"""Word files are read as their reader sees them: no digit joins another, nothing deleted or hidden is evidence."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import extract_document
from beltfacts.documents.extractors._office import word_body
from tests.documents.office_files import docx, paragraph, run, zipped
from tests.documents.support import reason

TRACKED = 'w:id="1" w:author="A" w:date="2025-01-01T00:00:00Z"'


def read(body: str, **parts: str) -> Extraction:
    """Return the text of a Word file, which is the same when its blocks are parsed one after the other."""
    data = docx(body, **parts)
    shown = extract_document(data, "x.docx")
    with patch.object(word_body, "_LARGE", 0):
        assert extract_document(data, "x.docx") == shown
    return shown


def field(step: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>'


def box(text: str) -> str:
    return f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph(text)}</w:txbxContent></v:textbox></w:pict></w:r>"


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        (("from 3", "<w:r><w:noBreakHyphen/></w:r>", "4 beads"), "from 3\u20114 beads"),
        (("up", "<w:r><w:tab/></w:r>", "7"), "up\t7"),
        (("2019", "<w:r><w:ptab/></w:r>", "1,107"), "2019\t1,107"),
        (("2019", "<w:r><w:br/></w:r>", "1,107"), "2019\n1,107"),
        (("can", "<w:r><w:softHyphen/></w:r>", "als"), "can\u00adals"),
        (("x ", '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', " 5"), "x \u2265 5"),
        (("x ", '<w:r><w:sym w:font="Symbol" w:char="F02D"/></w:r>', "5"), "x \u22125"),
        (("x ", run("\uf0a3", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), " 5"), "x \u2264 5"),
        (("x ", run("m", '<w:rFonts w:ascii="Symbol"/>'), "g"), "x \u03bcg"),
        (("x ", run("4", '<w:rFonts w:ascii="Wingdings"/>'), "5"), "x \uf0345"),
        (("so ", f"<w:del {TRACKED}><w:r><w:delText>1</w:delText></w:r></w:del><w:ins {TRACKED}>{run('29')}</w:ins>", " ran"), "so 29 ran"),
        (("so ", f"<w:moveFrom {TRACKED}>{run('1')}</w:moveFrom><w:moveTo {TRACKED}>{run('29')}</w:moveTo>", " ran"), "so 29 ran"),
        (("so ", f'<w:fldSimple w:instr=" =SUM(1,2) ">{run("31")}</w:fldSimple>', " ran"), "so 31 ran"),
        (("so ", f"<w:sdt><w:sdtPr/><w:sdtContent>{run('31')}</w:sdtContent></w:sdt>", " ran"), "so 31 ran"),
        (("so ", f"<w:smartTag>{run('31')}</w:smartTag>", f"<w:dir><w:bdo>{run(' ran')}</w:bdo></w:dir>"), "so 31 ran"),
        (("so ", f"<w:hyperlink>{run('31')}</w:hyperlink>", " ran"), "so 31 ran"),
        (("so ", field("begin"), "<w:r><w:instrText>A 9</w:instrText></w:r>", field("separate"), "31", field("end"), " ran"), "so 31 ran"),
        (("so ", field("begin"), field("begin"), "8", field("separate"), "9", field("end"), field("separate"), "31", field("end")), "so 31"),
        (("<w:r><w:ruby><w:rt><w:r><w:t>12</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>34</w:t></w:r></w:rubyBase></w:ruby></w:r>", "5"), "345"),
        (("<w:r><w:t>12 </w:t></w:r>", "<w:r><w:t>345</w:t></w:r>"), "12345"),
        (("so ", '<w:r><w:object/></w:r>', "5"), "so \ufffc5"),
    ],
)  # fmt: skip
def test_each_element_of_a_line_is_what_the_reader_sees(parts: tuple[str, ...], shown: str) -> None:
    assert read(paragraph(*parts)).text == shown


@pytest.mark.parametrize(
    "properties",
    [
        '<w:vertAlign w:val="superscript"/>',
        '<w:position w:val="6"/>',
        '<w:rStyle w:val="Mark"/>',
        '<w:rStyle w:val="MarkToo"/>',
    ],
)
def test_raised_digits_stay_apart_however_they_are_raised(properties: str) -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="MarkToo"><w:basedOn w:val="Mark"/></w:style>'
    )
    extraction = read(paragraph("It was 45.3", run("2", properties), " per cent"), styles=styles)
    assert extraction.text == "It was 45.3\u00b2 per cent"
    assert extraction.shifted == ((11, 12),)


def test_a_small_position_is_no_exponent_and_a_lowered_digit_is_lowered() -> None:
    assert read(paragraph("12", run("5", '<w:position w:val="1"/>'))).text == "125"
    assert read(paragraph("CO", run("2", '<w:vertAlign w:val="subscript"/>'))).text == "CO\u2082"


def test_the_mark_of_a_note_is_raised_and_its_text_stands_at_the_end() -> None:
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    note = f'<w:footnote w:id="7">{paragraph("<w:r><w:footnoteRef/></w:r>", " Of which 8 by rail.")}</w:footnote>'
    extraction = read(paragraph("It was 45", reference, " tonnes.") + paragraph("More."), footnotes=note)
    assert extraction.text == "It was 45\u00b9 tonnes.\n\nMore.\n\n\u00b9 Of which 8 by rail."
    assert extraction.notes == extraction.shifted == ((9, 10), (27, 28))


@pytest.mark.parametrize(
    ("settings", "mark"),
    [
        ("", "\u2071"),
        ('<w:endnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="28"/></w:endnotePr>', "BB"),
        ('<w:endnotePr><w:numFmt w:val="chicago"/></w:endnotePr>', "*"),
        ('<w:endnotePr><w:numFmt w:val="decimal"/><w:numStart w:val="3"/></w:endnotePr>', "\u00b3"),
    ],
)
def test_endnotes_are_numbered_as_the_document_says(settings: str, mark: str) -> None:
    note = f'<w:endnote w:id="2">{paragraph("Far away.")}</w:endnote>'
    body = paragraph("It was 45", '<w:r><w:endnoteReference w:id="2"/></w:r>', ".")
    assert read(body, endnotes=note, settings=settings or " ").text == f"It was 45{mark}.\n\nFar away."


def test_a_note_with_its_own_mark_shows_that_mark_and_a_deleted_one_is_left_out() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>4</w:t></w:r>'
    deleted = f'<w:del {TRACKED}><w:r><w:footnoteReference w:id="3"/></w:r></w:del>'
    notes = f'<w:footnote w:id="2">{paragraph("Kept.")}</w:footnote><w:footnote w:id="3">{paragraph("Gone.")}</w:footnote>'
    extraction = read(paragraph("It was 45", own, deleted, "."), footnotes=notes)
    assert extraction.text == "It was 45\u2074.\n\nKept."
    assert extraction.notes == ((9, 10),)


def test_a_text_box_follows_its_paragraph_and_is_read_once() -> None:
    inside = f"<wps:txbx><w:txbxContent>{paragraph('A box of 6 cats.')}</w:txbxContent></wps:txbx>"
    older = box("A box of 6 cats.").removeprefix("<w:r>").removesuffix("</w:r>")
    both = f"<mc:AlternateContent><mc:Choice><w:drawing>{inside}</w:drawing></mc:Choice><mc:Fallback>{older}</mc:Fallback></mc:AlternateContent>"
    body = paragraph("There are 12", f"<w:r>{both}</w:r>", "5 dogs.") + paragraph("Old ", box("8 birds."), "one.")
    assert read(body).text == "There are 125 dogs.\n\nA box of 6 cats.\n\nOld one.\n\n8 birds."


def test_a_deleted_or_hidden_paragraph_mark_joins_two_paragraphs() -> None:
    deleted = paragraph("It rose to 12", properties=f"<w:rPr><w:del {TRACKED}/></w:rPr>")
    assert read(deleted + paragraph("5 tonnes.") + paragraph("End.")).text == "It rose to 125 tonnes.\n\nEnd."
    hidden = paragraph("It rose to 12", properties="<w:rPr><w:vanish/></w:rPr>")
    assert read(hidden + paragraph("5 tonnes.")).text == "It rose to 125 tonnes."


@pytest.mark.parametrize(
    "properties",
    ["<w:vanish/>", '<w:rStyle w:val="Secret"/>', '<w:vanish w:val="1"/>'],
)
def test_hidden_text_is_left_out_and_said(properties: str) -> None:
    styles = '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
    extraction = read(paragraph("It was ", run("17 or ", properties), "18."), styles=styles)
    assert extraction.text == "It was 18."
    assert extraction.left_out == ("hidden text",)


def test_hiding_twice_shows_again_and_a_run_decides_for_itself() -> None:
    styles = "".join(
        f'<w:style w:type="{kind}" w:styleId="{kind}"><w:rPr><w:vanish/></w:rPr></w:style>' for kind in ("character", "paragraph")
    )
    hidden = '<w:pStyle w:val="paragraph"/>'
    assert read(paragraph("A ", run("B", '<w:rStyle w:val="character"/>'), properties=hidden), styles=styles).text == "B"
    assert read(paragraph("A ", run("B", '<w:vanish w:val="0"/>'), properties=hidden), styles=styles).text == "B"


def test_struck_text_is_left_out_and_does_not_join_the_digits_around_it() -> None:
    extraction = read(paragraph("It was 1", run("7", "<w:strike/>"), "5 tonnes."))
    assert "15" not in extraction.text and "7" not in extraction.text
    assert extraction.left_out == ("struck text",)


MATH = {
    "2 1/2": "<m:r><m:t>2</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>",
    "10\u2076": "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup>",
    "10^n": "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>n</m:t></m:r></m:sup></m:sSup>",
    "x\u2081": "<m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>1</m:t></m:r></m:sub></m:sSub>",
    "(a+1)/3": "<m:f><m:num><m:r><m:t>a+1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f>",
    "\u221a(x+1)": "<m:rad><m:deg/><m:e><m:r><m:t>x+1</m:t></m:r></m:e></m:rad>",
    "(5|6)": "<m:d><m:e><m:r><m:t>5</m:t></m:r></m:e><m:e><m:r><m:t>6</m:t></m:r></m:e></m:d>",
    "12": f"<m:r><m:t>1</m:t></m:r><w:del {TRACKED}><m:r><m:t>9</m:t></m:r></w:del><m:r><m:t>2</m:t></m:r>",
}


@pytest.mark.parametrize("shown", MATH)
def test_a_formula_is_written_out(shown: str) -> None:
    assert read(paragraph("It is ", f"<m:oMath>{MATH[shown]}</m:oMath>", " now")).text == f"It is {shown} now"


def test_headings_are_those_that_the_styles_declare() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )
    body = paragraph("Ports", properties='<w:pStyle w:val="Kop1"/>') + paragraph("Velm", properties='<w:pStyle w:val="Mine"/>')
    extraction = read(body + paragraph("Text."), styles=styles)
    assert extraction.headings and [(mark.start, mark.level) for mark in extraction.headings] == [(0, 1), (7, 2)]
    assert read(paragraph("Text.")).headings is None


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def grid(extraction: Extraction) -> list[tuple[str, int, int, int, int]]:
    """The cells of the first table: text, row, column, rows, columns."""
    return [(extraction.text[each.start : each.end], each.row, each.column, each.rows, each.columns) for each in extraction.tables[0].cells]


def test_tables_honour_columns_before_spans_and_merged_rows() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = (
        row(cell("Port", down), cell("Tonnes", '<w:gridSpan w:val="2"/>'), properties="<w:tblHeader/>")
        + row(cell("", on), cell("2023"), cell("2024"), properties="<w:tblHeader/>")
        + row(cell("1,107"), cell("1,209"), properties='<w:gridBefore w:val="1"/>')
        + row(cell("99"), properties=f"<w:del {TRACKED}/>")
        + row(cell("98"), properties="<w:hidden/>")
    )
    extraction = read(f"<w:tbl><w:tblPr/><w:tblGrid/>{table}</w:tbl>")
    assert grid(extraction) == [
        ("Port", 0, 0, 2, 1),
        ("Tonnes", 0, 1, 1, 2),
        ("2023", 1, 1, 1, 1),
        ("2024", 1, 2, 1, 1),
        ("1,107", 2, 1, 1, 1),
        ("1,209", 2, 2, 1, 1),
    ]
    assert extraction.text == "Port \u2502 Tonnes\n\n2023 \u2502 2024\n\n1,107 \u2502 1,209"
    assert [each.is_header for each in extraction.tables[0].cells] == [True] * 4 + [False] * 2
    assert extraction.left_out == ("hidden rows",)


def test_a_caption_names_the_table_and_a_table_in_a_cell_is_a_table_too() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>'
    inner = f"<w:tbl>{row(cell('7'), cell('8'))}</w:tbl>"
    table = f"<w:tbl>{row(cell('Velm'), f'<w:tc>{inner}<w:p/></w:tc>')}</w:tbl>"
    extraction = read(paragraph("Table 3. Ports", properties='<w:pStyle w:val="C"/>') + table + paragraph("End."), styles=styles)
    assert extraction.text == "Table 3. Ports\n\nVelm \u2502 7 \u2502 8\n\nEnd."
    assert [table.name for table in extraction.tables] == ["", "Table 3. Ports"]
    assert [extraction.text[each.start : each.end] for each in extraction.tables[1].cells] == ["Velm", "7 \u2502 8"]


def test_strict_files_and_other_names_of_the_main_part_are_read() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Word/Main.xml"/></Relationships>'
    )
    space = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    main = f'<document xmlns="{space}"><body><p><r><t>It grew 5 per cent.</t></r></p></body></document>'
    assert extract_document(zipped({"_rels/.rels": rels, "word/main.xml": main}), "x.docx").text == "It grew 5 per cent."


def test_files_that_are_no_word_file_give_the_reason() -> None:
    assert "locked with a password, or older" in reason(extract_document, b"\xd0\xcf\x11\xe0rest", "x.docx")
    assert "not readable as a Word file" in reason(extract_document, b"plain", "x.docx")
    assert "it has no word/document.xml" in reason(extract_document, zipped({"a": "b"}), "x.docx")
    assert "its XML is broken" in reason(extract_document, docx("<w:p>"), "x.docx")
    assert reason(extract_document, docx(paragraph("")), "x.docx") == "it holds no text"
    assert "an embedded document" in read(paragraph("A") + "<w:altChunk/>").gaps[0].reason


WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.mark.parametrize("properties", [WHITE, '<w:color w:val="ffffff" w:themeColor="background1"/>', '<w:rStyle w:val="Pale"/>'])
def test_white_text_on_white_paper_is_left_out_and_parts_digits(properties: str) -> None:
    styles = f'<w:style w:type="character" w:styleId="Pale"><w:rPr>{WHITE}</w:rPr></w:style>'
    extraction = read(paragraph("It moved 1", run("7", properties), "5 tonnes."), styles=styles)
    assert "7" not in extraction.text
    assert "15" not in extraction.text
    assert extraction.left_out == ("hidden text",)


@pytest.mark.parametrize(
    "properties",
    [
        '<w:color w:val="FEFEFE"/>',
        '<w:color w:val="auto"/>',
        '<w:color w:val="FFFFFF" w:themeColor="text1"/>',
        WHITE + '<w:highlight w:val="darkBlue"/>',
        WHITE + '<w:shd w:val="clear" w:fill="102030"/>',
        WHITE + '<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>',
        WHITE + "<w:outline/>",
    ],
)
def test_a_run_that_may_be_seen_is_read(properties: str) -> None:
    assert read(paragraph("Seen. ", run("46 sheep", properties))).text == "Seen. 46 sheep"


DARK = '<w:shd w:val="clear" w:fill="102030"/>'
STYLES = (
    f'<w:style w:type="paragraph" w:styleId="Band"><w:pPr>{DARK}</w:pPr></w:style>'
    f'<w:style w:type="table" w:styleId="Grid"><w:tblStylePr w:type="firstRow"><w:tcPr>{DARK}</w:tcPr></w:tblStylePr></w:style>'
)
PALE = paragraph(run("46 sheep", WHITE))


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run("46 sheep", WHITE), properties=DARK),
        paragraph(run("46 sheep", WHITE), properties='<w:pStyle w:val="Band"/>'),
        f"<w:tbl><w:tr><w:tc><w:tcPr>{DARK}</w:tcPr>{PALE}</w:tc></w:tr></w:tbl>",
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc>{PALE}</w:tc></w:tr></w:tbl>',
        f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{PALE}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        PALE + '<w:p><w:r><w:drawing><anchor behindDoc="1"/></w:drawing></w:r></w:p>',
    ],
)
def test_white_text_on_another_colour_is_read(body: str) -> None:
    assert "46 sheep" in read(paragraph("Seen.") + body, styles=STYLES).text


def test_white_text_after_a_dark_paragraph_or_table_is_left_out() -> None:
    table = f"<w:tbl><w:tr><w:tc><w:tcPr>{DARK}</w:tcPr>{paragraph('Name')}</w:tc></w:tr></w:tbl>"
    assert "46" not in read(paragraph("Seen.", properties=DARK) + table + PALE).text
    assert "46" not in read(paragraph("Seen.") + f"<w:tbl><w:tr><w:tc>{PALE}</w:tc></w:tr></w:tbl>").text


def test_a_file_of_white_text_alone_is_read() -> None:
    assert read(PALE).text == "46 sheep"
