"""A web page is read as its reader sees it: hidden text left out, cells and boxes apart, raised digits and notes marked."""

from __future__ import annotations

import time
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import extract_document
from beltfacts.documents.layout import DocumentText
from tests.documents.support import reason


def read(page: str, name: str = "x.html") -> Extraction:
    return extract_document(page.encode(), name)


def text_of(page: str, name: str = "x.html") -> str:
    return read(page, name).text


def test_blocks_are_paragraphs_and_line_breaks_are_lines() -> None:
    assert (
        text_of("<p>It carried 1<b>2</b>&nbsp;million\n   tonnes<br>of grain.</p><p>More")
        == "It carried 12\u00a0million tonnes\nof grain.\n\nMore"
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='opacity:0'>7</p>",
        "<p style='font-size:0'>7</p>",
        "<del>7</del>",
        "<s>7</s>",
        "<span style='text-decoration: line-through red'>7</span>",
        "<p style='position:absolute;left:-9999px'>7</p>",
        "<span style='position:absolute;clip:rect(0 0 0 0);width:1px'>7</span>",
        "<p style='text-indent:-9999px'>7</p>",
        "<p style='content-visibility:hidden'>7</p>",
        "<style>@media all{.x .y>b{display:none}}</style><div class=x><i class=y><b>7</b></i></div>",
        "<select><option>7</select>",
        "<textarea>7</textarea>",
        "<svg><defs><text>7</text></defs></svg>",
        "<ruby><rp>(</rp><rt>7</rt></ruby>",
        "<meter>7</meter>",
        "<math><semantics><annotation>7</annotation></semantics></math>",
    ],
)
def test_what_no_reader_sees_is_left_out(hidden: str) -> None:
    assert text_of(f"<p>It is 5</p>{hidden}<p>ships.</p>") == "It is 5\n\nships."


def test_what_is_left_out_is_said() -> None:
    assert read("<p>5</p><p hidden>7</p><del>8</del><s></s><i style='display:none'> </i>").left_out == ("hidden text", "struck text")
    assert read("<p>5</p><script>7</script><del></del><p hidden></p>").left_out == ()


def test_what_a_search_in_the_page_opens_is_read() -> None:
    assert text_of("<details><summary>Ports</summary>It has 12.</details>") == "Ports\n\nIt has 12."
    assert text_of("<p>1</p><p hidden=until-found>2</p>") == "1\n\n2"


def test_struck_words_leave_no_number_of_their_neighbours() -> None:
    assert text_of("<p>It rose to <del>16</del> 17 tonnes") == "It rose to 17 tonnes"
    assert text_of("<p>1<del>7</del>5 tonnes") == "1 \u2502 5 tonnes"


@pytest.mark.parametrize(
    "page",
    [
        "<body style='visibility:hidden'><p>It is 5.</p><script>show()</script>",
        "<style>body{opacity:0}</style><p>It is 5.</p>",
        "<style>html{display:none}</style><p>It is 5.</p>",
        "<style>#app{display:none}</style><div id=app><p>It is 5.</p></div>",
        "<div hidden><p>It is 5.</p></div>",
    ],
)
def test_a_page_that_a_script_would_show_is_read(page: str) -> None:
    assert text_of(page) == "It is 5."
    assert text_of(page + "<style>.x{display:none}</style>") == "It is 5."
    assert read(page).left_out == ()


def test_boxes_in_a_line_stay_apart() -> None:
    box = "<span style='display:inline-block'>"
    assert text_of(f"<p>{box}16</span>{box}678</span></p>") == "16 \u2502 678"
    assert text_of(f"<p>{box}16</span> {box}678</span></p>") == "16 \u2502 678"
    assert text_of(f"<p>{box}Port</span>{box}Calls</span></p>") == "Port \u2502 Calls"
    assert text_of("<p>16<img>678</p>") == "16 \u2502 678"
    assert text_of("<p><b style='float:left'>16</b>678</p>") == "16 \u2502 678"
    assert text_of("<p><b style='display:table-cell'>16</b><b style='display:table-cell'>678</b></p>") == "16 \u2502 678"


