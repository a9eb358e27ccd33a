"""Where quotes stand in their documents, for links."""

from __future__ import annotations

import pytest

from beltfacts.documents import DocumentText, Unreadable
from beltfacts.documents.extractors import extract_document
from beltfacts.evidence import quoted_passages
from beltfacts.model import CellKeys, Fact, Source
from tests.styles.program_sources import fact, source

TEXT = "It carried 5 tonnes of rice.\nIn 2015\u20132019 it carried 7 tonnes. Some 9 tonnes.\nSome 9 tonnes."


def passages(*facts: Fact, unreadable: bool = False) -> dict[str, str]:
    """The words of each passage that is found."""

    def text_of(wanted: Source) -> DocumentText:
        if unreadable:
            raise Unreadable("gone")
        return DocumentText(TEXT)

    found = quoted_passages(facts, text_of)
    return {name: each.text[each.start : each.end] for name, each in found.items()}


def quoted(quote: str, name: str = "x", locator: str = "") -> Fact:
    return fact(id=name, quote=quote, locator=locator)._replace(cited=source())


def test_passages_are_the_words_of_the_document() -> None:
    found = passages(quoted("it carried 7 tonnes", "a"), quoted("In 2015-2019 it carried", "b"))
    assert found == {"a": "it carried 7 tonnes", "b": "In 2015\u20132019 it carried"}


def test_the_locator_says_which_of_several_is_meant() -> None:
    assert passages(quoted("Some 9 tonnes", locator="para. 3")) == {"x": "Some 9 tonnes"}
    assert passages(quoted("Some 9 tonnes")) == {}


@pytest.mark.parametrize("quote", ["it carried 8 tonnes", "sixty ships"])
def test_a_quote_that_is_not_found_has_no_passage(quote: str) -> None:
    assert passages(quoted(quote)) == {}


def test_a_document_that_cannot_be_read_has_no_passages() -> None:
    assert passages(quoted("it carried 7 tonnes"), unreadable=True) == {}


def test_the_passage_of_a_cell_is_its_text() -> None:
    page = "<table><tr><th>Port<th>2023<th>2024<tr><td>Velm<td>12<td>34</table>"
    text = DocumentText(extract_document(page.encode(), "x.html"))
    cell = CellKeys("", ("Velm",), ("2024",))
    found = quoted_passages([fact(quote="Velm \u00b7 2024 \u00b7 34", figure="34")._replace(cell=cell, cited=source())], lambda _: text)
    assert [each.text[each.start : each.end] for each in found.values()] == ["34"]
