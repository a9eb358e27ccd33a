"""HTML, LaTeX, Typst and Word files as drafts."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.audit import read_draft
from beltfacts.errors import UseError
from tests.documents.office_files import docx, paragraph

PAGES = {
    "a.html": (
        "<html><head><style>p { width: 12px }</style></head><body><h1>Port &amp; city</h1>\n<p>It has <b>50&nbsp;000</b> inhabitants"
        "<script>var x = 99</script>.</p><!-- 77 --><ul><li>12 cranes</li></ul>"
        "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2024</td><td>1,864</td></tr></table></body></html>",
        [
            ("heading", "Port & city"),
            ("text", "It has 50 000 inhabitants."),
            ("item", "12 cranes"),
            ("cell", "Year"),
            ("cell", "Ships"),
            ("cell", "2024"),
            ("cell", "1,864"),
        ],
        ["code", "code", "comment"],
    ),
    "a.tex": (
        "\\documentclass[12pt]{article}\n\\begin{document}\n\\section{Port \\& city}\nIt has \\num{50000} \\emph{inhabitants}~\\cite{board2025}, % 77\n"
        "up 12\\,\\%. $x = 45$\n\n\\begin{itemize}\n\\item A quay of \\SI{240}{\\metre}\n\\end{itemize}\n\\end{document}\n",
        [("heading", "Port & city"), ("text", "It has 50000 inhabitants , up 12 %."), ("item", "A quay of 240 m")],
        ["preamble", "comment", "formula"],
    ),
    "a.typ": (
        "#set page(width: 12cm)\n= Port & city\nIt has *50 000* _inhabitants_ @board2025. // 77\n$x = 45$ Up 12 %.\n\n- A quay of 240 m\n",
        [("heading", "Port & city"), ("text", "It has 50 000 inhabitants . Up 12 %."), ("item", "A quay of 240 m")],
        ["code", "comment", "formula"],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_format_is_read_as_its_reader_sees_it(name):
    text, blocks, unread = PAGES[name]
    draft = read_draft(text.encode(), name)
    assert [(block.kind, block.text) for block in draft.blocks] == blocks
    assert [each.reason for each in draft.unread] == unread


def test_a_cell_of_a_page_has_its_labels():
    draft = read_draft(PAGES["a.html"][0].encode(), "a.html")
    assert draft.blocks[-1].labels == ("2024", "Ships")
    assert draft.blocks[-1].headings == ("Port & city", "Year")


@pytest.mark.parametrize("name", ["a.tex", "a.typ"])
def test_citation_keys_are_known_with_their_place(name):
    draft = read_draft(PAGES[name][0].encode(), name)
    (key, place) = draft.blocks[1].keys[0]
    assert key == "board2025"
    assert "inhabitants" in draft.blocks[1].text[:place]


@pytest.mark.parametrize("name", PAGES)
def test_characters_know_their_place(name):
    text = PAGES[name][0]
    draft = read_draft(text.encode(), name)
    block = draft.blocks[1]
    at = block.text.index("inhabitants")
    assert text[block.origins[at] :].startswith("inhabitants")


SIGNS = st.text(alphabet=st.sampled_from("<>/=\"'&;!-abh1td \n\r\\{}[]%$#@*_`~:.u4"), max_size=100)


@given(SIGNS, st.sampled_from(["a.html", "a.tex", "a.typ"]))
def test_no_text_raises(text, name):
    draft = read_draft(text.encode(), name)
    for block in draft.blocks:
        assert all(0 <= origin <= len(draft.text) for origin in block.origins)
        assert [*block.origins] == sorted(block.origins)


def word_file() -> bytes:
    """A small Word document with a heading, a paragraph and a table."""
    style = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>" for cells in (("Year", "Ships"), ("2024", "1,864"))
    )
    heading = paragraph("Port and city", properties='<w:pStyle w:val="H1"/>')
    return docx(f"{heading}{paragraph('It has 50,000 inhabitants.')}<w:tbl>{rows}</w:tbl>", styles=style)


def test_a_word_document_is_read_with_headings_and_cells():
    draft = read_draft(word_file(), "a.docx")
    assert [(block.kind, block.text) for block in draft.blocks] == [
        ("heading", "Port and city"),
        ("text", "It has 50,000 inhabitants."),
        ("cell", "Year"),
        ("cell", "Ships"),
        ("cell", "2024"),
        ("cell", "1,864"),
    ]
    assert draft.blocks[-1].labels == ("2024", "Ships")


def test_the_lines_of_a_word_document_are_its_paragraphs_and_rows():
    draft = read_draft(word_file(), "a.docx")
    assert draft.text.splitlines() == ["Port and city", "It has 50,000 inhabitants.", "Year │ Ships", "2024 │ 1,864"]
    assert [draft.text[block.origins[0] : block.origins[-1]] for block in draft.blocks] == [block.text for block in draft.blocks]


def test_a_broken_word_document_is_one_line():
    with pytest.raises(UseError, match=r"cannot read a\.docx"):
        read_draft(b"PK\x03\x04 nothing", "a.docx")


def test_the_caption_above_a_table_of_latex_is_a_label_of_its_cells():
    text = "\\begin{table}\n\\caption{Ships by year}\n\\centering\n\\begin{tabular}{lr}\nYear & Ships \\\\ \\hline\n2024 & 1,864 \\\\\n\\end{tabular}\n"
    after = "\\end{table}\n\\begin{tabular}{lr}\nYear & Cranes \\\\ \\hline\n2024 & 12 \\\\\n\\end{tabular}\n"
    cells = {block.text: block.labels for block in read_draft((text + after).encode(), "a.tex").blocks if block.kind == "cell"}
    assert cells["1,864"] == ("2024", "Ships", "Ships by year")
    assert cells["12"] == ("2024", "Cranes")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "| Topic | What | Figure | Note |\n|---|---|---|---|\n| Port | ships called | 1,864 | some 26 flags |\n"),
        (
            "a.tex",
            "\\begin{tabular}{llrl}\nTopic & What & Figure & Note \\\\\nPort & ships called & 1,864 & some 26 flags \\\\\n\\end{tabular}\n",
        ),
    ],
)
def test_two_columns_of_words_label_the_figure_behind_them(name, text):
    cells = {block.text: block.labels for block in read_draft(text.encode(), name).blocks}
    assert cells["1,864"] == ("Port", "Figure", "ships called")
    assert cells["some 26 flags"] == ("Port", "Note")


TYPST_TABLE = """= Traffic
#figure(
  table(
    columns: (1fr, auto, auto), align: (left, right),
    table.header([*Harbour*], [Ships (2024)], [Cargo, "kt"]),
    [Nordhaven], [1,864], [4.87 million], // comment 77, [x]
    table.hline(),
    [South \\[new\\]], table.cell(colspan: 2)[12,000],
    [West], strong[33], [$5$ of 6],
  ),
  caption: [Traffic of _two_ harbours],
) <tab>
#align(center, figure(table(columns: (auto,) * 2, [Year], [Value], [2021], 7)))
After it 9 ships.
"""


def test_the_cells_of_typst_tables_have_the_labels_of_their_row_and_column():
    draft = read_draft(TYPST_TABLE.encode(), "a.typ")
    caption = "Traffic of two harbours"
    cells = {block.text: block.labels for block in draft.blocks if block.kind == "cell"}
    assert cells["1,864"] == ("Nordhaven", "Ships (2024)", caption)
    assert cells["4.87 million"] == ("Nordhaven", 'Cargo, "kt"', caption)
    assert cells["12,000"] == ("South [new]", "Ships (2024)", caption)
    assert cells["33"] == ("West", "Ships (2024)", caption)
    assert cells["7"] == ("2021", "Value")
    assert [block.text for block in draft.blocks if block.kind == "text"] == [caption, "After it 9 ships."]
    for block in draft.blocks:
        assert draft.text[block.origins[0]] in (block.text[0], "$")  # a number alone may stand in a formula
    assert not draft.unread
    assert "5 of 6" in cells


@pytest.mark.parametrize("text", ["#table(" * 4000, "#a(" * 4000 + ")" * 4000, "#f(" * 400 + "table([1])" + ")" * 400, "#table([" * 4000])
def test_calls_within_calls_take_no_time_and_raise_nothing(text):
    assert read_draft(text.encode(), "a.typ").text == text


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("12.50 million tonnes of ore", None),
        ("12.505 tonnes", None),
        ("12.50% of the ore", None),
        ("12.50 - 14 tonnes", None),
        ("(12.50) tonnes", None),
        ("25:10 was the ratio", None),
        ("12:305 tonnes", None),
        ("14.62 Amtrak trains", None),
        ("12:30 Amy: 9 ships", "9 ships"),
        ("9.12 a.m. Bo Li: 9 ships", "9 ships"),
        ("09.12 Bo Li: 9 ships", "9 ships"),
        ("[09.12] 9 ships", "9 ships"),
        ("(9:12 pm) 9 ships", "9 ships"),
        ("09:12 - Bo Li: 9 ships", "9 ships"),
        ("09:12 \u5f20\u4e09\uff1a9\u8258\u8239", "9\u8258\u8239"),
    ],
)
def test_a_number_at_the_beginning_of_a_line_is_not_always_the_time_of_a_chat(line, words):
    text = f"{line}\n{line}\n{line}"
    (block,) = read_draft(text.encode(), "a.txt").blocks
    assert block.text == ("\n".join([f"\u2022 {words}"] * 3) if words else text)


@pytest.mark.parametrize("line", ["//" * 20000, "%" * 40000, "#" * 40000, "`" * 20000, "[" * 20000, f"// beltfacts: ignore{' ' * 20000}x"])
@pytest.mark.parametrize("name", ["a.typ", "a.txt", "a.md"])
def test_a_long_line_of_one_mark_takes_no_time(line, name):
    start = process_time()
    assert read_draft(line.encode(), name).text == line
    assert process_time() - start < 2