def test_a_box_inside_a_sentence_does_not_part_its_words() -> None:
    assert text_of("<p>Trade rose to <b style='display:inline-block'>33.6 trillion</b> yuan.") == "Trade rose to 33.6 trillion yuan."
    assert text_of("<p>US$<b style='display:inline-block'>5</b>.") == "US$5."


def test_tables_have_cells_with_spans_headers_and_a_name() -> None:
    page = (
        "<table><caption>Calls<sup>1</sup> in ports</caption><thead><tr><th rowspan=2>Port<th colspan=2>Calls</thead>"
        "<tr><th>2023<th>2024<tbody><tr><td>Velm<td><p>12</p><td>345<tr><td>Ostra<td><td>7</table>after"
    )
    extraction = read(page)
    table = extraction.tables[0]
    assert table.name == "Calls in ports"
    cells = [
        (each.row, each.column, extraction.text[each.start : each.end], each.rows, each.columns, each.is_header) for each in table.cells
    ]
    assert cells == [
        (0, 0, "Port", 1, 1, True),
        (0, 1, "Calls", 1, 2, True),
        (1, 0, "2023", 1, 1, True),
        (1, 1, "2024", 1, 1, True),
        (2, 0, "Velm", 1, 1, False),
        (2, 1, "12", 1, 1, False),
        (2, 2, "345", 1, 1, False),
        (3, 0, "Ostra", 1, 1, False),
        (3, 1, "", 1, 1, False),
        (3, 2, "7", 1, 1, False),
    ]
    assert extraction.text.split("\n") == [
        "Calls\u00b9 in ports", "", "Port \u2502 Calls", "2023 \u2502 2024", "Velm \u2502 12 \u2502 345", "Ostra \u2502  \u2502 7", "", "after",
    ]  # fmt: skip


def test_cells_that_span_rows_move_the_ones_below() -> None:
    table = read("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=0 rowspan=x>d</table>").tables[0]
    assert [(each.row, each.column, each.rows) for each in table.cells] == [(0, 0, 2), (0, 1, 1), (1, 1, 1), (2, 0, 1)]


def test_lines_in_a_short_cell_do_not_end_its_row() -> None:
    page = (
        "<table><thead><tr><td>Port<td>Freight<br>(million tonnes)<td><p>Calls</p><p>2024</p></thead>"
        "<tr><td>Velm<td>12<br>345<td>7<tr><td><ul><li>a<li>b</ul><td>c</table>"
    )
    extraction = read(page)
    assert extraction.text.split("\n") == [
        "Port \u2502 Freight (million tonnes) \u2502 Calls 2024", "Velm \u2502 12", "345 \u2502 7", "a", "", "b \u2502 c",
    ]  # fmt: skip
    assert [each.is_header for each in extraction.tables[0].cells] == [True] * 3 + [False] * 5
    assert [extraction.text[seam:].split()[0] for seam in extraction.seams] == ["(million", "2024", "345"]


def test_tables_in_tables_are_two_tables() -> None:
    extraction = read("<table><tr><td>1<table><tr><td>2<td>3</table>4<td>5</table>")
    found = [[extraction.text[each.start : each.end].split() for each in table.cells] for table in extraction.tables]
    assert found == [[["2"], ["3"]], [["1", "2", "\u2502", "3", "4"], ["5"]]]


def test_a_soft_hyphen_between_digits_is_not_seen() -> None:
    assert text_of("<p>some 4&shy;350 infra&shy;red lamps") == "some 4350 infra\u00adred lamps"


