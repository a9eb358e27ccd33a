"""Styles for programs: what they write is read back by the programs it is for, and comes back unchanged."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypandoc
import pytest
import rispy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beltfacts.cite import csl_json as _csl
from beltfacts.cite.citation_item import CitationItem
from beltfacts.library.files.parsing import parse_fact_text
from beltfacts.library.library import Library
from beltfacts.model import Fact, Source
from beltfacts.reading import edtf
from beltfacts.registry import STYLES
from beltfacts.styles import _tex, biblatex, bibtex, csl_json, jsonld, pandoc, ris, web_annotation

ONE_EACH = ("biblatex", "bibtex", "csl-json", "ris")


def source(**fields: Any) -> Source:
    """A source as the loader makes it; `_` in a keyword is a hyphen, None takes a field away."""
    own = {key: fields.pop(key, "") for key in ("issued", "URL", "document", "sha256", "translated", "issuer")}
    inferred = fields.pop("inferred", {})
    csl = {"id": "one", "type": "report", "title": "A title", "issued": own["issued"], "URL": own["URL"]}
    csl |= {key.replace("_", "-"): value for key, value in fields.items()}
    csl = {key: value for key, value in csl.items() if value not in ("", None)}
    own_fields = [str(csl.get(key, "")) for key in ("id", "type", "title", "issued", "URL")]
    rest = (own["document"], own["sha256"], own["translated"], own["issuer"])
    return Source(*own_fields, *rest, inferred, csl, "a.toml", 0)


def fact(**fields: Any) -> Fact:
    """A fact as the loader makes it."""
    text = (
        '[[source]]\nid = "one"\ntype = "report"\ntitle = "A title"\n[[fact]]\nid = "f"\nsubject = "s"\nmeasure = "cargo carried"\n'
        'figure = "50 tonnes"\nvalue = 50\nunit = "t"\ndate = "2024"\ntopics = ["water"]\nquote = "it carried 50 tonnes of rice"\n'
    )
    return parse_fact_text(text, "a.toml").facts[0]._replace(**fields)


def ran(*command: str, text: str) -> str:
    done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def through_pandoc(text: str, form: str) -> list[dict[str, Any]]:
    """What pandoc reads, as CSL-JSON."""
    items: list[dict[str, Any]] = json.loads(ran(pypandoc.get_pandoc_path(), "-f", form, "-t", "csljson", text=text))
    return items


def bundled(style: Any, *sources: Source) -> str:
    text: str = style.bundle([CitationItem(each) for each in sources])
    return text


def only(style: Any, each: Source, form: str) -> dict[str, Any]:
    (item,) = through_pandoc(bundled(style, each), form)
    return item


BOOK_KINDS = [
    source(
        id="book",
        type="book",
        author=[{"family": "Müller", "given": "Jürgen"}],
        publisher="Press",
        publisher_place="Köln",
        issued="2019",
        ISBN="978-3-16-148410-0",
    ),
    source(id="chapter", type="chapter", container_title="The whole", author=[{"family": "Li", "given": "Na"}], editor=[{"literal": "WB"}]),
    source(id="paper", type="paper-conference", container_title="Proceedings", event_title="Forum", issued="2020-05-14"),
    source(id="loose-paper", type="paper-conference", issued="2020"),
    source(id="thesis", type="thesis", author=[{"family": "Kim"}], publisher="SNU", issued="2011-02", number_of_pages=210),
    source(id="news", type="article-newspaper", container_title="China Daily", issued="2025-10-31", page="3-4"),
    source(
        id="journal",
        type="article-journal",
        container_title="J. Roads",
        volume="3",
        issue="2",
        page="10\u201319",
        issued="2020",
        DOI="10.1/x_y",
    ),
    source(id="page", type="webpage", publisher="CGTN", URL="https://example.org/a", genre="web page", accessed="2025-11-01"),
    source(
        id="release", type="article", publisher="CGTN", archive="GlobeNewswire", number="94", genre="press release", issued="2025-04-10"
    ),
    source(id="data", type="dataset", publisher="World Bank", version="2.1", issued="2024"),
    source(id="law", type="legislation", issued="1999", number="12"),
    source(id="soft", type="software", version="3.1", publisher="Org"),
    source(id="talk", type="speech", author=[{"family": "Xi", "given": "Jinping"}], event_title="Forum", issued="2017-05-14"),
    source(id="patent", type="patent", number="CN123", author=[{"family": "Li", "given": "Na"}], issued="2015"),
]


# Text


SPECIAL = "&%$#_{}~^\\\"<>'`|[]()-\u2013\u2014:;,.!?@*+=/ aZ9é\u00fc\u0142中老铁路\u201c\u201d"
NESTED = re.compile("\u201c[^\u201d]*\u201c")  # pandoc prints quotation marks within others as single ones
TITLE = (
    st.text(SPECIAL, min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
    .filter(lambda text: not NESTED.search(text))
)
TITLES = st.lists(TITLE, min_size=8, max_size=40)
PATIENT = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _sources(titles: list[str]) -> list[Source]:
    return [source(id=f"s{place}", title=title) for place, title in enumerate(titles)]


def _curled(text: str) -> str:
    """Apostrophes and quotation marks as either program may print them: TeX's apostrophe is the curly one."""
    return re.sub("[\u2018\u2019]", "'", re.sub("[\u201c\u201d]", '"', text))


