"""Styles for readers: golden lines, any source at all, and rules of single styles."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beltfacts.cite import source_fields
from beltfacts.cite.citation_item import CitationItem, plain_text
from beltfacts.cite.style_rules import ReaderStyle, StyleRules
from beltfacts.library.files.fields import SOURCE
from beltfacts.library.library import Library, load
from beltfacts.model import Source
from beltfacts.output import printable
from beltfacts.registry import STYLES
from beltfacts.styles import _chicago
from beltfacts.styles._cite import cite
from beltfacts.styles._protocol import ProgramStyle, is_reader_style
from tests.styles import citation_page
from tests.styles.any_source import EVEN, LOCATORS, ODD, TRANSLATED, sources
from tests.support import examples

GOLDEN = Path(__file__).parent / "golden"

READERS = [name for name in STYLES.names if is_reader_style(name)]

FORMS = ("reference", "in-text", "note")


@pytest.fixture(scope="module")
def golden_library() -> Iterator[Library]:
    with load([GOLDEN / "sources.toml"], cached=False) as library:
        yield library


def starred(text: tuple[tuple[str, str], ...]) -> str:
    return "".join(f"*{run}*" if kind else run for run, kind in text)


@pytest.mark.parametrize("style", READERS)
def test_a_style_prints_its_golden_lines(style: str, golden_library: Library) -> None:
    golden = tomllib.loads((GOLDEN / f"{style}.toml").read_text(encoding="utf-8"))
    cited = {fact.source: cite(fact, style) for fact in golden_library.facts}
    shown = {source: {form: starred(getattr(citation, form.replace("-", "_"))) for form in FORMS} for source, citation in cited.items()}
    assert shown == golden


def test_golden_lines_cover_every_style_and_many_kinds_of_source() -> None:
    golden = tomllib.loads((GOLDEN / "apa.toml").read_text(encoding="utf-8"))
    assert len(golden) >= 8
    assert {path.stem for path in GOLDEN.glob("*.toml")} == {*READERS, "sources"}


@pytest.mark.parametrize("style", STYLES.names)
def test_a_style_has_the_functions_of_its_protocol_and_a_one_line_summary(style: str) -> None:
    module: Any = STYLES.load(style)
    protocol = ReaderStyle if is_reader_style(style) else ProgramStyle
    functions = [name for name, member in vars(protocol).items() if callable(member) and not name.startswith("_")]
    assert functions == (["reference", "in_text", "note"] if protocol is ReaderStyle else ["bundle"])
    for name in functions:
        _, *asked = signature(getattr(protocol, name)).parameters.values()
        given = list(signature(getattr(module, name)).parameters.values())
        assert given[: len(asked)] == asked and all(parameter.default is None for parameter in given[len(asked) :]), name
        assert signature(getattr(module, name)).return_annotation == signature(getattr(protocol, name)).return_annotation, name
    assert protocol is ProgramStyle or type(module.RULES) is StyleRules
    assert 10 < len(STYLES.summary(style)) < 130


def test_the_page_of_citations_is_what_the_program_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("FORCE_COLOR", "BELTFACTS_FACTS"):
        monkeypatch.delenv(variable, raising=False)
    assert citation_page.PAGE.read_text(encoding="utf-8") == citation_page.page(), "run python -m tests.styles.citation_page"


def test_the_page_lists_every_field_that_styles_read() -> None:
    folders = (Path(source_fields.__file__).parent, Path(_chicago.__file__).parent)
    code = "".join(path.read_text(encoding="utf-8") for folder in folders for path in folder.glob("*.py"))
    asked = set(re.findall(r'(?:fields|self|csl)\.get\(\s*"([\w-]+)"', code))
    assert len(asked) > 15
    assert asked <= set(citation_page.READ) <= {field.name for field in SOURCE}


def lines(
    golden_library: Library, csl: dict[str, object], inferred: bool, translated: str, locator: str, suffix: str
) -> Iterator[tuple[str, str]]:
    """Every line that every style prints for a source, with the style."""
    reasons = {"issued": "guessed", "author": "guessed"} if inferred else {}
    texts = [str(csl.get(key, "")) for key in ("title", "issued", "URL")]
    source = Source("s", str(csl["type"]), *texts, "", "", translated, "state media", reasons, csl, "f.toml", 0)
    fact = golden_library.facts[0]._replace(cited=source, source="s", locator=printable(locator))
    for style in READERS:
        module = STYLES.load(style)
        for form in (module.reference, module.in_text, module.note):
            yield style, plain_text(form(CitationItem(source, fact, suffix, 1)))


@settings(deadline=None, max_examples=examples(50))
@given(csl=sources(ODD), inferred=st.booleans(), translated=TRANSLATED, locator=LOCATORS, suffix=st.sampled_from(["", "a"]))
def test_every_style_prints_one_clean_line_for_any_source(
    csl: dict[str, object], inferred: bool, translated: str, locator: str, suffix: str, golden_library: Library
) -> None:
    for style, line in lines(golden_library, csl, inferred, translated, locator, suffix):
        assert line.strip()
        assert printable(line) == line, (style, line)


@settings(deadline=None, max_examples=examples(50))
@given(csl=sources(EVEN), inferred=st.booleans(), translated=TRANSLATED)
def test_no_style_doubles_a_mark_or_leaves_an_empty_bracket(
    csl: dict[str, object], inferred: bool, translated: str, golden_library: Library
) -> None:
    for style, line in lines(golden_library, csl, inferred, translated, "ch. 2", ""):
        assert not re.search(r"\.\.|,,|\s[,.;:)\]]|[(\[]\s|\(\)|\[\](?!\d)|[:;,]\.|\.,(?! )|^[\s.,;:]|,\s*$", line), (style, line)


def test_apa_lists_twenty_authors_and_of_more_the_last() -> None:
    def reference(count: int) -> str:
        csl = {"type": "book", "title": "T", "author": [{"family": f"F{n}", "given": "A"} for n in range(1, count + 1)]}
        return plain_text(STYLES.load("apa").reference(CitationItem(Source("s", "book", "T", "2025", "", "", "", "", "", {}, csl, "", 0))))

    assert "F19, A., & F20, A. (2025)" in reference(20)
    assert "F19, A., . . . F21, A. (2025)" in reference(21)


@pytest.mark.parametrize(
    ("style", "inferred", "in_text"),
    [
        ("apa", False, "(Body, n.d.)"),
        ("chicago-author-date", False, "(Body, n.d.)"),
        ("harvard", False, "(Body, no date)"),
        ("apa", True, "(Body, [2025])"),
        ("chicago-author-date", True, "(Body [2025])"),
        ("harvard", True, "(Body, [2025])"),
    ],
)
def test_a_missing_and_an_inferred_date_are_written_as_the_style_does(style: str, inferred: bool, in_text: str) -> None:
    issued, reasons = ("2025", {"issued": "guessed"}) if inferred else ("", {})
    csl = {"author": [{"literal": "Body"}], "title": "T"}
    item = CitationItem(Source("s", "report", "T", issued, "", "", "", "", "", reasons, csl, "", 0))
    assert plain_text(STYLES.load(style).in_text(item)) == in_text


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ("71-72", "71–72"),
        ("96-117", "96–117"),
        ("100-104", "100–104"),
        ("1100-1113", "1100–1113"),
        ("101-108", "101–8"),
        ("808-833", "808–33"),
        ("1103-1104", "1103–4"),
        ("321-328", "321–28"),
        ("498-532", "498–532"),
        ("1087-1089", "1087–89"),
        ("1496-1500", "1496–500"),
        ("11564-11615", "11564–615"),
        ("12991-13001", "12991–3001"),
        ("7", "7"),
    ],
)
def test_chicago_abbreviates_inclusive_pages(pages: str, expected: str) -> None:
    assert _chicago.format_chicago_locator(f"pp. {pages}") == expected


def test_mla_keeps_two_digits_of_a_second_page() -> None:
    csl = {"title": "T", "type": "book", "author": [{"family": "Lee", "given": "A"}]}
    source = Source("s", "book", "T", "2025", "", "", "", "", "", {}, csl, "", 0)
    with load([GOLDEN / "sources.toml"], cached=False) as library:
        fact = library.facts[0]
    places = ("pp. 101-108", "pp. 98-102", "pp. 1103-1104")
    cited = [plain_text(STYLES.load("mla").in_text(CitationItem(source, fact._replace(locator=place)))) for place in places]
    assert cited == ["(Lee 101–08)", "(Lee 98–102)", "(Lee 1103–04)"]


def test_a_source_may_give_its_title_in_sentence_case_and_short() -> None:
    csl = {"title": "On Belt Road Trade", "title-sentence": "On belt road trade", "title-short": "Belt trade"}
    item = CitationItem(Source("s", "report", "On Belt Road Trade", "2025", "", "", "", "", "", {}, csl, "", 0))
    assert "On belt road trade" in plain_text(STYLES.load("apa").reference(item))
    assert plain_text(STYLES.load("mla").in_text(item)) == "(Belt Trade)"


def test_a_title_in_another_language_keeps_its_case() -> None:
    csl = {"title": "Le commerce entre deux villes", "language": "fr"}
    item = CitationItem(Source("s", "book", csl["title"], "2025", "", "", "", "", "", {}, csl, "", 0))
    assert csl["title"] in plain_text(STYLES.load("mla").reference(item))


def test_terminal_escapes_in_a_title_do_not_reach_the_terminal() -> None:
    csl = {"title": "Evil \x1b[31mred", "author": [{"literal": "A\u202eB"}]}
    item = CitationItem(Source("s", "report", csl["title"], "2025", "", "", "", "", "", {}, csl, "", 0))
    for style in READERS:
        shown = plain_text(STYLES.load(style).reference(item))
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_wikipedia_escapes_what_would_end_a_parameter() -> None:
    from beltfacts.styles import wikipedia

    assert wikipedia.escape_parameter("a|b=c}} [[d]] ''e'' &amp; ~~~~ R&D") == (
        "a&#124;b&#61;c&#125;&#125; &#91;&#91;d&#93;&#93; &#39;&#39;e&#39;&#39; &amp;amp; &#126;&#126;&#126;&#126; R&D"
    )


@pytest.mark.parametrize(
    ("style", "fields", "printed"),
    [
        ("apa", {"type": "book", "edition": "2nd"}, "(2nd ed.)"),
        ("apa", {"type": "report", "number": "QB-12"}, "(QB-12)"),
        ("apa", {"type": "report", "number": "12"}, "(No. 12)"),
        ("mla", {"type": "article-journal", "container-title": "J", "volume": "3", "issue": "1-2"}, "nos. 1-2"),
        ("chicago-notes", {"type": "article-journal", "container-title": "J", "volume": "3", "issue": "1-2"}, "nos. 1-2"),
        ("gb-t-7714", {"type": "article-magazine", "container-title": "J", "issued": "2001-02/2001-04"}, "2001-02/04"),
        (
            "vancouver",
            {"type": "article-journal", "container-title": "Journal", "container-title-short": "J. Q.", "issued": "2001"},
            "J Q. 2001",
        ),
        ("vancouver", {"type": "book", "translator": [{"family": "Ost", "given": "Eva"}]}, "Ost E, translator."),
        ("harvard", {"type": "book", "collection-title": "Coasts", "collection-number": "4", "publisher": "P"}, "P (Coasts, 4)."),
        ("ieee", {"type": "book", "volume": "2", "edition": "3", "publisher": "P", "issued": "2001-05-01"}, "3rd ed., vol. 2. P, 2001."),
        ("chicago-author-date", {"type": "book", "edition": "annotated edition"}, ". Annotated edition."),
        ("chicago-notes", {"type": "book", "issued": "in press", "publisher": "P"}, "P, forthcoming."),
    ],
)
def test_a_style_prints_a_field_as_its_manual_has_it(style: str, fields: dict[str, Any], printed: str) -> None:
    csl = {"id": "one", "title": "Quays", "author": [{"family": "Kern", "given": "Lea"}], **fields}
    source = Source("one", csl["type"], "Quays", str(csl.get("issued", "")), "", "", "", "", "", {}, csl, "a.toml", 0)
    module: Any = STYLES.load(style)
    assert printed in plain_text(module.reference(CitationItem(source)))