def test_raised_and_lowered_text_is_marked_with_what_the_page_has() -> None:
    extraction = read(
        "<p>10<sup>6</sup> CO<sub>2</sub> 21<sup>st</sup> <span style='vertical-align:super'>4</span>5<i style='vertical-align: -0.3em'>x</i>"
    )
    assert extraction.text == "10\u2076 CO\u2082 21st \u20745x"
    assert [extraction.text[start:end] for start, end in extraction.shifted] == ["\u2076", "\u2082", "st", "\u2074", "x"]
    assert extraction.notes == ()


@pytest.mark.parametrize(
    "style",
    [
        "vertical-align: 0.4em",
        "vertical-align:40%",
        "position:relative;top:-.5em",
        "position: relative; bottom: 4px",
        "vertical-align:top;font-size:60%",
    ],
)
def test_what_a_style_raises_is_raised(style: str) -> None:
    assert text_of(f"<style>.m{{{style}}}</style><p>It took 320<span class=m>4</span> days") == "It took 320\u2074 days"


@pytest.mark.parametrize("style", ["vertical-align:middle", "vertical-align:1px", "vertical-align:top", "position:relative;top:0"])
def test_what_a_style_only_adjusts_is_not_raised(style: str) -> None:
    assert text_of(f"<p>It took 32<b style='{style}'>04</b> days") == "It took 3204 days"


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        ("<sup><a href='#n2'>2</a></sup>", "\u00b2"),
        ("<a href='page.html#fn2'><sup>2</sup></a>", "\u00b2"),
        ("<sup>[<a href='#n2'>2</a>]</sup>", "[2]"),
        ("<sup class=reference><a href=x>[<span>2</span>]</a></sup>", "[2]"),
        ("<a role=doc-noteref href=x>2</a>", "2"),
        ("<a epub:type=noteref href=x>*</a>", "*"),
        ("<a href='#cite_note-2'>[2]</a>", "[2]"),
        ("<a href='#footnote2'>*</a>", "*"),
    ],
)
def test_marks_of_notes_are_told(mark: str, shown: str) -> None:
    extraction = read(f"<p>It rose to 45.3{mark} per cent")
    assert extraction.text == f"It rose to 45.3{shown} per cent"
    assert [extraction.text[start:end] for start, end in extraction.notes] == [shown]


@pytest.mark.parametrize(
    "mark", ["<sup>2</sup>", "<a href='#table2'>2</a>", "<a href='#fn2'>2</a>", "<sup><a href='#x'>Open in the app</a></sup>"]
)
def test_what_may_be_a_number_of_the_sentence_is_no_note(mark: str) -> None:
    assert read(f"<p>as in table {mark} above").notes == ()


def test_headings_are_declared_and_have_no_marks_of_their_own() -> None:
    text = DocumentText(read("<h2>Cargo <b>2024</b></h2><p>It is 5.</p><h3></h3><div role=heading aria-level=4>Rail</div>It is 6."))
    assert [(each.level, each.text) for each in text.headings] == [(2, "Cargo 2024"), (4, "Rail")]
    assert text.text.split("\n\n") == ["Cargo 2024", "It is 5.", "Rail", "It is 6."]
    assert read("<p>1. One</p>").headings is None


def test_formulas_never_join_their_numbers() -> None:
    half = "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"
    assert text_of(f"<p>It took 2{half} hours") == "It took 2 1/2 hours"
    assert text_of("<p><math><mn>5</mn><mo>\u00d7</mo><msup><mn>10</mn><mn>6</mn></msup></math> t") == "5\u00d710\u2076 t"
    assert text_of("<p><math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup><msqrt><mn>3</mn></msqrt></math>") == "x\u2081\u00b2\u221a3"


def test_a_line_end_between_wide_characters_is_no_space() -> None:
    assert (
        text_of("<p>\u8d27\u7269478.6\u4e07\n   \u5428\uff0c\n<b>\n\u540c\u6bd4</b> a\nb")
        == "\u8d27\u7269478.6\u4e07\u5428\uff0c\u540c\u6bd4 a b"
    )


