"""Citation styles: golden lines for every style, and the parts that styles share."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beltfacts.cite import dates as _dates
from beltfacts.cite import locators as _locators
from beltfacts.cite import names as _names
from beltfacts.cite import source_fields as _parts
from beltfacts.cite import styled_text as _text
from beltfacts.cite import titles as _titles
from beltfacts.cite.citation_item import CitationItem, plain_text
from beltfacts.cite.markup import render_markup
from beltfacts.errors import UseError
from beltfacts.library.files.fields import SOURCE
from beltfacts.library.library import Library, load
from beltfacts.model import Source
from beltfacts.output import printable
from beltfacts.registry import STYLES
from beltfacts.styles import _chicago
from beltfacts.styles._cite import cite
from tests.styles import citation_page

GOLDEN = Path(__file__).parent / "golden"
READERS = [name for name in STYLES.names if hasattr(STYLES.load(name), "reference")]
FORMS = ("reference", "in-text", "note")


@pytest.fixture(scope="module")
def golden_library() -> Iterator[Library]:
    with load([GOLDEN / "sources.toml"], cached=False) as library:
        yield library


def starred(text: tuple[tuple[str, str], ...]) -> str:
    return "".join(f"*{run}*" if kind else run for run, kind in text)


# ── Golden lines ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("style", READERS)
def test_a_style_prints_its_golden_lines(style: str, golden_library: Library) -> None:
    golden = tomllib.loads((GOLDEN / f"{style}.toml").read_text(encoding="utf-8"))
    cited = {fact.source: cite(fact, style) for fact in golden_library.facts}
    shown = {source: {form: starred(getattr(citation, form.replace("-", "_"))) for form in FORMS} for source, citation in cited.items()}
    assert shown == golden


def test_golden_lines_hold_many_kinds_of_source() -> None:
    golden = tomllib.loads((GOLDEN / "apa.toml").read_text(encoding="utf-8"))
    assert len(golden) >= 8
    assert {path.stem for path in GOLDEN.glob("*.toml")} == {*READERS, "sources"}


@pytest.mark.parametrize("style", STYLES.names)
def test_a_style_is_for_readers_or_for_programs_and_says_in_one_line_what_it_is(style: str) -> None:
    module = STYLES.load(style)
    forms = [hasattr(module, form) for form in ("reference", "in_text", "note")]
    assert all(forms) or (not any(forms) and hasattr(module, "bundle"))
    assert 10 < len(STYLES.summary(style)) < 130


def test_the_page_of_citations_is_what_the_program_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("FORCE_COLOR", "BELTFACTS_FACTS"):
        monkeypatch.delenv(variable, raising=False)
    assert citation_page.PAGE.read_text(encoding="utf-8") == citation_page.page(), "run python -m tests.styles.citation_page"


def test_the_page_lists_every_field_that_styles_read() -> None:
    folders = (Path(_parts.__file__).parent, Path(_chicago.__file__).parent)
    code = "".join(path.read_text(encoding="utf-8") for folder in folders for path in folder.glob("*.py"))
    asked = set(re.findall(r'(?:fields|self|csl)\.get\(\s*"([\w-]+)"', code))
    assert len(asked) > 15
    assert asked <= set(citation_page.READ) <= {field.name for field in SOURCE}


# ── Any source at all ───────────────────────────────────────────────────────────────────────────────────────────────────

ODD = st.text(min_size=1, max_size=30).filter(str.strip)
EVEN = st.text("abcdeXYZ", min_size=1, max_size=12)
ISSUED = st.sampled_from(["", "undated", "2025", "2025-04", "2025-04-10", "2025-10-31~", "2025?", "2024/2025", "2024-06/2024-08", "202X"])
ISSUED |= st.sampled_from(
    ["2025-04-10/2025-04-12", "2024-12-30/2025-01-02", "2025-H1", "2025-22", "2024/..", "../2024-06", "nonsense", "2025-05/2025-06-03"]
)


def sources(words: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, object]]:
    """CSL fields of any source, in these words."""
    person = st.fixed_dictionaries(
        {"family": words}, optional={"given": words, "suffix": words, "non-dropping-particle": words, "static-ordering": st.booleans()}
    )
    people = st.lists(person | st.fixed_dictionaries({"literal": words}), max_size=8)
    return st.fixed_dictionaries(
        {
            "type": st.sampled_from(
                ["article", "report", "book", "chapter", "article-journal", "article-newspaper", "webpage", "thesis", "dataset"]
            )
        },
        optional={
            **dict.fromkeys(
                ("title", "publisher", "container-title", "genre", "description", "number", "archive", "volume", "issue", "URL"), words
            ),
            **dict.fromkeys(("author", "editor"), people),
            "issued": ISSUED,
            "accessed": ISSUED,
            "page": st.sampled_from(["7", "45-67", "101-120", "e5"]),
            "edition": st.sampled_from(["1", "2", "3", "11", "22", "Revised edition"]),
            "DOI": st.just("10.1000/x"),
            "language": st.sampled_from(["en", "en-GB", "zh", "fr", ""]),
            "title-romanized": words,
            "title-translated": words,
        },
    )


LOCATORS = st.sampled_from(["", "p. 7", "pp. 7-8", "ch. 1, sec. II.1", "para. 5", "Introduction", "Table 2", "p."]) | ODD


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


TRANSLATED = st.sampled_from(["", "machine", "human"])


@settings(deadline=None, max_examples=50)
@given(csl=sources(ODD), inferred=st.booleans(), translated=TRANSLATED, locator=LOCATORS, suffix=st.sampled_from(["", "a"]))
def test_every_style_prints_one_clean_line_for_any_source(
    csl: dict[str, object], inferred: bool, translated: str, locator: str, suffix: str, golden_library: Library
) -> None:
    for style, line in lines(golden_library, csl, inferred, translated, locator, suffix):
        assert line.strip()
        assert printable(line) == line, (style, line)


@settings(deadline=None, max_examples=50)
@given(csl=sources(EVEN), inferred=st.booleans(), translated=TRANSLATED)
def test_no_style_doubles_a_mark_or_leaves_an_empty_bracket(
    csl: dict[str, object], inferred: bool, translated: str, golden_library: Library
) -> None:
    for style, line in lines(golden_library, csl, inferred, translated, "ch. 2", ""):
        assert not re.search(r"\.\.|,,|\s[,.;:)\]]|[(\[]\s|\(\)|\[\](?!\d)|[:;,]\.|\.,(?! )|^[\s.,;:]|,\s*$", line), (style, line)


# ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("Anna Maria", "A. M."),
        ("Hans-Peter", "H.-P."),
        ("N. K.", "N. K."),
        ("J.R.R.", "J. R. R."),
        ("明", "明"),
        ("", ""),
        ("élodie", "É."),
    ],
)
def test_initials(given_name: str, expected: str) -> None:
    assert _names.format_initials(given_name) == expected


def test_a_name_keeps_the_order_of_its_source() -> None:
    chinese, fixed, western, body = _names.parse_names(
        [
            {"family": "李", "given": "明"},
            {"family": "Wang", "given": "Dan", "static-ordering": True},
            {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van", "suffix": "Jr."},
            {"literal": "Xinhua Institute"},
        ]
    )
    assert [name.reading_order for name in (chinese, fixed, western, body)] == [
        "李明",
        "Wang Dan",
        "Ludwig van Beethoven Jr.",
        "Xinhua Institute",
    ]
    assert western.inverted("L.") == "van Beethoven, L., Jr."
    assert chinese.inverted("明") == "李明"


def test_names_beyond_the_limit_are_others() -> None:
    people = _names.parse_names([{"literal": letter} for letter in "ABCD"])
    assert _names.join_names(people, lambda _, name: name.reading_order, " and ", limit=3, use_first=1, et_al=" et al.") == "A et al."
    assert _names.join_names(people[:3], lambda _, name: name.reading_order, " and ", limit=3, use_first=1, et_al=" et al.") == "A, B and C"
    assert _names.join_names((), lambda _, name: name.reading_order, " and ", limit=3, use_first=1, et_al=" et al.") == ""


def test_apa_names_twenty_authors_and_the_last_of_more() -> None:
    def reference(count: int) -> str:
        csl = {"type": "book", "title": "T", "author": [{"family": f"F{n}", "given": "A"} for n in range(1, count + 1)]}
        return plain_text(STYLES.load("apa").reference(CitationItem(Source("s", "book", "T", "2025", "", "", "", "", "", {}, csl, "", 0))))

    assert "F19, A., & F20, A. (2025)" in reference(20)
    assert "F19, A., . . . F21, A. (2025)" in reference(21)


# ── Dates ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("issued", "american", "british", "year"),
    [
        ("2025", "2025", "2025", "2025"),
        ("2025-04", "April 2025", "April 2025", "2025"),
        ("2025-04-10", "April 10, 2025", "10 April 2025", "2025"),
        ("2025-04-10/2025-04-12", "April 10–12, 2025", "10–12 April 2025", "2025"),
        ("2025-04-30/2025-05-02", "April 30–May 2, 2025", "30 April–2 May 2025", "2025"),
        ("2025-06/2025-08", "June–August 2025", "June–August 2025", "2025"),
        ("2024-12-30/2025-01-02", "December 30, 2024–January 2, 2025", "30 December 2024–2 January 2025", "2024–2025"),
        ("2023/2024", "2023–2024", "2023–2024", "2023–2024"),
        ("2025-H1", "first half of 2025", "first half of 2025", "first half of 2025"),
        ("2024/..", "since 2024", "since 2024", "since 2024"),
        ("2025-XX", "2025", "2025", "2025"),
    ],
)
def test_dates_of_publication(issued: str, american: str, british: str, year: str) -> None:
    date = _dates.parse_source_date(issued)
    assert (_dates.format_month_day_year(date), _dates.format_day_month_year(date), date.year) == (american, british, year)


@pytest.mark.parametrize(
    ("issued", "inferred", "marked"),
    [
        ("2025", False, "2025"),
        ("2025", True, "[2025]"),
        ("2025~", False, "[ca. 2025]"),
        ("2025?", True, "[2025?]"),
        ("2025%", True, "[ca. 2025?]"),
    ],
)
def test_what_is_not_certain_of_a_date_is_marked(issued: str, inferred: bool, marked: str) -> None:
    date = _dates.parse_source_date(issued, inferred)
    assert _dates.mark_doubtful_date(date.year, date) == marked


def test_an_approximate_day_leaves_the_year_certain_except_at_its_turn() -> None:
    assert not _dates.parse_source_date("2025-10-31~").year_only.circa
    assert _dates.parse_source_date("2025-12-31~").year_only.circa
    assert _dates.parse_source_date("2025~").year_only.circa


@pytest.mark.parametrize("issued", ["", "undated", "nonsense"])
def test_no_date_is_not_known(issued: str) -> None:
    assert not _dates.parse_source_date(issued).is_known


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
def test_a_missing_and_an_inferred_date_in_the_words_of_the_style(style: str, inferred: bool, in_text: str) -> None:
    issued, reasons = ("2025", {"issued": "guessed"}) if inferred else ("", {})
    csl = {"author": [{"literal": "Body"}], "title": "T"}
    item = CitationItem(Source("s", "report", "T", issued, "", "", "", "", "", reasons, csl, "", 0))
    assert plain_text(STYLES.load(style).in_text(item)) == in_text


# ── Titles ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("New Frontiers for Growth: Lessons From the Past", "New frontiers for growth: Lessons from the past"),
        ("RCEP and the Vision of the Maritime Silk Road", "RCEP and the vision of the Maritime Silk Road"),
        ("China-ASEAN Cooperation in the New Year", "China-ASEAN Cooperation in the new year"),
        ("The New Development Bank and Green Growth", "The New Development Bank and green growth"),
        ("The World Trade Organization at Work", "The World Trade Organization at work"),
        ("Why iPhone Exports Are Rising", "Why iPhone Exports Are Rising"),
        ("Freight trains set a record in Laos", "Freight trains set a record in Laos"),
        ("Hope", "Hope"),
    ],
)
def test_sentence_case_lowers_only_what_is_no_name(title: str, expected: str) -> None:
    assert _titles.to_sentence_case(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Working together to draw a blueprint for Asia-Pacific connectivity",
            "Working Together to Draw a Blueprint for Asia-Pacific Connectivity",
        ),
        ('The High-quality Development Of The "Belt And Road"', 'The High-Quality Development of the "Belt and Road"'),
        ("what iPhone prices mean: a note on trade up to 2024", "What iPhone Prices Mean: A Note on Trade up to 2024"),
        ("state-of-the-art trains between cities", "State-of-the-Art Trains Between Cities"),
        ("What it is for", "What It Is For"),
    ],
)
def test_headline_case_leaves_inner_capitals_and_small_words_alone(title: str, expected: str) -> None:
    assert _titles.to_headline_case(title) == expected


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
        ("1496-1500", "1496–1500"),
        ("11564-11615", "11564–615"),
        ("12991-13001", "12991–3001"),
        ("7", "7"),
    ],
)
def test_chicago_abbreviates_inclusive_pages(pages: str, expected: str) -> None:
    assert _chicago.format_chicago_locator(f"pp. {pages}") == _chicago.abbreviate_pages(pages.replace("-", "–")) == expected


def test_mla_keeps_two_digits_of_a_second_page() -> None:
    csl = {"title": "T", "type": "book", "author": [{"family": "Lee", "given": "A"}]}
    source = Source("s", "book", "T", "2025", "", "", "", "", "", {}, csl, "", 0)
    with load([GOLDEN / "sources.toml"], cached=False) as library:
        fact = library.facts[0]
    places = ("pp. 101-108", "pp. 98-102", "pp. 1103-1104")
    cited = [plain_text(STYLES.load("mla").in_text(CitationItem(source, fact._replace(locator=place)))) for place in places]
    assert cited == ["(Lee 101–08)", "(Lee 98–102)", "(Lee 1103–04)"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Rail and trade in Laos: Evidence from customs data", "Rail and trade in Laos: evidence from customs data"),
        ("New Frontiers: The Future of Trade", "New frontiers: the future of trade"),
        ("Ports: Panama and beyond", "Ports: Panama and beyond"),
        ("Trade: China-ASEAN cooperation", "Trade: China-ASEAN cooperation"),
        ("Will it last? A question", "Will it last? A question"),
    ],
)
def test_a_subtitle_begins_small_unless_with_a_name(title: str, expected: str) -> None:
    assert _titles.to_sentence_case(title, lower_subtitle=True) == expected


def test_mla_keeps_long_prepositions_small() -> None:
    assert _titles.to_headline_case("Trade Between and Among Cities", lower_prepositions=True) == "Trade between and among Cities"


def test_a_source_may_give_its_title_in_sentence_case_and_short() -> None:
    csl = {"title": "On Belt Road Trade", "title-sentence": "On belt road trade", "title-short": "Belt trade"}
    item = CitationItem(Source("s", "report", "On Belt Road Trade", "2025", "", "", "", "", "", {}, csl, "", 0))
    assert "On belt road trade" in plain_text(STYLES.load("apa").reference(item))
    assert plain_text(STYLES.load("mla").in_text(item)) == "(Belt Trade)"


def test_a_title_in_another_language_keeps_its_case() -> None:
    csl = {"title": "Le commerce entre deux villes", "language": "fr"}
    item = CitationItem(Source("s", "book", csl["title"], "2025", "", "", "", "", "", {}, csl, "", 0))
    assert csl["title"] in plain_text(STYLES.load("mla").reference(item))


# ── Places, quotation marks, markup ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        ("ch. 1, sec. II.1", (("chapter", "1"), ("section", "II.1"))),
        ("pp. 7-8", (("page", "7–8"),)),
        ("p. 7", (("page", "7"),)),
        ("¶ 5", (("paragraph", "5"),)),
        ("Introduction", (("heading", "Introduction"),)),
        ("Page design", (("heading", "Page design"),)),
        ("", ()),
    ],
)
def test_locators(locator: str, expected: object) -> None:
    assert _locators.parse_locator(locator) == expected


@pytest.mark.parametrize(
    ("words", "double", "single"),
    [
        ('he said "no"', "“he said ‘no’”", "‘he said “no”’"),
        ("the “Belt and Road” is China's", "“the ‘Belt and Road’ is China's”", "‘the “Belt and Road” is China's’"),
        ("a “b ‘c’ d” e", "“a ‘b “c” d’ e”", "‘a “b ‘c’ d” e’"),
        ('a lone " mark', '“a lone " mark”', '‘a lone " mark’'),
    ],
)
def test_quotation_marks_inside_a_quotation_change_to_the_other_kind(words: str, double: str, single: str) -> None:
    assert plain_text(_text.quote_styled(words)) == double
    assert plain_text(_text.quote_styled(words, _text.SINGLE_QUOTES)) == single


def test_a_full_stop_is_not_doubled() -> None:
    assert plain_text(_text.add_full_stop("n.d.")) == "n.d."
    assert plain_text(_text.add_full_stop("“Why?”")) == "“Why?”"
    assert plain_text(_text.add_full_stop("")) == ""
    assert plain_text(_text.quote_styled("Why?", stop=".")) == "“Why?”"


def test_markup_escapes_what_the_text_itself_holds() -> None:
    text = (("A *b* <c> ", ""), ("d_e", "italic"), (" https://x.example/a_b.", ""))
    assert render_markup(text) == "A *b* <c> d_e https://x.example/a_b."
    assert render_markup(text, "markdown") == "A \\*b\\* \\<c\\> *d\\_e* <https://x.example/a_b>."
    assert render_markup(text, "html") == "A *b* &lt;c&gt; <i>d_e</i> https://x.example/a_b."
    assert render_markup(text, "terminal") == "A *b* <c> \x1b[3md_e\x1b[23m https://x.example/a_b."
    with pytest.raises(UseError, match="no markup 'htm': did you mean html"):
        render_markup(text, "htm")


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
