"""Word relations: what may stand for a word, and what never may."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import pytest

from beltfacts.search.word_relations import related_words


def relations(word: str) -> dict[str, str]:
    return {each.word: each.relation for each in related_words(word)}


@cache
def table() -> dict[str, list[str]]:
    """Return the cells of the table by word."""
    text = files("beltfacts.search").joinpath("data/words.txt").read_text(encoding="ascii")
    return {line.split("\t")[0]: line.split("\t")[1:] for line in text.splitlines()[1:]}


@pytest.mark.parametrize(
    ("word", "other", "relation"),
    [
        ("mariner", "seafarer", "synonym"),
        ("lawyer", "attorney", "synonym"),
        ("infirmary", "hospital", "synonym"),
        ("gnp", "gross national product", "synonym"),
        ("harvester", "harvest", "derivation"),
        ("settle", "settlement", "derivation"),
        ("deep", "depth", "derivation"),
        ("tall", "height", "derivation"),
        ("coastal", "coast", "derivation"),
        ("barley", "grain", "broader"),
        ("cottage", "house", "broader"),
        ("house", "cottage", "narrower"),
        ("geese", "goose", "form"),
        ("wrote", "write", "form"),
        ("write", "wrote", "form"),
    ],
)
def test_words_one_step_apart_are_related(word: str, other: str, relation: str) -> None:
    assert relations(word).get(other) == relation


def test_inflected_form_has_the_relations_of_its_base() -> None:
    assert related_words("sailors") == related_words("sailor") != ()
    assert {"child", "kid"} <= relations("children").keys()


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("import", "export"),
        ("importer", "exporter"),
        ("importation", "exportation"),
        ("rise", "fall"),
        ("increase", "decrease"),
        ("arrival", "departure"),
        ("buyer", "seller"),
        ("lend", "borrow"),
        ("birth", "death"),
        ("urban", "rural"),
        ("literate", "illiterate"),
        ("illiterate", "literacy"),
        ("employment", "unemployment"),
        ("employed", "unemployment"),
        ("legal", "illegally"),
        ("male", "female"),
        ("man", "woman"),
        ("son", "daughter"),
        ("husband", "wife"),
        ("northern", "southern"),
        ("maximum", "minimum"),
        ("open", "closed"),
    ],
)
def test_opposites_are_not_related(word: str, other: str) -> None:
    assert other not in relations(word) and word not in relations(other)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("coffee", "tea"),
        ("wheat", "rye"),
        ("lead", "zinc"),
        ("copper", "bronze"),
        ("train", "bus"),
        ("lake", "river"),
        ("teacher", "nurse"),
        ("sheep", "goat"),
        ("million", "billion"),
        ("mile", "kilometre"),
        ("monday", "tuesday"),
        ("red", "blue"),
    ],
)
def test_kinds_of_one_thing_are_not_related(word: str, other: str) -> None:
    assert other not in relations(word) and word not in relations(other)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("fertility rate", "birth rate"),
        ("natality", "fertility"),
        ("income", "profit"),
        ("price", "cost"),
        ("yield", "output"),
        ("family", "household"),
    ],
)
def test_quantities_that_statistics_define_apart_are_not_related(word: str, other: str) -> None:
    assert other not in relations(word) and word not in relations(other)


def test_no_word_of_the_table_is_related_to_an_opposite_of_wordnet() -> None:
    opposites = {word: {other for cell in cells if cell[0] == "a" for other in cell[1:].split(",")} for word, cells in table().items()}
    pairs = [(word, each.word) for word in table() for each in related_words(word)]
    assert not [(word, other) for word, other in pairs if other in opposites[word] or word in opposites.get(other, ())]
    assert "export" in opposites["import"] and len(pairs) > 100_000


@pytest.mark.parametrize("word", ["seven", "hundred", "twelfth", "kilometre", "tonne", "monday", "january", "france", "tokyo", "einstein"])
def test_numbers_units_days_and_names_have_no_relations(word: str) -> None:
    assert not [other for other, relation in relations(word).items() if relation != "derivation"]


def test_every_line_is_found_and_sorted() -> None:
    words = [*table()]
    assert words == sorted(words, key=str.encode)
    lost = [word for word, cells in table().items() if any(cell[0] != "a" for cell in cells) and not related_words(word)]
    assert len(words) > 40_000 and not lost


@pytest.mark.parametrize("word", ["", " ", "zzyzx", "\n", "a\tb", "ship\tsboat", "# ", "~", "饭", "naïve", "a" * 5000, "import\n"])
def test_what_is_no_word_has_no_relations(word: str) -> None:
    assert related_words(word) == ()


def test_table_is_read_when_a_word_is_looked_up_and_not_before() -> None:
    import subprocess
    import sys

    code = (
        "import sys; opened = []; sys.addaudithook(lambda event, given: opened.append(given) if event == 'open' else None)\n"
        "from beltfacts.search.word_relations import related_words\n"
        "print(any('words.txt' in str(each) for each in opened)); related_words('ship')\n"
        "print(any('words.txt' in str(each) for each in opened))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
