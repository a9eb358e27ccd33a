"""Small office files for tests, made from the XML of their body."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    f'xmlns:m="{_OFFICE}/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:r="r"'
)
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def links(*targets: tuple[str, str]) -> str:
    """The relationships of a part: pairs of kind and target, with the ids r1, r2, ..."""
    entries = (
        f'<Relationship Id="r{number}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{"".join(entries)}</Relationships>'


def docx(body: str, *, styles: str = "", footnotes: str = "", endnotes: str = "", settings: str = "") -> bytes:
    """A Word file of paragraphs and tables."""
    inner = {"styles": styles, "footnotes": footnotes, "endnotes": endnotes, "settings": settings}
    parts = {
        "_rels/.rels": links(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": links(*((kind, f"{kind}.xml") for kind, text in inner.items() if text)),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    parts |= {f"word/{kind}.xml": f"<w:{kind} {W}>{text}</w:{kind}>" for kind, text in inner.items() if text}
    return zipped(parts)


def run(text: str, properties: str = "") -> str:
    """A run of a Word file."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*parts: str, properties: str = "") -> str:
    """A paragraph of a Word file: plain text, or XML."""
    return f"<w:p><w:pPr>{properties}</w:pPr>" + "".join(part if part.startswith("<") else run(part) for part in parts) + "</w:p>"


def odf(
    content: str, styles: str = "", body: str = "text", *, manifest: str = "", common: str = "", more: Mapping[str, str] | None = None
) -> bytes:
    """A file of OpenDocument. `body`: "text" or "spreadsheet". `more`: further parts."""
    names = "office text table style manifest drawing".split()
    spaces = " ".join(f'xmlns:{"draw" if name == "drawing" else name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    spaces += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return zipped({
        "mimetype": f"application/vnd.oasis.opendocument.{body}",
        "content.xml": f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{body}>{content}</office:{body}></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {spaces}><office:styles>{common}</office:styles></office:document-styles>",
        "META-INF/manifest.xml": f"<manifest:manifest {spaces}>{manifest}</manifest:manifest>",
        **(more or {}),
    })  # fmt: skip


def xlsx(rows: str, *, before: str = "", after: str = "", workbook: str = "", styles: str = "", strings: str = "", **more: str) -> bytes:
    """A spreadsheet with one sheet named Ports.

    rows: the XML of its rows. before, after: the XML around them. workbook: more XML of the workbook.
    more: further parts of the package, with "__" for "/" in their names.
    """
    parts = {
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": links(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")
        ),
        "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}/relationships">{workbook}'
        '<sheets><sheet name="Ports" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>',
        "xl/styles.xml": f'<styleSheet xmlns="{_SHEET}">{styles}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_SHEET}">{strings}</sst>',
    }
    return zipped(parts | {name.replace("__", "/"): text for name, text in more.items()})


def formats(*codes: str) -> str:
    """The styles of a spreadsheet: cell style 1 has the first number format, and so on; 0 is General."""
    numbers = "".join(f'<numFmt numFmtId="{200 + number}" formatCode={_quoted(code)}/>' for number, code in enumerate(codes))
    cells = "".join(f'<xf numFmtId="{200 + number}"/>' for number in range(len(codes)))
    return f'<numFmts>{numbers}</numFmts><cellXfs><xf numFmtId="0"/>{cells}</cellXfs>'


def _quoted(text: str) -> str:
    return '"' + escape(text, {'"': "&quot;"}) + '"'


def epub(pages: Mapping[str, str], order: list[str], **more: str) -> bytes:
    """A book of these pages (XHTML by file name), read in this order. `more`: further files, with "__" for "/" and "_dot_" for "."."""
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in pages)
    spine = "".join(f'<itemref idref="{name}"/>' for name in order)
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OPS/book.opf": f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest><spine>{spine}</spine></package>',
    }
    parts |= {f"OPS/{name}.xhtml": page for name, page in pages.items()}
    return zipped(parts | {name.replace("__", "/").replace("_dot_", "."): text for name, text in more.items()})