def test_xhtml_closes_what_html_would_leave_open() -> None:
    page = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'
    page += '<head><title/><script src="a.js"/></head><body><p/><p>It is 5<br/>&lt;6 <![CDATA[<7>]]></p></body></html>'
    assert text_of(page, "x.xhtml") == "It is 5\n<6 <7>"
    assert reason(text_of, page, "x.html") == "it holds no text"  # as a browser shows it under this name


def saved_page(*, encoding: str = "utf-8") -> bytes:
    page = MIMEMultipart("related", type="text/html")
    body = MIMEText('<link rel=stylesheet href="cid:css-1@x"><p class=gone>7</p><p>caf\u00e9 is 5</p>', "html", encoding)
    sheet = MIMEText(".gone { display: none }", "css", "utf-8")
    sheet["Content-ID"] = "<css-1@x>"
    page.attach(body)
    page.attach(sheet)
    return page.as_bytes()


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_a_saved_page_is_read_with_its_style_sheets(encoding: str) -> None:
    assert extract_document(saved_page(encoding=encoding), "x.mhtml").text == "caf\u00e9 is 5"
    assert extract_document(saved_page(encoding=encoding), "x.mht").text == "caf\u00e9 is 5"


def test_a_saved_file_without_a_page_gives_the_reason() -> None:
    assert (
        reason(extract_document, b"MIME-Version: 1.0\n\nhello 5", "x.mht")
        == "it holds no saved page; save the page again, as .html or .mhtml"
    )


@pytest.mark.untraced
@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "12",
        "<table><tr><td>" * 20_000 + "12",
        "<" * 300_000 + "12",
        "<style>p p{display:none}</style>" + "<p>1</p>" * 20_000,
        "<sup>" * 20_000 + "1<a href='#n'>2</a>",
    ],
)
def test_large_and_deep_pages_take_bounded_time(page: str) -> None:
    started = time.process_time()
    assert text_of(page)
    assert time.process_time() - started < 20


def test_style_sheets_beyond_all_bounds_give_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("beltfacts.documents.extractors._html.styles._MOST_TESTS", 1000)
    page = "<style>" + "b i{display:none}" * 20 + "</style>" + "<b>" * 5 + "<i>1</i>" * 200
    assert "style sheets" in reason(text_of, page)


def test_seams_stand_where_a_search_in_a_browser_stops() -> None:
    page = (
        "<p>a <b style='display:inline-block'>b</b> c <img> d <del>7</del> e <i style='opacity:0'>7</i> f <ruby>g<rt>7</rt></ruby>h</p>"
        "<p>\u8d27\n\u7269</p><pre>i  j</pre>"
    )
    extraction = read(page)
    cuts = [0, *extraction.seams, len(extraction.text)]
    assert [extraction.text[start:end] for start, end in zip(cuts, cuts[1:], strict=False)] == [
        "a ", "b ", "c ", "d ", "e ", "f g", "h\n\n\u8d27", "\u7269\n\ni  ", "j",
    ]  # fmt: skip


@pytest.mark.parametrize("style", ["margin-left: 2em", "padding: 0 1em", "margin: 0 0 0 12px", "padding-right: 8px; margin-inline: 6px"])
def test_room_beside_a_piece_of_a_line_parts_digits(style: str) -> None:
    assert text_of(f"<p>It has 46<span style='{style}'>190</span> sheep.</p>").split() == ["It", "has", "46", "\u2502", "190", "sheep."]
    assert text_of(f"<p>It has <b style='{style}'>46</b> sheep and <b style='{style}'>goats</b>.</p>") == "It has 46 sheep and goats."


def test_a_hair_of_room_parts_nothing() -> None:
    assert text_of("<p>It has 46<span style='margin-left: .25em'>190</span> sheep.</p>") == "It has 46190 sheep."
    assert text_of("<p>It has 46<span style='margin-left: 1px; padding: 0'>190</span> sheep.</p>") == "It has 46190 sheep."