@PATIENT
@given(TITLES)
def test_any_title_comes_back_from_biblatex_unchanged(titles: list[str]) -> None:
    items = through_pandoc(bundled(biblatex, *_sources(titles)), "biblatex")
    assert [item["title"].replace("\u2019", "'") for item in items] == [title.replace("\u2019", "'") for title in titles]


@PATIENT
@given(TITLES)
def test_any_title_comes_back_from_bibtex_unchanged(titles: list[str]) -> None:
    items = through_pandoc(bundled(bibtex, *_sources(titles)), "bibtex")
    assert [item["title"].replace("\u2019", "'") for item in items] == [title.replace("\u2019", "'") for title in titles]


@PATIENT
@given(TITLES)
def test_any_title_comes_back_from_ris_unchanged(titles: list[str]) -> None:
    text = bundled(ris, *_sources(titles))
    assert [record["title"] for record in rispy.loads(text)] == titles
    assert [item["title"] for item in through_pandoc(text, "ris")] == titles


@PATIENT
@given(TITLES)
def test_any_title_comes_back_from_csl_json_unchanged(titles: list[str]) -> None:
    text = bundled(csl_json, *_sources(titles))
    assert [item["title"] for item in json.loads(text)] == titles
    assert [item["title"] for item in json.loads(text)] == titles


PATHS = st.lists(st.text("&%$#_{}~^\\\"<>-?=+/:;,.!'()*@[] aZ9é中", max_size=30), min_size=8, max_size=40)


@PATIENT
@given(PATHS)
def test_any_address_comes_back_as_rfc_3986_writes_it(paths: list[str]) -> None:
    urls = ["https://example.org/x" + path for path in paths]
    sources = [source(id=f"s{place}", title="T", URL=url) for place, url in enumerate(urls)]
    wanted = [_tex.escape_url(url) for url in urls]
    # rispy takes a semicolon for the end of an address; the line itself is whole
    assert [";".join(record["urls"]) for record in rispy.loads(bundled(ris, *sources))] == wanted
    for style, form in ((biblatex, "biblatex"), (bibtex, "bibtex"), (ris, "ris")):
        assert [item["URL"] for item in through_pandoc(bundled(style, *sources), form)] == wanted
    assert [item["URL"] for item in json.loads(bundled(csl_json, *sources))] == urls


def test_a_legal_address_is_not_touched() -> None:
    url = "https://user@example.org:80/a_b/(c);d=%7B1%7D/~e?f=g&h[]=$1,2*3#i!'j-k"
    assert _tex.escape_url(url) == url
    for style, form in ((biblatex, "biblatex"), (bibtex, "bibtex"), (ris, "ris"), (csl_json, "csljson")):
        assert only(style, source(URL=url), form)["URL"] == url


def test_what_rfc_3986_does_not_allow_in_an_address_is_percent_encoded() -> None:
    assert _tex.escape_url(' https://e.org/{a} "b"\\c|d^e`f<g> ') == "https://e.org/%7Ba%7D%20%22b%22%5Cc%7Cd%5Ee%60f%3Cg%3E"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("R&D 5% of $3 #1 a_b", r"R\&D 5\% of \$3 \#1 a\_b"),
        ("{a} }b{", r"\{a\} \iffalse\{\fi\}b\{\iffalse\}\fi{}"),
        ("2015--2025", "2015-{}-2025"),
        ("''x''", "'{}'x'{}'"),
        ("line\n  break\tand \x1b[31m", "line break and \u241b[31m"),
    ],
)
def test_tex_text(text: str, written: str) -> None:
    assert _tex.escape_tex(text) == written


