"""The nouns that labels of tables count in the languages beside English."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from beltfacts.reading import count_words, han_nouns, label_nouns, language_files

FOLDER = Path(language_files.__file__).parent / "data" / "languages"
WITH_NOUNS = sorted(path.stem for path in FOLDER.glob("*.txt") if "[counted]" in path.read_text(encoding="utf-8"))


def _counted(code: str) -> dict[str, list[str]]:
    """The codes of a language with their nouns."""
    lines = (FOLDER / f"{code}.txt").read_text(encoding="utf-8").partition("[counted]\n")[2].partition("\n\n")[0].splitlines()
    return {unit: words.split("|") for unit, _, words in (line.partition(": ") for line in lines)}


@pytest.mark.parametrize("code", WITH_NOUNS)
def test_each_noun_of_a_language_file_alone_is_counted_as_its_thing(code: str) -> None:
    for unit, words in _counted(code).items():
        assert re.fullmatch(r"\{[a-z-]+\}", unit)
        for word in words:
            assert label_nouns(word.removeprefix("-"))[code] == unit, word


@pytest.mark.parametrize("code", WITH_NOUNS)
def test_no_noun_has_two_codes_in_one_language(code: str) -> None:
    words = [word.removeprefix("-") for each in _counted(code).values() for word in each]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("label", "language", "unit"),
    [
        ("Verkaufte Eintrittskarten", "de", "{ticket}"),
        ("Neue Mietwohnungen", "de", "{dwelling}"),
        ("Anzahl der Pflegebetten (am 31.12.)", "de", "{bed}"),
        ("Besucher*innen im Sommer", "de", "{visitor}"),
        ("Schülerinnen und Schüler", "de", "{pupil}"),
        ("Arbres plantés", "fr", "{tree}"),
        ("Nombre d'arbres abattus", "fr", "{tree}"),
        ("Bicicletas robadas", "es", "{bicycle}"),
        ("N.º de farmácias", "pt", "{pharmacy}"),
        ("Biglietti venduti", "it", "{ticket}"),
        ("Verkochte bibliotheekboeken", "nl", "{book}"),
        ("Planterade fruktträd", "sv", "{tree}"),
        ("Ledige boliger", "da", "{dwelling}"),
        ("Antall fastleger", "nb", "{doctor}"),
        ("Liczba przeczytanych książek", "pl", "{book}"),
        ("Число построенных мостов", "ru", "{bridge}"),
        ("Dikilen ağaç sayısı", "tr", "{tree}"),
        ("火災件数", "ja", "{fire}"),
        ("专利数量", "zh", "{patent}"),
        ("Nombre de girouettes", "fr", "1"),
        ("風車数", "ja", "1"),
    ],
)
def test_the_head_noun_of_a_label_is_counted(label: str, language: str, unit: str) -> None:
    assert label_nouns(label)[language] == unit


@pytest.mark.parametrize(
    "label",
    [
        "Kosten der Brücken",
        "Miete Wohnungen",
        "Bücher je Schule",
        "Besucher/Tag",
        "Durchschnittliche Besucher",
        "Geburten und Sterbefälle",
        "Schulen und Heizkosten",
        "Schüler Grundschulen",
        "Hundesteuer",
        "Höhe Bäume",
        "Arbres par habitant",
        "Dépenses des écoles",
        "Part des élèves",
        "Cantidad de agua",
        "Total de gastos",
        "Bomen per hectare",
        "Andel elever",
        "Elever, kostnader",
        "Ilość odpadów",
        "Количество осадков",
        "Средняя численность детей",
        "1世帯当たり人員",
        "物価指数",
        "日数",
        "人均住房面积",
        "Okul giderleri",
        "",
    ],
)
def test_amounts_rates_averages_and_two_nouns_count_nothing(label: str) -> None:
    assert dict(label_nouns(label)) == {}


def test_words_for_a_number_are_known_in_many_languages() -> None:
    assert {"anzahl", "n.º", "szt.", "adet", "张", "箇所"} <= count_words()


@pytest.mark.parametrize("text", ["a " * 50_000, "ö" * 100_000, "(" * 159, "Anzahl " * 22, "neue " * 31, "数" * 160, "d'" * 80])
def test_long_and_odd_labels_are_read_at_once(text: str) -> None:
    start = time.perf_counter()
    label_nouns(text)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("code", language_files.HAN_CODES)
def test_a_noun_of_labels_and_of_texts_has_one_code(code: str) -> None:
    sections = language_files.sections_of(code)
    of_labels, of_texts = (language_files.codes_of_words(sections[name]) for name in ("counted", "counted in text"))
    assert of_labels.keys().isdisjoint(of_texts)
    assert {word for word in of_labels if not han_nouns()[word]} <= {"高等学校"}  # Chinese and Japanese mean different schools
    assert all(han_nouns()[word] for word in of_texts)
