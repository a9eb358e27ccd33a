"""Broken, truncated and swollen office files give a reason in one line, in bounded time and memory."""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from beltfacts.documents.extractors import Unreadable, extract_document
from beltfacts.documents.extractors._office import package as packages
from tests.documents.office_files import docx, epub, formats, odf, paragraph, run, xlsx, zipped
from tests.documents.support import reason

TABLE = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
NOTE = '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>By rail.</w:t></w:r></w:p></w:footnote>'
STYLE = '<w:style w:type="paragraph" w:styleId="A" w:default="1"><w:basedOn w:val="A"/><w:name w:val="heading 2"/></w:style>'
SPAN = '<text:span text:style-name="up">2</text:span>'
SAMPLES = {
    "x.docx": docx(
        paragraph("It was 45", '<w:r><w:footnoteReference w:id="2"/></w:r>', run("3", '<w:position w:val="6"/>')) + TABLE,
        footnotes=NOTE,
        styles=STYLE,
    ),
    "x.odt": odf(f'<text:h>A</text:h><text:p>45.3{SPAN}<text:s text:c="3"/></text:p>'),
    "x.ods": odf(
        '<table:table table:name="P"><table:table-row><table:table-cell table:number-columns-repeated="3" office:value="4"><text:p>4</text:p>'
        "</table:table-cell></table:table-row></table:table>",
        body="spreadsheet",
    ),
    "x.xlsx": xlsx(
        '<row r="1"><c r="A1" s="1"><v>45.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="d"><v>2025-03-01</v></c></row>',
        after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        styles=formats("#,##0.0%;[Red]-0"),
        strings="<si><t>Velm</t></si>",
    ),
    "x.epub": epub({"a": "<html><body><p>It was 45<sup>2</sup>.</p></body></html>"}, ["a"]),
    "x.csv": b'Port,"1,035"\nVelm;2\n',
}


def read_or_refuse(data: bytes, name: str) -> None:
    """Read a file; a reason in one line is as good as a text."""
    said = ""
    try:
        extraction = extract_document(data, name)
    except Unreadable as error:
        said = str(error)
    else:
        extraction.text.encode()
        for table in extraction.tables:
            assert all(0 <= cell.start < cell.end <= len(extraction.text) for cell in table.cells)
    assert "\n" not in said


def rewritten(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """A package with each part changed."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        return zipped({name: change(file.read(name)) for name in file.namelist()})


@pytest.mark.untraced
@pytest.mark.parametrize("name", SAMPLES)
def test_damaged_bytes_never_end_in_an_error(name: str) -> None:
    chance = random.Random(7)
    data = SAMPLES[name]
    for _ in range(150):
        changed = bytearray(data)
        for _ in range(chance.choice((1, 3, 20))):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        read_or_refuse(bytes(changed), name)
        read_or_refuse(data[: chance.randrange(len(data))], name)


WORDS = [b"-1", b"999999999999", b"", b"1e999", b"NaN", b"A1:XFD1048576", b"\xff", b"&lt;", b"0", b"2025-99-99", b"_xD83D_", b"[h", b'0"']


@pytest.mark.untraced
@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "x.csv"])
def test_odd_values_in_the_parts_never_end_in_an_error(name: str) -> None:
    chance = random.Random(8)

    def change(part: bytes) -> bytes:
        spots = list(re.finditer(rb'(?<==")[^"]*(?=")|(?<=>)[^<>]+(?=<)', part))
        if not spots or chance.random() < 0.2:
            return part
        spot = chance.choice(spots)
        return part[: spot.start()] + chance.choice(WORDS) + part[spot.end() :]

    for _ in range(150):
        read_or_refuse(rewritten(SAMPLES[name], change), name)


def test_swollen_packages_are_refused_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    zeros = b" " * (6 << 20)
    bomb = zipped({"word/document.xml": b"<a>" + zeros + b"</a>"})
    assert "300 times its size" in reason(extract_document, bomb, "x.docx")
    monkeypatch.setattr(packages, "MAX_PART_BYTES", 10)
    assert "unpacks to more than" in reason(extract_document, SAMPLES["x.docx"], "x.docx")
    monkeypatch.setattr(packages, "MAX_PARTS", 2)
    assert "more than 2 parts" in reason(extract_document, SAMPLES["x.docx"], "x.docx")


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in ("x.csv", "x.epub")])
def test_entities_and_deep_nesting_are_refused(name: str) -> None:
    entities = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
    assert "entities of its own" in reason(extract_document, rewritten(SAMPLES[name], lambda _: entities), name)
    deep = b"<a>" * 300 + b"</a>" * 300
    assert "levels deep" in reason(extract_document, rewritten(SAMPLES[name], lambda _: deep), name)
    unknown = b'<!DOCTYPE a SYSTEM "a.dtd"><a>12&nbsp;5</a>'
    assert "unknown entity" in reason(extract_document, rewritten(SAMPLES[name], lambda _: unknown), name)


def test_deep_but_lawful_files_are_read() -> None:
    depth = 100
    nested = "<w:smartTag>" * depth + run("12") + "</w:smartTag>" * depth
    assert extract_document(docx(paragraph(nested)), "x.docx").text == "12"
    formula = "<m:d><m:e>" * depth + "<m:r><m:t>7</m:t></m:r>" + "</m:e></m:d>" * depth
    assert extract_document(docx(paragraph(f"<m:oMath>{formula}</m:oMath>")), "x.docx").text == "(" * depth + "7" + ")" * depth