@given(st.text(max_size=60))
def test_tex_braces_always_balance(text: str) -> None:
    depth = 0
    for char in _tex.escape_tex(text):
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0


# Names


NAMES = [
    ({"literal": "Xinhua Institute"}, {"literal": "Xinhua Institute"}),
    ({"literal": "Ministry of Roads, Rail and Ports"}, {"literal": "Ministry of Roads, Rail and Ports"}),
    ({"literal": "others"}, {"literal": "others"}),
    ({"literal": "国家发展和改革委员会"}, {"literal": "国家发展和改革委员会"}),
    ({"family": "Yang", "given": "Xing"}, {"family": "Yang", "given": "Xing"}),
    ({"family": "王", "given": "小明"}, {"family": "王", "given": "小明"}),
    ({"family": "García Márquez", "given": "Gabriel"}, {"family": "García Márquez", "given": "Gabriel"}),
    ({"family": "Smith", "given": "John", "suffix": "Jr."}, {"family": "Smith", "given": "John", "suffix": "Jr."}),
    (
        {"family": "Cruz", "given": "Juan", "non-dropping-particle": "de la"},
        {"family": "Cruz", "given": "Juan", "non-dropping-particle": "de la"},
    ),
    (
        {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
        {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
    ),
    ({"family": "Sukarno"}, {"family": "Sukarno"}),
]


@pytest.mark.parametrize(("name", "read"), NAMES, ids=lambda name: next(iter(name.values())))
def test_names_come_back_from_biblatex(name: dict[str, str], read: dict[str, str]) -> None:
    assert only(biblatex, source(author=[name, {"family": "Li", "given": "Na"}]), "biblatex")["author"][0] == read


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ({"literal": "Brown, Sons and Co"}, "{Brown, Sons and Co}"),
        ({"family": "von der Leyen", "given": "Ursula"}, "{von der Leyen}, Ursula"),
        ({"family": "Salle", "given": "R.", "dropping-particle": "La"}, "{La Salle}, R."),
        ({"family": "And", "given": "X and Y"}, "{And}, {X and Y}"),
        ({"given": "Plato"}, "{Plato}"),
    ],
)
def test_names_that_bibtex_would_take_apart_are_braced(name: dict[str, str], written: str) -> None:
    assert _tex.format_names([name]) == written


def test_a_body_is_one_name_in_ris_and_its_commas_are_kept_in_a_note() -> None:
    text = bundled(ris, source(author=[{"literal": "Xinhua Institute"}, {"literal": "Ministry of Commerce, PRC"}]))
    assert "AU  - Xinhua Institute,\r\n" in text
    assert "AU  - Ministry of Commerce PRC,\r\n" in text
    assert "N1  - Name as printed: Ministry of Commerce, PRC\r\n" in text
    (item,) = through_pandoc(text, "ris")
    assert item["author"] == [{"family": "Xinhua Institute"}, {"family": "Ministry of Commerce PRC"}]


def test_people_in_ris_are_family_given_suffix() -> None:
    (record,) = rispy.loads(
        bundled(ris, source(author=[{"family": "Cruz", "given": "Juan", "suffix": "Jr.", "dropping-particle": "de la"}]))
    )
    assert record["authors"] == ["de la Cruz, Juan, Jr."]


# Dates


DATES = [
    ("2025", "2025", [[2025]], None),
    ("2025-10", "2025-10", [[2025, 10]], None),
    ("2025-10-31", "2025-10-31", [[2025, 10, 31]], None),
    ("2025-10-31~", "2025-10-31~", [[2025, 10, 31]], True),
    ("2025?", "2025?", [[2025]], None),
    ("2025-H1", "2025-01/2025-06", [[2025, 1], [2025, 6]], None),
    ("2025-Q4~", "2025-10~/2025-12~", [[2025, 10], [2025, 12]], True),
    ("2025-37", "2025-01/2025-04", [[2025, 1], [2025, 4]], None),
    ("2021/2024", "2021/2024", [[2021], [2024]], None),
    ("2021-12-03/2024", "2021-12-03/2024", [[2021, 12, 3], [2024]], None),
    ("2021/..", "2021/", [[2021], [0]], None),
    ("2025-10-XX", "2025-10", [[2025, 10]], None),
]


