"""What the styles for programs write is read back by other programs, and comes back unchanged."""

from __future__ import annotations

import json
import re

import rispy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beltfacts.cite.citation_item import CitationItem
from beltfacts.cite.csl_json import title_or_description
from beltfacts.library.library import Library
from beltfacts.model import Source
from beltfacts.styles import _tex, biblatex, bibtex, csl_json, ris
from tests.styles.program_sources import BOOK_KINDS, bundled, only, source, through_pandoc

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
    """Apostrophes and quotation marks as either program may print them.

    TeX's apostrophe is the curly one. Marks in a row are one mark: the inner ones of an empty quotation become single ones.
    """
    return re.sub("[\"']{2,}", '"', re.sub("[\u2018\u2019]", "'", re.sub("[\u201c\u201d]", '"', text)))


def _as_tex_reads(text: str) -> str:
    """A title as it comes back through TeX: kinds of quotation marks aside, without braces that have no partner, which pandoc drops."""
    lone = _tex._find_lone_braces(text)
    kept = "".join(char for offset, char in enumerate(text) if offset not in lone)
    return "".join(_curled(kept).split())


@PATIENT
@given(TITLES)
def test_any_title_comes_back_from_biblatex_unchanged(titles: list[str]) -> None:
    items = through_pandoc(bundled(biblatex, *_sources(titles)), "biblatex")
    assert ["".join(_curled(item.get("title", "")).split()) for item in items] == [_as_tex_reads(title) for title in titles]


@PATIENT
@given(TITLES)
def test_any_title_comes_back_from_bibtex_unchanged(titles: list[str]) -> None:
    items = through_pandoc(bundled(bibtex, *_sources(titles)), "bibtex")
    assert ["".join(_curled(item.get("title", "")).split()) for item in items] == [_as_tex_reads(title) for title in titles]


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


def test_a_valid_address_stays_as_it_is() -> None:
    url = "https://user@example.org:80/a_b/(c);d=%7B1%7D/~e?f=g&h[]=$1,2*3#i!'j-k"
    assert _tex.escape_url(url) == url
    for style, form in ((biblatex, "biblatex"), (bibtex, "bibtex"), (ris, "ris"), (csl_json, "csljson")):
        assert only(style, source(URL=url), form)["URL"] == url


def test_every_kind_of_source_is_read_by_pandoc_in_every_form() -> None:
    for style, form in ((biblatex, "biblatex"), (bibtex, "bibtex"), (ris, "ris"), (csl_json, "csljson")):
        items = through_pandoc(bundled(style, *BOOK_KINDS), form)
        assert [item["id"] for item in items] == [each.id for each in BOOK_KINDS]
        assert all(item["title"] == "A title" for item in items)


def test_pandoc_reads_csl_json(shipped: Library) -> None:
    sources = list(shipped.sources.values())
    read_back = through_pandoc(csl_json.bundle([CitationItem(each) for each in sources]), "csljson")
    assert [item["id"] for item in read_back] == [each.id for each in sources]
    assert [_curled(item["title"]) for item in read_back] == [_curled(title_or_description(each)) for each in sources]
