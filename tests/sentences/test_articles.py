"""Names of bodies in a sentence."""

from __future__ import annotations

import pytest

from beltfacts.sentences.articles import with_article
from beltfacts.sentences.english import attribution
from tests.conftest import SOURCE, VOCABULARY, fact, load


@pytest.mark.parametrize("name", [
    *("World Bank", "Asian Development Bank", "Central Bank of Kenya", "Bank of England", "International Monetary Fund", "United Nations"),
    *("Ministry of Transport", "National Bureau of Statistics", "Port Authority", "European Commission", "Xinhua Institute"),
    *("University of Oslo", "Financial Times", "Organisation for Economic Co-operation and Development", "People's Government of Fuzhou"),
    *("Office for National Statistics", "U.S. Census Bureau", "Canal Office"),
])  # fmt: skip
def test_a_body_whose_kind_takes_the_article_gets_it(name: str) -> None:
    assert with_article(name) == f"the {name}"


@pytest.mark.parametrize("name", [
    *("CGTN", "Eurostat", "UNESCO", "Deutsche Bank", "Peking University", "Oslo Harbour Ltd", "China Daily", "People's Daily", "Xinhua News"),
    *("The Economist", "the ministry", "China's Ministry of Transport", "its government", "\u4e16\u754c\u94f6\u884c", "Amnesty International", "Maersk Group"),
])  # fmt: skip
def test_other_names_stay_as_they_are(name: str) -> None:
    assert with_article(name) == name


def test_a_person_is_no_body(facts_folder) -> None:
    person = SOURCE.replace('publisher = "Canal Office"', 'author = [{ family = "Post", given = "Emily Van der" }]')
    for source, said in ((SOURCE, "the Canal Office"), (person, "Post")):
        assert attribution(load([facts_folder(a=source + VOCABULARY + fact("cargo"))]).fact("cargo")) == said


def test_who_is_quoted_gets_the_article_too(facts_folder) -> None:
    library = load([facts_folder(a=SOURCE + VOCABULARY + fact("cargo", extra='says = "Port Authority"'))])
    assert attribution(library.fact("cargo")) == "the Port Authority, as reported by the Canal Office"