@pytest.mark.parametrize(("written", "bib", "parts", "circa"), DATES)
def test_dates_in_biblatex_are_edtf_and_pandoc_reads_them(written: str, bib: str, parts: list[list[int]], circa: bool | None) -> None:
    each = source(issued=written)
    assert f"date = {{{bib}}}" in bundled(biblatex, each)
    issued = only(biblatex, each, "biblatex")["issued"]
    assert issued["date-parts"] == parts
    assert issued.get("circa") == circa


@pytest.mark.parametrize(
    ("written", "bib"),
    [("undated", ""), ("", ""), ("202X", "202X"), ("../2024", "/2024"), ("2025-21", "2025-21"), ("2025-29", "2025-21"), ("soon", "")],
)
def test_dates_that_biblatex_reads_and_pandoc_does_not(written: str, bib: str) -> None:
    assert biblatex.format_date(written) == bib if written else "date =" not in bundled(biblatex, source())


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("undated", None),
        ("2025-10-31~", {"date-parts": [[2025, 10, 31]], "circa": True}),
        ("2025-21", {"date-parts": [[2025]], "season": 1}),
        ("2025-32", {"date-parts": [[2025]], "season": 4}),
        ("2025-H1/2026-H2", {"date-parts": [[2025, 1], [2026, 12]]}),
        ("2021/..", {"literal": "since 2021"}),
        ("202X", {"literal": "2020s"}),
        ("last spring", {"raw": "last spring"}),
    ],
)
def test_csl_dates(written: str, date: dict[str, Any] | None) -> None:
    assert _csl.to_csl_date(written) == date


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("2025-10-31", ["year = {2025}", "month = oct", "day = {31}"]),
        ("2025-10-31~", ["year = {2025}", "month = oct", "day = {31}", "note = {date approximate}"]),
        ("2025-H1", ["year = {2025}", 'month = jan # "--" # jun']),
        ("2021/2024", ["year = {2021--2024}"]),
        ("2021/..", ["year = {since 2021}"]),
        ("undated", []),
        ("", []),
    ],
)
def test_dates_in_bibtex(written: str, lines: list[str]) -> None:
    text = bundled(bibtex, source(issued=written))
    assert [line.strip(" ,") for line in text.splitlines() if re.match(r"  (year|month|day|note) ", line)] == lines


@pytest.mark.parametrize(
    ("written", "year", "date"),
    [
        ("2025", "2025", "2025///"),
        ("2025-10", "2025", "2025/10//"),
        ("2025-10-31", "2025", "2025/10/31/"),
        ("2025-10-31~", "2025", "2025/10/31/about 31 October 2025"),
        ("2021/2024", "2021", "2021///2021\u20132024"),
    ],
)
def test_dates_in_ris(written: str, year: str, date: str) -> None:
    (record,) = rispy.loads(bundled(ris, source(issued=written)))
    assert (record["year"], record["date"]) == (year, date)


@pytest.mark.parametrize("written", ["undated", "../2024", "", "soon"])
def test_ris_says_no_date_that_is_not_known(written: str) -> None:
    assert "PY  -" not in bundled(ris, source(issued=written))


@given(st.sampled_from([date for date, *_ in DATES] + ["202X", "2025-33", "2025-24?", "19XX", "../2020-05", "2020-02-29%"]))
def test_every_date_has_a_form_in_every_style(written: str) -> None:
    each = source(issued=written)
    assert edtf.parse_edtf(written)
    for name in ONE_EACH:
        assert bundled(STYLES.load(name), each)


# What a reader must know


def test_a_missing_title_is_a_description_in_brackets_and_said_to_be_one() -> None:
    each = source(title=None, description="Press release on neighbours", type="article")
    for style, form in ((biblatex, "biblatex"), (bibtex, "bibtex"), (ris, "ris"), (csl_json, "csljson")):
        text = bundled(style, each)
        assert only(style, each, form)["title"] == "[Press release on neighbours]"
        assert "No title is printed" in text


