"""The same words have the same verdicts, whatever the format of the draft and however its lines end."""

from __future__ import annotations

import pytest

from beltfacts.audit import Auditor, audit_draft, read_draft
from tests.audit.test_audit import written

LIBRARY = written()


def verdicts(auditor: Auditor, text: str, name: str) -> list[tuple[str, str]]:
    found = audit_draft(auditor, read_draft(text.encode(), name), name).figures
    return [(" ".join(each["text"].split()), each["verdict"]) for each in found]


WRAPPED = """In 2024, Nordhaven harbour handled 4.78
million tonnes of cargo. The cold store of Nordhaven harbour cost $61.5
million, and nearly 31 per
cent of its cargo leaves by rail.

The Sound ferry opened in May
2019 and crosses in 38
minutes.
"""


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.tex", "a.typ"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_change_no_verdict(auditor, name, ends):
    text = WRAPPED if name != "a.html" else f"<p>{WRAPPED.replace(chr(10) * 2, '</p><p>')}</p>"
    text = text if name not in ("a.tex", "a.typ") else text.replace("$", "\\$")
    assert verdicts(auditor, text.replace("\n", ends), name) == [
        ("2024", "supported"),
        ("4.78 million tonnes", "wrong-figure"),
        ("$61.5 million", "supported"),
        ("31 per cent", "supported"),
        ("May 2019", "supported"),
        ("38 minutes", "supported"),
    ]


CARGO = "In 2024, Nordhaven harbour handled {} of cargo."


@pytest.mark.parametrize(
    ("name", "written", "read"),
    [
        ("a.md", "~~4.12~~ 4.87 million tonnes", "4.87 million tonnes"),
        ("a.md", "<del>4.12</del> 4.87 million tonnes", "4.87 million tonnes"),
        ("a.html", "<s>4.12</s> 4.87 million tonnes", "4.87 million tonnes"),
        ("a.html", "<del>4.12 <b>or</b> 4.13</del> 4.87 million tonnes", "4.87 million tonnes"),
        ("a.html", "<span hidden>4.12</span> 4.87 million tonnes", "4.87 million tonnes"),
        ("a.html", "<span style='color: red; display: none'>4.12</span> 4.87 million tonnes", "4.87 million tonnes"),
        ("a.tex", "\\sout{4.12} 4.87 million tonnes", "4.87 million tonnes"),
        ("a.tex", "\\iffalse 4.12 \\fi 4.87 million tonnes", "4.87 million tonnes"),
        ("a.typ", "#strike[4.12] 4.87 million tonnes", "4.87 million tonnes"),
        ("a.typ", "#hide[4.12] 4.87 million tonnes", "4.87 million tonnes"),
        ("a.md", "4.87&nbsp;million&#160;tonnes", "4.87 million tonnes"),
        ("a.md", "==4.87 million tonnes==", "4.87 million tonnes"),
        ("a.md", "4.87<sup>2</sup> million tonnes", "4.87\u00b2 million tonnes"),
        ("a.md", "4.87^2^ million tonnes", "4.87\u00b2 million tonnes"),
        ("a.html", "4.87<sup>2</sup> million tonnes", "4.87\u00b2 million tonnes"),
        ("a.tex", "4.87\\textsuperscript{2} million tonnes", "4.87\u00b2 million tonnes"),
        ("a.tex", "\\(4.87\\) million tonnes", "4.87 million tonnes"),
        ("a.typ", "4.87#super[2] million tonnes", "4.87\u00b2 million tonnes"),
        ("a.typ", "$4.87$ million tonnes", "4.87 million tonnes"),
    ],
)
def test_a_figure_is_what_a_reader_sees_of_it(auditor, name, written, read):
    assert verdicts(auditor, CARGO.format(written), name) == [("2024", "supported"), (read, "supported")]


def test_what_is_struck_or_hidden_is_told_as_not_read():
    pages = {
        "a.md": "~~12 ships~~ A <s>13</s>",
        "a.html": "<p hidden>12 ships<p>A <s>13</s>",
        "a.tex": "\\sout{12} A \\sout{13}",
        "a.typ": "#hide[12] A #strike[13]",
    }
    reasons = {name: [each.reason for each in read_draft(text.encode(), name).unread] for name, text in pages.items()}
    assert reasons == {
        "a.md": ["struck", "struck"],
        "a.html": ["hidden", "struck"],
        "a.tex": ["struck", "struck"],
        "a.typ": ["hidden", "struck"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "<p hidden>12<p>Seen",
        "<p title='a hidden cost'>Seen",
        "<div hidden><div>12</div>13</div>Seen",
        "<input hidden>Seen",
        "<br hidden>Seen",
        "<s>1</s>Seen",
    ],
)
def test_a_page_goes_on_behind_what_is_hidden(text):
    assert [block.text for block in read_draft(text.encode(), "a.html").blocks] == ["Seen"]


SPANNED = {
    "a.html": "<table><tr><th>Place</th><th>Year</th><th>Ships</th></tr><tr><td rowspan=2>Port</td><td>2023</td><td>1,700</td></tr>"
    "<tr><td>2024</td><td>1,864</td></tr><tr><td>Quay</td><td>2024</td><td>12</td></tr></table>",
    "a.typ": "#table(columns: 3, [Place], [Year], [Ships], table.cell(rowspan: 2)[Port], [2023], [1,700], [2024], [1,864], [Quay], [2024], [12])",
    "a.tex": "\\begin{tabular}{llr}\nPlace & Year & Ships \\\\\n\\multirow{2}{*}{Port} & 2023 & 1,700 \\\\\n"
    " & 2024 & 1,864 \\\\\nQuay & 2024 & 12\n\\end{tabular}",
}


@pytest.mark.parametrize("name", SPANNED)
def test_a_cell_of_two_rows_labels_both(name):
    labels = {block.text: block.labels[:2] for block in read_draft(SPANNED[name].encode(), name).blocks}
    assert (labels["1,700"], labels["1,864"], labels["12"]) == (("Port", "Ships"), ("Port", "Ships"), ("Quay", "Ships"))


def test_tags_of_markdown_part_words_as_their_reader_sees_them():
    draft = read_draft(b"Length<br>5 and <b>4</b>2 ships", "a.md")
    assert draft.blocks[0].text == "Length 5 and 42 ships"


ROWS = "| Nordhaven harbour | {} | 2023 |\n|---|---|---|\n| Cargo handled, million tonnes | 4.78 | 4.21 |\n"


def test_a_comment_before_a_table_ignores_all_of_it_and_nothing_else(auditor):
    table, other = ROWS.format("2024"), ROWS.format("2024")
    text = f"<!-- beltfacts: ignore: old -->\n{table}\n{other}"
    done = audit_draft(auditor, read_draft(text.encode(), "a.md"), "a.md")
    assert done.ignored == 2
    assert [each["line"] for each in done.figures if each["verdict"] == "wrong-figure"] == [8, 8]
    assert not done.unused


def test_a_table_directly_below_words_is_a_table(auditor):
    draft = read_draft(f"Traffic of the harbour\n{ROWS.format('2024')}".encode(), "a.md")
    assert [block.kind for block in draft.blocks] == ["text", *["cell"] * 6]
    assert draft.blocks[-1].labels[:2] == ("Cargo handled, million tonnes", "2023")
