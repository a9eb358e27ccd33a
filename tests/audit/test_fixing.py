"""Citations behind supported figures, and printed figures in the place of wrong ones: which characters of a draft change."""

from __future__ import annotations

import pytest

from beltfacts.audit import Auditor, apply_edits, audit_draft, draft_format, encode_like, find_edits, read_draft
from beltfacts.errors import UseError
from tests.audit.test_audit import written
from tests.conftest import load

CITATION = "(Board, 2025)"


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(harbour=written())) as library:
        yield Auditor(library)


def fixed(auditor: Auditor, text: str, name: str = "draft.md", accept: tuple[str, ...] = ()) -> str:
    draft = read_draft(text.encode(), name)
    verdicts = audit_draft(auditor, draft, name).verdicts
    facts = {fact.id: fact for verdict in verdicts for fact in verdict.facts}
    figures = {name: fact.figure for name, fact in facts.items()}
    return apply_edits(draft.text, find_edits(draft, verdicts, dict.fromkeys(facts, CITATION), figures, accept, draft_format(name)).edits)


CARGO = "Nordhaven harbour handled {} of cargo in 2024{}.\n"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("draft.txt", "4.87 million tonnes", "4.87 million tonnes (Board, 2025)"),
        ("draft.txt", "4.87 million\ntonnes", "4.87 million\ntonnes (Board, 2025)"),
        ("draft.md", "**4.87 million tonnes**", "**4.87 million tonnes** (Board, 2025)"),
        ("draft.md", "*4.87 million* tonnes", "*4.87 million* tonnes (Board, 2025)"),
        ("draft.md", "[4.87 million tonnes](https://example.org/a)", "[4.87 million tonnes](https://example.org/a) (Board, 2025)"),
        (
            "draft.md",
            "**[some 4.87 million tonnes](https://a.example/b_(c))**",
            "**[some 4.87 million tonnes](https://a.example/b_(c))** (Board, 2025)",
        ),
        ("draft.tex", "4.87~million tonnes", "4.87~million tonnes (Board, 2025)"),
        ("draft.tex", "\\textbf{4.87 million tonnes}", "\\textbf{4.87 million tonnes} (Board, 2025)"),
        ("draft.tex", "\\href{https://a.example}{4.87 million tonnes}", "\\href{https://a.example}{4.87 million tonnes} (Board, 2025)"),
        ("draft.tex", "\\num{4.87} million tonnes", "\\num{4.87} million tonnes (Board, 2025)"),
        ("draft.tex", "\\SI{4.87}{million tonnes}", "\\SI{4.87}{million tonnes} (Board, 2025)"),
        ("draft.tex", "$4.87$~million tonnes", "$4.87$~million tonnes (Board, 2025)"),
        ("draft.typ", "*4.87 million tonnes*", "*4.87 million tonnes* (Board, 2025)"),
        ("draft.typ", '#link("https://a.example")[4.87 million tonnes]', '#link("https://a.example")[4.87 million tonnes] (Board, 2025)'),
        ("draft.html", "<b>4.87 million tonnes</b>", "<b>4.87 million tonnes</b> (Board, 2025)"),
        ("draft.html", "4.87&nbsp;million&nbsp;tonnes", "4.87&nbsp;million&nbsp;tonnes (Board, 2025)"),
        ("draft.html", "<b>4.87</b> million tonnes", "<b>4.87</b> million tonnes (Board, 2025)"),
        (
            "draft.html",
            '<a href="a"><i>4.87 million tonnes</i> by ship</a>',
            '<a href="a"><i>4.87 million tonnes</i> by ship</a> (Board, 2025)',
        ),
    ],
)
def test_a_supported_figure_gets_its_citation_once(auditor, name, before, after):
    text = CARGO.format(before, "")
    assert fixed(auditor, text, name) == CARGO.format(after, "")
    assert fixed(auditor, fixed(auditor, text, name), name) == fixed(auditor, text, name)


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("draft.md", " [@board2025]"),
        ("draft.md", "[^1]"),
        ("draft.md", " (Nordhaven Harbour Board, 2025)"),
        ("draft.tex", "~\\cite{board}"),
        ("draft.typ", " @board"),
        ("draft.html", " <cite>Board</cite>"),
        ("draft.html", "<!-- fact: cargo-2024 -->"),
    ],
)
def test_a_figure_with_a_citation_is_left(auditor, name, behind):
    text = CARGO.format(f"4.87 million tonnes{behind}", "")
    assert fixed(auditor, text, name) == text