@pytest.mark.parametrize(("genre", "title"), [("opinion", "[Opinion]"), (None, "[Untitled]")])
def test_without_a_description_the_kind_stands_for_the_title(genre: str | None, title: str) -> None:
    assert _csl.title_or_description(source(title=None, genre=genre)) == title


def test_inferred_fields_and_translations_are_said_to_be_so() -> None:
    each = source(inferred={"issued": "the latest data are of 2025"}, issued="2025", translated="machine", note="A scan.")
    for name in ONE_EACH:
        text = bundled(STYLES.load(name), each)
        for said in ("A scan.", "The text is a machine translation.", "Inferred date of publication: the latest data are of 2025."):
            assert said in text, name


def test_what_an_entry_type_has_no_field_for_is_kept_in_the_annotation() -> None:
    text = bundled(biblatex, source(type="webpage", genre="opinion", container_title="Site", number="7"))
    assert "annotation = {Container title: Site. Genre: opinion. Number: 7.}" in text


@pytest.mark.parametrize("name", ONE_EACH)
def test_each_source_stands_once(name: str, shipped: Library) -> None:
    items = [CitationItem(each.cited, each) for each in shipped.facts if each.cited]
    text = STYLES.load(name).bundle(items)
    for each in shipped.sources:
        assert len(re.findall(rf'(?m)^@\w+\{{{each},$|^ID  - {each}\r?$|^    "id": "{each}"', text)) == 1


# Kinds


@pytest.mark.parametrize(
    ("kind", "fields", "entry", "tag"),
    [
        ("report", {}, "report", "RPRT"),
        ("article-newspaper", {"container_title": "China Daily"}, "article", "NEWS"),
        ("article-newspaper", {}, "misc", "NEWS"),
        ("article", {"genre": "press release"}, "misc", "GEN"),
        ("article", {"URL": "https://e.org/a"}, "misc", "ELEC"),
        ("article", {"URL": "https://e.org/a", "inferred": {"URL": "another page"}}, "misc", "GEN"),
        ("webpage", {}, "online", "ELEC"),
        ("legislation", {}, "misc", "STAT"),
        ("chapter", {"container_title": "Book"}, "incollection", "CHAP"),
        ("dataset", {}, "dataset", "DATA"),
    ],
)
def test_kinds(kind: str, fields: dict[str, Any], entry: str, tag: str) -> None:
    each = source(type=kind, **fields)
    assert bundled(biblatex, each).startswith(f"@{entry}{{one,")
    (record,) = rispy.loads(bundled(ris, each))
    assert record["type_of_reference"] == tag


def test_every_kind_of_source_is_read_by_pandoc_in_every_form() -> None:
    for style, form in ((biblatex, "biblatex"), (bibtex, "bibtex"), (ris, "ris"), (csl_json, "csljson")):
        items = through_pandoc(bundled(style, *BOOK_KINDS), form)
        assert [item["id"] for item in items] == [each.id for each in BOOK_KINDS]
        assert all(item["title"] == "A title" for item in items)


@pytest.mark.parametrize(
    ("each", "wanted"),
    [
        (
            source(publisher="Xinhua Institute", genre="think-tank report", number="12"),
            {"publisher": "Xinhua Institute", "genre": "think-tank report"},
        ),
        (BOOK_KINDS[6], {"container-title": "J. Roads", "volume": "3", "issue": "2", "DOI": "10.1/x_y"}),
        (BOOK_KINDS[0], {"publisher": "Press", "publisher-place": "Köln", "ISBN": "978-3-16-148410-0"}),
        (source(type="webpage", language="zh-CN"), {"type": "webpage"}),
    ],
)
def test_fields_come_back_from_biblatex(each: Source, wanted: dict[str, str]) -> None:
    item = only(biblatex, each, "biblatex")
    assert {key: item.get(key) for key in wanted} == wanted


def test_ris_records_begin_with_ty_end_with_er_and_lines_end_with_cr_lf(shipped: Library) -> None:
    text = ris.bundle([CitationItem(each) for each in shipped.sources.values()])
    for record in text.split("\r\n\r\n"):
        lines = record.rstrip("\r\n").split("\r\n")
        assert lines[0].startswith("TY  - ")
        assert lines[-1] == "ER  - "
        assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
    assert "\n" not in text.replace("\r\n", "")


