"""What the tests of pictures share: a library of canals, and the picture of some of its facts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from xml.etree import ElementTree

from beltfacts.charts import Chart, make_chart
from beltfacts.compare import compare_facts
from tests.conftest import SOURCE, VOCABULARY, load

HERALD = SOURCE.replace("gazette-2024", "herald-2024").replace("Gazette", "Herald").replace("Canal Office", "\u8fd0\u6cb3\u62a5")
SVG = "{http://www.w3.org/2000/svg}"


def entry(name: str, figure: str, value: object, date: str, source: str = "gazette-2024", **fields: str) -> str:
    """A fact on the cargo of a canal as TOML text. `value`: a number, or two for a range."""
    said = f"low = {value[0]}\nhigh = {value[1]}" if isinstance(value, tuple) else f"value = {value}" if value is not None else ""
    given = {"measure": "cargo carried", "unit": "t", **fields}
    more = "\n".join(f'{key} = "{text}"' for key, text in given.items() if text)
    return (
        f'\n[[fact]]\nid = "{name}"\nsource = "{source}"\nsubject = "grand-canal"\nfigure = "{figure}"\n{said}\ndate = "{date}"\n'
        f'topics = ["water"]\nquote = "the canal carried {figure}"\n{more}\n'
    )


def chart_of(facts_folder: Any, *entries: str, vocabulary: str = VOCABULARY) -> Chart:
    """The picture of all facts of a library."""
    library = load([facts_folder(a=SOURCE + HERALD + vocabulary + "".join(entries))])
    facts = [library.fact(text.partition('id = "')[2].partition('"')[0]) for text in entries]
    return make_chart(library, compare_facts(library, facts))


def texts(svg: str) -> list[str]:
    """The texts that a picture shows, without those for screen readers."""
    return ["".join(each.itertext()) for each in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def titles(svg: str) -> list[str]:
    """The titles of groups, which a browser shows under the pointer."""
    return [
        each.findtext(f"{SVG}title") or "" for each in ElementTree.fromstring(svg).iter(f"{SVG}g") if each.find(f"{SVG}title") is not None
    ]


@contextmanager
def no_package(monkeypatch: Any, name: str) -> Iterator[None]:
    """A machine on which a package is not installed."""
    import sys

    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, name, None)
        yield
