"""Make small documents of every kind that say the same, and spoil them at random. It reads none."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from random import Random

from tests.documents.office_files import docx, epub, odf, paragraph, run, xlsx, zipped
from tests.documents.support import a_pdf

QUOTE = "It carried 12 million tonnes in 2024."

_PAGE = (
    f"<html><head><meta charset=utf-8><style>.a{{vertical-align:super}} p > b{{color:red}}</style></head><body><h1>Canal</h1><p>{QUOTE}</p>"
    "<p class=a>1<b>2</b><sup><a href='#n'>[3]</a></sup><table><tr><th rowspan=2 colspan=3>6<td>7<tr><td>8</table>"
    "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math><del>11</del></body></html>"
)
_XML_PAGE = (
    f'<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Canal</h1><p>{QUOTE}</p><p>45<sup>2</sup><br/><![CDATA[13]]></p></body></html>'
)
_CELLS = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{QUOTE}</t></is></c><c r="B1"><v>45.5</v></c><c r="C1" t="s"><v>0</v></c></row>'
_ODF_ROWS = (
    f'<table:table table:name="P"><table:table-row><table:table-cell><text:p>{QUOTE}</text:p></table:table-cell>'
    '<table:table-cell table:number-columns-repeated="3" office:value="4"><text:p>4</text:p></table:table-cell></table:table-row></table:table>'
)
_SAVED = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n"
    f"Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>{QUOTE}</p>\r\n--x\r\nContent-Type: text/css\r\n\r\np {{}}\r\n--x--\r\n"
)

SAMPLES: dict[str, bytes] = {
    "pdf": a_pdf(QUOTE, "It grew by 5 per cent."),
    "docx": docx(
        paragraph(QUOTE) + paragraph("It was 45", run("3", '<w:vertAlign w:val="superscript"/>')),
        styles='<w:style w:type="paragraph" w:styleId="A" w:default="1"><w:basedOn w:val="A"/><w:name w:val="heading 2"/></w:style>',
    ),
    "odt": odf(
        f'<text:h>A</text:h><text:p>{QUOTE}</text:p><text:p>45<text:span text:style-name="u">2</text:span><text:s text:c="3"/></text:p>'
    ),
    "xlsx": xlsx(_CELLS, after='<mergeCells><mergeCell ref="B1:B2"/></mergeCells>', strings="<si><t>Velm</t></si>"),
    "ods": odf(_ODF_ROWS, body="spreadsheet"),
    "csv": f'Port;"{QUOTE}"\nVelm;"1,035"\n'.encode(),
    "tsv": f"Port\t{QUOTE}\nVelm\t1,035\n".encode(),
    "html": _PAGE.encode(),
    "xhtml": _XML_PAGE.encode(),
    "mhtml": _SAVED.encode(),
    "epub": epub({"a": _XML_PAGE}, ["a"]),
    "md": f"---\na: 1\n---\n# One\n\n{QUOTE}\n\nTwo [^1] ~~4~~ **5** [x](y)\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n<div>6</div>\n\n[^1]: Eight\n".encode(),
    "txt": f"Canal\n\n{QUOTE}\n\nIt grew by 5 per cent.\n".encode(),
}
"""A document of each kind, by its ending. All contain `QUOTE`."""

_ODD = [
    b"", b"-1", b"0", b"99999999999999999999", b"1e999", b"NaN", b"\xff", b"\0", b"\xed\xa0\x80", b"\xef\xbf\xbf",
    b"&lt;", b"&#0;", b"&#x110000;", b"<", b">", b'"', b"<!--", b"]]>", b"<![CDATA[", b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"(((((", b"<<<<", b"[[", b"A1:XFD1048576", b"2025-99-99", b"\r", b"\f", b"\xe2\x80\xae", b"\xf0\x9f\x98\x80", b"/",
    b"obj", b"endstream", b"../../x", b"{", b"}", b"%", b";", b",", b"\n" * 50, b"9" * 400, "\u4e00".encode() * 300,
    b"<b>" * 300, b"=\r\n", b"charset=utf-7",
]  # fmt: skip


def spoil(ending: str, random: Random) -> bytes:
    """Return the document of a kind, spoilt: its bytes, or what its package contains."""
    data = SAMPLES[ending]
    if data.startswith(b"PK") and random.random() < 0.7:
        with zipfile.ZipFile(BytesIO(data)) as file:
            parts = {name: file.read(name) for name in file.namelist()}
        name = random.choice(list(parts))
        if random.random() < 0.1:
            del parts[name]
        else:
            parts[name] = change_bytes(parts[name], random)
        return zipped(parts)
    return change_bytes(data, random)


def change_bytes(data: bytes, random: Random) -> bytes:
    """Return bytes with some changes."""
    for _ in range(random.choice((1, 1, 2, 5, 20))):
        at, end = sorted(random.randrange(len(data) + 1) for _ in range(2))
        match random.choice(("flip", "odd", "value", "cut", "copy", "drop", "noise")):
            case "flip" if at < len(data):
                data = data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]
            case "odd":
                data = data[:at] + random.choice(_ODD) + data[at:]
            case "value":
                spots = list(re.finditer(rb"(?<=\")[^\"]*(?=\")|(?<=>)[^<>]+(?=<)|\d+|/\w+", data))
                if spots:
                    spot = random.choice(spots)
                    data = data[: spot.start()] + random.choice(_ODD) + data[spot.end() :]
            case "cut" if random.random() < 0.2:
                data = data[:at]
            case "copy":
                data = data[:end] + data[at:end] * random.choice((1, 3)) + data[end:]
            case "drop":
                data = data[:at] + data[min(end, at + 40) :]
            case "noise":
                data = data[:at] + random.randbytes(random.randrange(1, 9)) + data[at + 4 :]
    return data