def test_pages_and_numbers_in_ris() -> None:
    (news, book, report) = rispy.loads(
        bundled(ris, BOOK_KINDS[5], source(id="b", type="book", number_of_pages=99), source(id="r", number="N-1", number_of_pages=30))
    )
    assert (news["start_page"], news["end_page"]) == ("3", "4")
    assert book["start_page"] == "99"
    assert report["issn"] == "N-1"  # the tag SN holds a report's number
    assert "30 pages." in report["notes"]


def test_biber_finds_nothing_wrong_but_what_the_sources_do_not_print(shipped: Library, tmp_path: Path) -> None:
    if shutil.which("biber") is None:
        pytest.skip("no biber here: the BibLaTeX data model was not checked")
    sources = [
        *shipped.sources.values(),
        *BOOK_KINDS,
        source(id="odd", title='}{ "x" \\ $y$ & %', issued="2021/..", URL="https://e.org/a_b?c=%7B"),
    ]
    (tmp_path / "all.bib").write_text(bundled(biblatex, *sources), encoding="utf-8")
    done = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "--nolog", "all.bib"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    wrong = [line for line in done.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]
    lacking = "Missing mandatory field - one of 'date, year'|Missing mandatory field '(author|institution|title|editor)'"
    assert [line for line in wrong if not re.search(lacking, line)] == []


# CSL-JSON


def test_csl_json_keeps_unknown_keys_apart_and_bad_values_harmless() -> None:
    each = source(
        description="What it is",
        document="a.txt",
        editor="World Bank",
        translator=7,
        accessed=True,
        volume=3,
        mood=["a", {"b": 1}],
        publisher=["not", "text"],
        number_of_pages=30,
    )
    (item,) = json.loads(bundled(csl_json, each))
    assert item["editor"] == [{"literal": "World Bank"}]
    assert item["volume"] == "3"
    assert item["number-of-pages"] == 30
    assert item["custom"]["mood"] == ["a", {"b": 1}]
    assert item["custom"]["description"] == "What it is"
    assert item["custom"]["publisher"] == ["not", "text"]
    assert set(item) <= {"id", "type", "title", "custom"} | _csl.CSL_NAMES | _csl.CSL_DATES | _csl.CSL_TEXTS


def test_pandoc_reads_csl_json(shipped: Library) -> None:
    sources = list(shipped.sources.values())
    read_back = through_pandoc(csl_json.bundle([CitationItem(each) for each in sources]), "csljson")
    assert [item["id"] for item in read_back] == [each.id for each in sources]
    assert [_curled(item["title"]) for item in read_back] == [_curled(_csl.title_or_description(each)) for each in sources]


# Pandoc keys


@pytest.mark.parametrize(
    ("locator", "written"),
    [("", "[@one]"), ("sec. II.1", "[@one, sec. II.1]"), ("a]; @b", r"[@one, a\]\; \@b]")],
)
def test_pandoc_citations(locator: str, written: str) -> None:
    assert pandoc.bundle([CitationItem(source(), fact(locator=locator))]) == written + "\n"


@pytest.mark.parametrize("locator", ["p. 7", "ch. 1, sec. II.1", "para. 5", "Introduction", "a]; @b"])
def test_pandoc_finds_the_reference_and_the_place(locator: str, tmp_path: Path) -> None:
    each = source(author=[{"literal": "Xinhua Institute"}], issued="2025")
    (tmp_path / "library.json").write_text(bundled(csl_json, each), encoding="utf-8")
    command = [pypandoc.get_pandoc_path(), "--citeproc", "--bibliography", str(tmp_path / "library.json"), "-t", "plain", "--wrap=none"]
    printed = ran(*command, text=pandoc.bundle([CitationItem(each, fact(locator=locator))]))
    assert "(Xinhua Institute 2025" in printed
    assert locator.removeprefix("p. ") in printed.replace("\xa0", " ")


# Annotations and linked data


def annotated(text: str) -> dict[str, Any]:
    """The only annotation or claim of a bundle."""
    document = json.loads(text)
    (item,) = document.get("items") or document["@graph"]
    found: dict[str, Any] = item
    return found


def test_web_annotation_selects_the_words_with_what_stands_around_them() -> None:
    texts = {"one": "Last year, they say, it carried 50 tonnes of rice, and more of tea."}
    made = annotated(web_annotation.bundle([CitationItem(source(URL="https://e.org/a"), fact())], texts))
    selector = made["target"]["selector"]
    assert selector["type"] == "TextQuoteSelector"
    assert selector["prefix"] + selector["exact"] + selector["suffix"] == texts["one"]
    assert made["target"]["source"]["id"] == "https://e.org/a"


