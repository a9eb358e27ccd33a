"""Documents of any size that are hard to read, by kind: each makes a file of `count` repetitions.

They are inputs that made a reader, here or elsewhere, take time with the square of their size.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.documents.office_files import docx, epub, odf, paragraph, run, xlsx, zipped
from tests.documents.support import a_pdf

Maker = Callable[[int], bytes]
"""Makes a document of so many repetitions."""


def page(start: str, unit: str, end: str = "") -> Maker:
    """A document that repeats a unit of text."""
    return lambda count: (start + unit * count + end).encode()


def numbered(start: str, unit: str, end: str = "") -> Maker:
    """A document that repeats a unit with a number in it, written ``{n}``."""
    return lambda count: (start + "".join(unit.replace("{n}", str(n)) for n in range(count)) + end).encode()


def nested(start: str, opened: str, inner: str, closed: str, end: str = "") -> Maker:
    """A document of units inside one another."""
    return lambda count: (start + opened * count + inner + closed * count + end).encode()


def rows(count: int, columns: int = 10) -> str:
    """Rows of a spreadsheet."""
    return "".join(
        f'<row r="{n + 1}">' + "".join(f'<c r="{chr(65 + c)}{n + 1}"><v>{n * columns + c}</v></c>' for c in range(columns)) + "</row>"
        for n in range(count)
    )


def one_row(count: int) -> bytes:
    """A spreadsheet with all its cells in one row."""
    cells = "".join(f"<c><v>{n}</v></c>" for n in range(count))
    return xlsx(f'<row r="1">{cells}</row>')


def scattered(count: int) -> bytes:
    """A spreadsheet of a giant range, whose few cells stand far apart."""
    lines = "".join(f'<row r="{1 + n * 3}"><c r="XFD{1 + n * 3}"><v>{n}</v></c></row>' for n in range(count))
    return xlsx(lines, before='<dimension ref="A1:XFD1048576"/>')


def merged(count: int) -> bytes:
    """A spreadsheet with many merged cells."""
    ranges = "".join(f'<mergeCell ref="A{n * 2 + 1}:B{n * 2 + 2}"/>' for n in range(count))
    return xlsx(rows(count * 2, 2), after=f"<mergeCells>{ranges}</mergeCells>")


def conditions(count: int) -> bytes:
    """A spreadsheet with a condition for each of its rows."""
    rules = "".join(
        f'<conditionalFormatting sqref="A{n + 1}:B{n + 1}"><cfRule type="iconSet"><iconSet showValue="0"/></cfRule></conditionalFormatting>'
        for n in range(count)
    )
    return xlsx(rows(count, 2), after=rules)


def hidden_columns(count: int) -> bytes:
    """A spreadsheet that declares many hidden columns, one by one."""
    columns = "".join(f'<col min="{n + 100}" max="{n + 100}" hidden="1"/>' for n in range(count))
    return xlsx(rows(count, 2), before=f"<cols>{columns}</cols>")


def parts(count: int) -> bytes:
    """A saved page with many parts beside it."""
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
    body = "--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>It carried 12 tonnes.</p>\r\n"
    sheet = "--x\r\nContent-Type: text/css\r\nContent-Location: a{n}.css\r\n\r\np { color: red }\r\n"
    return (head + body + "".join(sheet.replace("{n}", str(n)) for n in range(count)) + "--x--\r\n").encode()


def nested_parts(count: int) -> bytes:
    """A saved page with parts inside one another."""
    text = "MIME-Version: 1.0\r\n"
    for n in range(count):
        text += f'Content-Type: multipart/related; boundary="x{n}"\r\n\r\n--x{n}\r\n'
    return (text + "Content-Type: text/html\r\n\r\n<p>It carried 12 tonnes.</p>\r\n").encode()


def book(count: int) -> bytes:
    """A book of many files."""
    names = [f"p{n}" for n in range(count)]
    return epub({name: f"<html><body><p>It carried {name} and 12 tonnes.</p></body></html>" for name in names}, names)


def styles(count: int) -> bytes:
    """A Word file with a chain of styles, and a paragraph of each."""
    chain = "".join(f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n - 1}"/></w:style>' for n in range(count))
    return docx("".join(paragraph("12", properties=f'<w:pStyle w:val="s{n}"/>') for n in range(count)), styles=chain)


def odf_styles(count: int) -> bytes:
    """A text of OpenDocument with a chain of styles, and a paragraph of each."""
    chain = "".join(f'<style:style style:name="s{n}" style:family="paragraph" style:parent-style-name="s{n - 1}"/>' for n in range(count))
    return odf("".join(f'<text:p text:style-name="s{n}">12</text:p>' for n in range(count)), chain)


def ods_rows(cell: str, row: str = "") -> Maker:
    """A spreadsheet of OpenDocument with rows of one cell. `cell`, `row`: their attributes; a row that is repeated has no value."""

    def make(count: int) -> bytes:
        empty = f"<table:table-row {row}><table:table-cell {cell}/></table:table-row>" if row else ""
        size = "" if row else cell
        value = f'<table:table-row><table:table-cell {size} office:value="4"><text:p>4</text:p></table:table-cell></table:table-row>'
        return odf('<table:table table:name="P">' + (empty + value) * count + "</table:table>", body="spreadsheet")

    return make


def strings(count: int) -> bytes:
    """A spreadsheet of many texts."""
    cells = "".join(f'<row r="{n + 1}"><c t="s"><v>{n}</v></c></row>' for n in range(count))
    return xlsx(cells, strings="".join(f"<si><t>Velm {n}</t></si>" for n in range(count)))


def runs_of_a_string(count: int) -> bytes:
    """A spreadsheet of one text in many runs."""
    return xlsx('<row r="1"><c t="s"><v>0</v></c></row>', strings="<si>" + "<r><t>Velm 1 </t></r>" * count + "</si>")


def rules(rule: str, element: str) -> Maker:
    """A page with a style sheet of many rules, and as many elements. ``{n}`` is a number."""

    def make(count: int) -> bytes:
        numbers = [str(n) for n in range(count)]
        sheet = "".join(rule.replace("{n}", n) for n in numbers)
        return f"<style>{sheet}</style>{''.join(element.replace('{n}', n) for n in numbers)}".encode()

    return make


def a_selector(count: int) -> bytes:
    """A page with a selector of many parts, and as many elements inside one another."""
    return ("<style>" + "div " * count + "{display:none}</style>" + "<div>" * count + "12").encode()


def notes(count: int) -> bytes:
    """A Word file of many footnotes."""
    body = "".join(paragraph("It was 45", f'<w:r><w:footnoteReference w:id="{n}"/></w:r>') for n in range(count))
    return docx(body, footnotes="".join(f'<w:footnote w:id="{n}">{paragraph("By rail.")}</w:footnote>' for n in range(count)))


def pdf_page(unit: str) -> Maker:
    """A PDF of one page whose content repeats a unit; ``{n}`` is a number and ``{x}``, ``{y}`` are places."""

    def make(count: int) -> bytes:
        chance = random.Random(5)
        stream = "".join(
            unit.replace("{n}", str(n)).replace("{x}", f"{chance.uniform(20, 580):.1f}").replace("{y}", f"{chance.uniform(20, 770):.1f}")
            for n in range(count)
        )
        return a_pdf("0) Tj ET\n" + stream + "BT /F1 9 Tf (end")

    return make


def pdf_lines(count: int) -> bytes:
    """A PDF of one page with many lines of text below one another."""
    return a_pdf("0) Tj 0 -0.01 Td\n" + "(It carried 12 tonnes of grain.) Tj 0 -0.01 Td\n" * count + "(end")


WEB: dict[str, tuple[str, Maker]] = {
    "unclosed inline tags": ("html", page("<p>", "<b>1 ")),
    "unclosed spans": ("html", page("<p>", "<span>1 ")),
    "nested inline tags": ("html", nested("<p>", "<span>", "12", "</span>")),
    "nested blocks with text": ("html", page("", "<div>12 ")),
    "nested raised text": ("html", page("<p>", "12<sup>3 ")),
    "misnested inline tags": ("html", page("<p>", "<b><i>1</b></i>")),
    "unclosed links": ("html", page("<p>", "<a href=x>1 ")),
    "unclosed paragraphs in bold": ("html", page("", "<p><b>1 ")),
    "unclosed fonts with attributes": ("html", numbered("<p>", "<font size={n}>1 ")),
    "misplaced text in tables": ("html", page("<table>", "12 <tr>")),
    "nested tables": ("html", page("", "<table><tr><td>12 ")),
    "unclosed cells": ("html", page("<table>", "<tr><td>12<td>13")),
    "cells of one row": ("html", page("<table><tr>", "<td>12")),
    "huge spans": ("html", page("<table>", "<tr><td rowspan=65534 colspan=1000>12<td>13")),
    "high spans": ("html", page("<table>", "<tr><td rowspan=65534>12<td>13")),
    "attributes of one tag": ("html", numbered("<p ", "a{n}=b{n} ", ">12")),
    "one long attribute": ("html", page("<p title='", "x y ", "'>12")),
    "one long style": ("html", page("<p style='", "color:red;", "'>12")),
    "many classes": ("html", numbered("<style>.a1{color:red}</style><p class='", "a{n} ", "'>12")),
    "rules of a style sheet": ("html", rules(".a{n}{display:none}", "<p class=b{n}>12")),
    "a selector of many parts": ("html", a_selector),
    "unclosed rules": ("html", page("<style>", "p{", "</style><p>12")),
    "unclosed comments of a sheet": ("html", page("<style>", "/* ", "</style><p>12")),
    "media blocks": ("html", page("<style>", "@media x{", "</style><p>12")),
    "signs of tags": ("html", page("<p>", "< ")),
    "signs of entities": ("html", page("<p>", "&")),
    "unknown entities": ("html", page("<p>", "&abcdef")),
    "unclosed comments": ("html", page("<p>12", "<!-- ")),
    "unclosed templates": ("html", page("<p>12", "<template>")),
    "unclosed lists": ("html", page("", "<ul><li>12 ")),
    "unclosed headings": ("html", page("", "<h1>12 ")),
    "unclosed formulas": ("html", page("<math>", "<mfrac><mn>1</mn>")),
    "unclosed drawings": ("html", page("", "<svg><text>12 ")),
    "unclosed selects": ("html", page("", "<select><option>12 ")),
    "frames of forms": ("html", page("", "<form><button>12 ")),
    "line breaks": ("html", page("<p>", "12<br>")),
    "preserved spaces": ("html", page("<pre>", "12  13\t14 ")),
    "boxes": ("html", page("<p>", "<span style='display:inline-block'>12</span>")),
    "colours": ("html", numbered("<p>", "<span style='color:#fff;background:#{n}'>12</span>")),
    "CDATA of XML": ("xhtml", page("<p>", "<![CDATA[ ")),
    "empty tags of XML": ("xhtml", page("<p>", "<a b='")),
    "empty elements of XML": ("xhtml", page("<p>", "<b/>1")),
    "Han and line ends": ("html", page("<p>", "货\n")),
    "soft hyphens": ("html", page("<p>", "1\u00ad")),
    "parts of a saved page": ("mhtml", parts),
    "nested parts of a saved page": ("mhtml", nested_parts),
}
"""Web pages: their name, ending and maker."""

MARKDOWN: dict[str, tuple[str, Maker]] = {
    f"Markdown of {unit!r}": ("md", page("", unit))
    for unit in (
        "[", "![", "](", "[a](", "[a](<b", "[a][b] ", "[^1]", "[a]: ", "[a]: b\n", "<b ", "<a href='", "<!-- ", "<![CDATA[",
        "<?", "`", "``a`", "` a", "*a ", "**a ", "*a_ ", "_a*", "*a**b ", "~~a ", "> ", ">\n> a\n", "- ", "- a\n",
        "* a\n  * b\n", " - a\n", "1. ", "    a\n\n", "```\n", "~~~", "|", "|a", "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "a|b\n", "&", "&#1;", "\\", "\\[", "# ", "#\n", "a\n", "a  \n", "\n", "---\n", "===\n", "a\n===\n", "<div>\n",
        "<div>\n\n", "<sup>1", "<span class=a>1</span> ", "![a](b)", "http://a.b ", "\t", "货", "a\n> ", "- a\n\n", "***",
        "__", "a*", "[a](b)*",
    )
}  # fmt: skip
"""Markdown that repeats one opener."""
MARKDOWN |= {
    "Markdown with lists in lists": ("md", lambda count: "".join("  " * n + "- a\n" for n in range(count)).encode()),
    "Markdown with backticks of all lengths": ("md", lambda count: "".join("`" * n + " " for n in range(count)).encode()),
    "Markdown with a table of many columns": ("md", lambda count: ("|a" * count + "|\n" + "|-" * count + "|\n" + "|1" * count).encode()),
    "Markdown with notes": ("md", numbered("", "It was 12[^{n}].\n\n[^{n}]: By rail.\n\n")),
    "Markdown with links": ("md", numbered("", "[a{n}] \n\n[a{n}]: b\n\n")),
    "Markdown with front matter": ("md", page("---\n", "a: b\n", "---\n12")),
    "Markdown with open front matter": ("md", page("---\n", "a: b\n", "12")),
}

OFFICE: dict[str, tuple[str, Maker]] = {
    "paragraphs of Word": ("docx", lambda count: docx(paragraph("It carried 12 tonnes.") * count)),
    "runs of one paragraph of Word": ("docx", lambda count: docx(paragraph(*[run("12 ")] * count))),
    "raised runs of Word": ("docx", lambda count: docx(paragraph(*[run("1"), run("2", '<w:vertAlign w:val="superscript"/>')] * count))),
    "styles of Word": ("docx", styles),
    "notes of Word": ("docx", notes),
    "cells of one row of Word": ("docx", lambda count: docx("<w:tbl><w:tr>" + f"<w:tc>{paragraph('12')}</w:tc>" * count + "</w:tr></w:tbl>")),
    "rows of Word": ("docx", lambda count: docx("<w:tbl>" + f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph('12')}</w:tc></w:tr>" * count + "</w:tbl>")),
    "fields of Word": ("docx", lambda count: docx(paragraph(*['<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run("12")] * count))),
    "lists of Word": ("docx", lambda count: docx(paragraph("12", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') * count)),
    "paragraphs of OpenDocument": ("odt", lambda count: odf("<text:p>It carried 12 tonnes.</text:p>" * count)),
    "spans of OpenDocument": ("odt", lambda count: odf("<text:p>" + '<text:span text:style-name="u">1</text:span>2' * count + "</text:p>")),
    "styles of OpenDocument": ("odt", odf_styles),
    "spaces of OpenDocument": ("odt", lambda count: odf("<text:p>12" + '<text:s text:c="3"/>' * count + "13</text:p>")),
    "repeated cells of OpenDocument": ("ods", ods_rows('table:number-columns-repeated="1000000"', 'table:number-rows-repeated="1000000"')),
    "repeated values of OpenDocument": ("ods", ods_rows('table:number-columns-repeated="9"')),
    "spans of cells of OpenDocument": ("ods", ods_rows('table:number-rows-spanned="9999" table:number-columns-spanned="9999"')),
    "rows of Excel": ("xlsx", lambda count: xlsx(rows(count))),
    "one row of Excel": ("xlsx", one_row),
    "a giant range of Excel": ("xlsx", scattered),
    "merged cells of Excel": ("xlsx", merged),
    "conditions of Excel": ("xlsx", conditions),
    "hidden columns of Excel": ("xlsx", hidden_columns),
    "strings of Excel": ("xlsx", strings),
    "runs of a string of Excel": ("xlsx", runs_of_a_string),
    "files of a book": ("epub", book),
    "parts of a package": ("docx", lambda count: zipped({"word/document.xml": "<a>12</a>", **{f"p{n}": "" for n in range(count)}})),
    "one field of CSV": ("csv", page('"', "It carried 12 tonnes. ", '"')),
    "one row of CSV": ("csv", page("", "12,")),
    "rows of CSV": ("csv", page("", "Velm,12,13\n")),
    "quotes of CSV": ("csv", page("", '""')),
    "open quotes of CSV": ("csv", page("", '"a,')),
    "lines in a field of CSV": ("csv", page('"', "12\n", '"')),
}  # fmt: skip
"""Office files, books and tables."""

PDF: dict[str, tuple[str, Maker]] = {
    "pages of PDF": ("pdf", lambda count: a_pdf(*["It carried 12 tonnes."] * count)),
    "lines of a page of PDF": ("pdf", pdf_lines),
    "words all over a page of PDF": ("pdf", pdf_page("BT /F1 6 Tf {x} {y} Td ({n}) Tj ET\n")),
    "words at one place of PDF": ("pdf", pdf_page("BT /F1 9 Tf 72 400 Td (12) Tj ET\n")),
    "one long line of PDF": ("pdf", pdf_page("BT /F1 0.1 Tf {n} 400 Td (12) Tj ET\n")),
    "small marks of PDF": ("pdf", pdf_page("BT /F1 9 Tf {x} {y} Td (12) Tj 4 Ts /F1 5 Tf (3) Tj ET\n")),
    "rectangles of PDF": ("pdf", pdf_page("{x} {y} 5 5 re f\n")),
    "rectangles and words of PDF": ("pdf", pdf_page("{x} {y} 5 5 re f BT /F1 6 Tf {x} {y} Td ({n}) Tj ET\n")),
    "lines of a grid of PDF": ("pdf", pdf_page("{x} 20 m {x} 770 l S 20 {y} m 580 {y} l S\n")),
    "short lines of PDF": ("pdf", pdf_page("{x} {y} m {x} 300 l S BT /F1 6 Tf {x} {y} Td ({n}) Tj ET\n")),
    "clips of PDF": ("pdf", pdf_page("q {x} {y} 50 50 re W n BT /F1 6 Tf {x} {y} Td ({n}) Tj ET Q\n")),
    "states of PDF": ("pdf", pdf_page("q ")),
    "text matrices of PDF": ("pdf", pdf_page("BT /F1 6 Tf 0 1 -1 0 {x} {y} Tm ({n}) Tj ET\n")),
}
"""PDFs of hard pages."""

TEXT: dict[str, tuple[str, Maker]] = {
    f"text of {unit[:12]!r}": ("txt", page("", unit))
    for unit in (
        "12 ", "1", "1,", "1.", "1, ", "1 000 ", "1-", "1\u2013", "12%", "$12 ", "12\u00b2", "\u00b2", "12[3]", "[", "[1]",
        "(", "(1)", "12/", "1/2 ", "12:", "2024-01-01 ", "2024 ", "2024, ", "Q1 ", "1990s ", "+", "-", "- ", "twenty ",
        "twenty-", "million ", "one hundred and ", "half a ", "and ", "to ", "from ", "between 1 and ", "12 to ", "12 and ",
        "the ", "it carried 12 million tonnes ", "It carried 12 million tonnes in 2024. ", "万", "一", "百", "十", "一万", "千百十",
        "货运量", "货运量6000万吨", "二〇二四年", "2024年", "1月", "年", "第", "第一", "分之", "百分之", "半", "多", "几", "〇", "至", "到", "的", "、",
        "，一", "一、", "一至", "点", "一点", "１２", "令和6年", "昭和", "January ", "1 January ", "January 1, ", "May ", "Mon, ",
        "million", "dozen ", "thirds ", "two thirds ", "%", "\u00d7 10", "\u00d7 10\u2076 ", "10\u2076 ", "e+", "1e", "km ",
        "km/", "12 km/", "°", "\u2044", "½", "½ ", "I", "IV ", "a", "a ", "a-", "a\u00ad", ". ", "A. ", "\u2060", " ", "\t",
        "\n", "\f", "\n\n", "12\n", "a\n", "| 12 ", "| 12 | 13 |\n", "12\t13\n", " \u2502 12", "12 \u2502 13\n", "# ",
        "# A\n", "Chapter 1\n", "1. A\n", "e\u0301", "\u0301", "ﬁ", "\ufb01ne ", "\u202e", "\U0001f600", "๑๒", "ล้าน", "만",
        "억", "이십", "१२",
    )
}  # fmt: skip
"""Plain text that repeats one unit, in one line where the unit has no line end."""

MATCHED: dict[str, tuple[str, Maker]] = {
    "rules for one element": ("html", rules("p{color:red}", "<p>12")),
    "rules of descendants": ("html", rules("div .a{n} p{display:none}", "<div><p>12")),
}
"""Pages whose rules are all compared with all elements: they are refused where that takes long."""

EVERY = {**WEB, **MARKDOWN, **OFFICE, **PDF, **TEXT}