def test_dates_headings_code_and_ignored_blocks_get_no_citation(auditor):
    text = (
        "# Nordhaven harbour handled 4.87 million tonnes of cargo in 2024\n\n```\n4.87 million tonnes\n```\n\n<!-- beltfacts: ignore -->\n"
        "Nordhaven harbour handled 4.87 million tonnes of cargo in 2024.\n"
    )
    assert fixed(auditor, text) == text


def test_a_wrong_figure_is_corrected_only_when_its_fact_is_accepted(auditor):
    text = CARGO.format("4.78 million tonnes", "")
    assert fixed(auditor, text) == text
    assert fixed(auditor, text, accept=("cargo-2023",)) == text
    assert fixed(auditor, text, accept=("cargo-2024",)) == CARGO.format("4.87 million tonnes", "")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("draft.txt", "4.78 million\r\ntonnes", "4.87 million\r\ntonnes"),
        ("draft.md", "> 4.78 million\n> tonnes", "> 4.87 million\n> tonnes"),
        ("draft.html", "<b>4.78</b>&nbsp;million&nbsp;tonnes", "<b>4.87</b>&nbsp;million&nbsp;tonnes"),
        ("draft.tex", "\\textbf{4.78}~million tonnes", "\\textbf{4.87}~million tonnes"),
        ("draft.tex", "\\num{4.78} million tonnes", "4.87 million tonnes"),
        ("draft.typ", "4.78~million tonnes", "4.87~million tonnes"),
    ],
)
def test_a_correction_changes_only_the_words_that_differ(auditor, name, before, after):
    text = "In 2024, Nordhaven harbour handled\n{} of cargo.\n"
    assert fixed(auditor, text.format(before), name, accept=("cargo-2024",)) == text.format(after)


def test_a_noun_never_stands_twice(auditor):
    text = "In 2024, 1,846 large ships called at Nordhaven harbour, ships from 26 countries.\n"
    assert "ships large ships" not in fixed(auditor, text, accept=("ships-2024",))


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfa\r\nb\rc\n\n",
        "\ufeffa\r\nb".encode("utf-16-le"),
        "\ufeffa\r\nb".encode("utf-16-be"),
        "caf\u00e9 \u2013 5\r\n".encode("cp1252"),
    ],
)
def test_other_bytes_stay(data):
    text = read_draft(data, "draft.txt").text
    assert encode_like(text, data, "draft.txt") == data
    assert read_draft(encode_like(f"{text} (x)", data, "draft.txt"), "draft.txt").text == f"{text} (x)"


def test_what_an_encoding_does_not_have_is_refused():
    with pytest.raises(UseError, match="Windows-1252, which has no \u6e2f"):
        encode_like("caf\u00e9 \u6e2f", b"caf\xe9", "draft.txt")
    with pytest.raises(UseError, match="no text"):
        encode_like("a", b"caf\xe9 \x81", "draft.txt")


@pytest.mark.parametrize("cited", [" of cargo in 2024 [@cargo-2024]", " of cargo.[^1]"])
def test_a_figure_that_its_clause_cites_gets_no_second_citation(auditor, cited):
    text = f"In 2024 Nordhaven harbour handled 4.87 million tonnes{cited}\n\n[^1]: The harbour's report.\n"
    assert fixed(auditor, text) == text