def test_web_annotation_without_the_text_has_the_words_alone() -> None:
    made = annotated(web_annotation.bundle([CitationItem(source(language="en", publisher="P", author=[{"literal": "A"}]), fact(note="N"))]))
    assert made["target"]["selector"] == {"type": "TextQuoteSelector", "exact": "it carried 50 tonnes of rice"}
    assert "id" not in made["target"]["source"]
    assert [body["purpose"] for body in made["body"]] == ["describing", "commenting", "tagging"]


def test_an_inferred_address_is_not_what_is_annotated_or_linked() -> None:
    each = source(URL="https://e.org/other", inferred={"URL": "another article"})
    target = annotated(web_annotation.bundle([CitationItem(each, fact())]))["target"]["source"]
    assert "id" not in target
    assert target["dcterms:relation"] == "https://e.org/other"
    quotation = annotated(jsonld.bundle([CitationItem(each, fact())]))["appearance"]
    assert "url" not in quotation
    assert "url" not in quotation["citation"]


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({}, {"value": 50}),
        ({"bound": "more-than"}, {"minValue": 50, "description": "more than"}),
        ({"bound": "at-most"}, {"maxValue": 50, "description": "at most"}),
        ({"bound": "about"}, {"value": 50, "description": "about"}),
        ({"value": None, "low": 10, "high": 20}, {"minValue": 10, "maxValue": 20}),
    ],
)
def test_jsonld_numbers_say_no_more_than_the_source(fields: dict[str, Any], value: dict[str, Any]) -> None:
    from decimal import Decimal

    fields = {key: Decimal(each) if isinstance(each, int) else each for key, each in fields.items()}
    about = annotated(jsonld.bundle([CitationItem(source(), fact(**fields))]))["about"][1]
    assert about == {"@type": "PropertyValue", "name": "cargo carried", "unitText": "t", **value}


def test_jsonld_claim_quotation_and_source() -> None:
    each = source(
        type="article-newspaper",
        author=[{"family": "Yang", "given": "Xing"}],
        publisher="CGTN",
        container_title="Site",
        issued="2025-10-31~",
        URL="https://e.org/a",
    )
    made = annotated(
        jsonld.bundle([CitationItem(each, fact(says="the minister", url="https://e.org/data", sic="read as 50", date="undated"))])
    )
    assert made["@type"] == "Claim"
    assert made["isBasedOn"] == "https://e.org/data"
    assert "temporalCoverage" not in made
    quotation = made["appearance"]
    assert quotation["@type"] == "Quotation"
    assert quotation["url"] == "https://e.org/a#:~:text=it%20carried%2050%20tonnes%20of%20rice"
    assert quotation["creator"]["name"] == "the minister"
    cited = quotation["citation"]
    assert cited["@type"] == "NewsArticle"
    assert cited["author"][0]["@type"] == "Person"
    assert "datePublished" not in cited  # schema.org has no "about"
    assert "Published about 31 October 2025." in cited["disambiguatingDescription"]


@pytest.mark.parametrize(("issued", "published"), [("2025-10-31", "2025-10-31"), ("2025-XX", "2025"), ("", None)])
def test_jsonld_dates_of_publication_are_plain_ones(issued: str, published: str | None) -> None:
    cited = annotated(jsonld.bundle([CitationItem(source(issued=issued), fact())]))["appearance"]["citation"]
    assert cited.get("datePublished") == published


def test_a_source_without_facts_has_nothing_to_annotate() -> None:
    assert json.loads(web_annotation.bundle([CitationItem(source())]))["items"] == []
    assert json.loads(jsonld.bundle([CitationItem(source())]))["@graph"] == []


@pytest.mark.parametrize("name", ["csl-json", "jsonld", "web-annotation"])
def test_json_styles_print_no_control_or_direction_marks(name: str) -> None:
    evil = "a\u202eb\x9bc"
    text = STYLES.load(name).bundle([CitationItem(source(title=evil), fact(quote=evil, note=evil))])
    assert not re.search("[\x80-\x9f\u202e]", text)
    assert evil in json.dumps(json.loads(text), ensure_ascii=False)
