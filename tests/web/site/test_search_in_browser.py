"""The search of a site as Chromium runs it, from the disk: every word counts, digits are exact, and nothing of a fact acts."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from beltfacts.library import load
from beltfacts.library.index import index_terms, lemma_candidates, tokenize
from beltfacts.web import SiteContent, write_site
from tests.browser import BROWSER, NO_BROWSER, Browser
from tests.web.contrast import SCRIPT
from tests.web.site.conftest import LIBRARY

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("browser"), pytest.mark.skipif(BROWSER is None, reason=NO_BROWSER)]

TEXTS = (
    *(
        "China-Laos Railway, 1,035 km",
        "12,34 and 1,2,3",
        "US$3.1 trillion; U.S. dollars",
        "don't the canal's",
        "2.9 million",
        "5万 吨 运输量",
    ),
    *(
        "Ærø Łódź Çeşme straße",
        "１２３ ｋｍ",
        "중국 철도",
        "x__y __proto__ constructor",
        "1st 2nd 1,000th",
        "CO2 3.5% -4.2",
        "e\u0301cole ﬁnance",
    ),
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    started = Browser()
    try:
        yield started
    finally:
        started.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("facts")
    (folder / "canals.toml").write_text(LIBRARY, encoding="utf-8")
    target = tmp_path_factory.mktemp("public") / "a site"
    with load([str(folder)], cached=False) as library:
        write_site(library, str(target), SiteContent("Our figures"))
    return target


@pytest.fixture
def ask(browser: Browser, site: Path) -> Callable[[str], Any]:
    """Types a query on the start page and returns what is shown: status, headings of cards, messages, and what is left open."""
    browser.open((site / "index.html").as_uri())

    def asked(query: str) -> Any:
        browser.ask(
            f"field = document.getElementById('query'); field.value = {json.dumps(query)}; field.dispatchEvent(new Event('input')); 0"
        )
        limit = time.monotonic() + 60
        while browser.ask("document.title") != query or browser.ask("document.getElementById('results').hasAttribute('aria-busy')"):
            assert time.monotonic() < limit, query
            time.sleep(0.01)
        return browser.ask("""({
            said: document.querySelector('[role=status]').textContent,
            facts: [...document.querySelectorAll('.card h3 a')].map((each) => each.getAttribute('href')),
            messages: [...document.querySelectorAll('.message')].map((each) => each.textContent),
            missed: [...document.querySelectorAll('.missed')].map((each) => each.textContent),
            pictures: document.images.length,
        })""")

    return asked


Ask = Callable[[str], Any]


def test_tokens_and_inflections_are_those_of_the_index(browser: Browser, site: Path) -> None:
    browser.open((site / "index.html").as_uri())
    for text in TEXTS:
        found = browser.ask(f"beltfacts.tokensOf({json.dumps(text)})")
        assert found == index_terms(text)[: len(found)] and len(found) >= len(tokenize(text)), text
    for word in ("ships", "carried", "tripped", "making", "cities", "happily", "boxes", "us", "less", "grand"):
        assert browser.ask(f"beltfacts.basesOf({json.dumps(word)})") == [each for each in lemma_candidates(word) if len(each) > 2], word


def test_every_word_counts_and_the_newest_comes_first(ask: Ask) -> None:
    found = ask("grand canal cargo carried")
    assert found["facts"][0] == "facts/cargo-2024.html" and found["said"] == "3 facts have all of it."
    assert ask("grand canal cargo 2023")["facts"] == ["facts/cargo-2023.html"]


def test_what_is_left_open_is_said_and_is_no_result(ask: Ask) -> None:
    found = ask("grand canal cargo zeppelins")
    assert found["said"] == "No fact has all of it; 5 leave something open."
    assert found["missed"][0] == "Not in it: zeppelins" and found["messages"][0].startswith("No fact has the word “zeppelins”.")


@pytest.mark.parametrize(("query", "facts"), [
    ("1,035 barge", ["facts/ships.html"]),
    ("1035 barges", ["facts/ships.html"]),
    ("barge counting", ["facts/ships.html"]),
    ("barges freight 1035", []),
    ("barges 103", []),
    ("barges 10350", []),
    ("大运河 barges", ["facts/ships.html"]),
    ("sudan population", []),
    ("south sudan population", ["facts/people.html"]),
    ("constructor", []),
    ("__proto__", ["facts/ships.html"]),
])  # fmt: skip
def test_words_inflect_and_digits_and_names_do_not(ask: Ask, query: str, facts: list[str]) -> None:
    found = ask(query)
    assert [each for each in found["facts"] if found["said"][0] != "N"] == facts


def test_a_synonym_is_found_and_the_beginning_of_a_word_is_said(ask: Ask) -> None:
    assert ask("grand canal freight 2024")["facts"] == ["facts/cargo-2024.html"]
    found = ask("grand canal popula")
    assert found["messages"] == ["“popula” was read as the beginning of population."]


def test_a_question_is_answered_by_a_figure_of_its_kind(ask: Ask) -> None:
    assert ask("when was the lock of the grand canal opened?")["facts"][0] == "facts/lock.html"
    assert ask("how long is the lock of the grand canal?")["facts"][0] == "facts/lock-length.html"
    found = ask("grand canal lock length")
    assert found["facts"] == ["facts/lock-length.html"] and found["said"] == "1 fact has all of it."


def test_a_slip_is_offered_and_never_taken(ask: Ask) -> None:
    assert ask("grand canal bagrse")["messages"] == ["No fact has the word “bagrse”. "], "two slips"
    found = ask("grand canal bargse")
    assert "Search for “barges”" in found["messages"][0] and found["said"].startswith("No fact")


def test_a_fact_does_nothing_and_a_link_into_the_site_answers(ask: Ask, browser: Browser, site: Path) -> None:
    assert ask("cargo 2024 tonnes")["pictures"] == 0
    assert browser.ask("document.title") == "cargo 2024 tonnes"
    browser.open((site / "index.html").as_uri() + "?q=barges")
    limit = time.monotonic() + 60
    while browser.ask("document.querySelectorAll('.card').length") != 1:
        assert time.monotonic() < limit
    assert browser.ask("document.querySelector('[role=status]').textContent") == "1 fact has all of it."


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_the_contrast_of_wcag_aa(ask: Ask, browser: Browser, site: Path, scheme: str) -> None:
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    assert browser.ask(f"({SCRIPT})()")["found"] == []
    ask("grand canal bargse zeppelins")
    assert browser.ask(f"({SCRIPT})()")["found"] == []
    for name in ("facts/cargo-2024.html", "facts/old.html", "topics.html", next((site / "compare").iterdir()).relative_to(site).as_posix()):
        browser.open((site / name).as_uri())
        browser.ask("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        measured = browser.ask(f"({SCRIPT})()")
        assert measured["texts"] > 5 and measured["found"] == [], name


def test_a_page_without_scripts_says_what_needs_them(site: Path, browser: Browser) -> None:
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open((site / "index.html").as_uri())
        assert "needs JavaScript" in browser.ask("document.body.innerText")
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)