@pytest.mark.parametrize("style", ["color: transparent", "color: rgba(9, 9, 9, 0)", "color: #1230", "height: 0; overflow: hidden"])
def test_text_without_colour_or_height_is_left_out(style: str) -> None:
    assert text_of(f"<p>Seen.</p><div style='{style}'>46 sheep</div>") == "Seen."


@pytest.mark.parametrize("style", ["color: rgb(255, 255, 0)", "color: transparent; background-clip: text", "height: 0", "overflow: hidden"])
def test_coloured_and_overflowing_text_is_read(style: str) -> None:
    assert "46 sheep" in text_of(f"<p>Seen.</p><div style='{style}'>46 sheep</div>")


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='color: white'>46 sheep</p>",
        "<p style='color:#FFF'>46 <b>sheep</b></p>",
        "<font color='#ffffff'>46 sheep</font>",
        "<style>.pale{color: rgb(255, 255, 255)}</style><p class=pale>46 sheep</p>",
        "<div style='background: #123456'><p><b style='color:#123456'>46 sheep</b></p></div>",
        "<table><tr bgcolor=black><td style='color:black'>46 sheep</td></tr></table>",
        "<div style='background: navy'><div style='background: white'><p style='color: white'>46 sheep</p></div></div>",
    ],
)
def test_text_in_the_colour_of_what_lies_behind_is_left_out(hidden: str) -> None:
    extraction = read(f"<p>Seen.</p>{hidden}")
    assert "46" not in extraction.text
    assert extraction.left_out == ("hidden text",)


@pytest.mark.parametrize(
    "shown",
    [
        "<div style='background: navy'><p style='color: white'>46 sheep</p></div>",
        "<div style='background: url(sea.png)'><p style='color: white'>46 sheep</p></div>",
        "<div style='background-image: linear-gradient(red, blue)'><p style='color: white'>46 sheep</p></div>",
        "<div style='background: var(--deep)'><p style='color: white'>46 sheep</p></div>",
        "<div style='background: rgba(0, 0, 0, .5)'><p style='color: white'>46 sheep</p></div>",
        "<p style='color: white; text-shadow: 0 0 2px black'>46 sheep</p>",
        "<p style='color: white; position: absolute; top: 0'>46 sheep</p>",
        "<p style='color: white; margin-top: -2em'>46 sheep</p>",
        "<div style='display: grid'><p style='color: white'>46 sheep</p></div>",
        "<div style='color: white'><p style='color: black'>46 sheep</p></div>",
        "<div style='color: white'><a href='/x'>46 sheep</a></div>",
        "<div style='color: white'><mark>46 sheep</mark></div>",
        "<table bgcolor=navy><tr><td><font color=white>46 sheep</font></td></tr></table>",
        "<style>p:first-child{background: navy}</style><div><p style='color: white'>46 sheep</p></div>",
        "<style>@import 'more.css';</style><p style='color: white'>46 sheep</p>",
        "<link rel=stylesheet href=site.css><p style='color: white'>46 sheep</p>",
        "<img style='z-index: -1; position: fixed'><p style='color: white'>46 sheep</p>",
        "<svg><text style='color: white'>46 sheep</text></svg>",
    ],
)
def test_text_that_may_have_another_colour_than_what_lies_behind_is_read(shown: str) -> None:
    assert "46 sheep" in text_of(f"<p>Seen.</p>{shown}")


def test_a_page_all_of_one_colour_is_read_and_white_digits_part_others() -> None:
    assert text_of("<p style='color: white'>46 sheep</p>") == "46 sheep"
    assert text_of("<body style='color: white'><p>46 sheep</p>") == "46 sheep"
    assert text_of("<p>1<b style='color: white'>7</b>5 tonnes</p>") == "1 \u2502 5 tonnes"
