"""The unit words with which the document of a source is read: those of its language, and the dollar that it means. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from beltfacts.documents import DocumentText
from beltfacts.model import Source
from beltfacts.reading import dollar_of_document, units_in, writes_decimal_point

_HAS_POINTS: WeakKeyDictionary[DocumentText, bool] = WeakKeyDictionary()
"""Whether a document in use has decimal points."""
_DOLLARS: WeakKeyDictionary[DocumentText, str] = WeakKeyDictionary()
"""The currency of "$" in a document in use."""


def units_of_source(source: Source, text: DocumentText, units: Mapping[str, str], *, has_any_dollar: bool = False) -> Mapping[str, str]:
    """Return the unit words for a document: with those of its language, and whether the text has points where others write commas.

    `units`: unit word in lower case to code. `has_any_dollar`: whether "$" is left open where the document says which dollar all its amounts
    are in: a fact may have been read otherwise.
    """
    language = str(source.csl.get("language", ""))
    if text not in _DOLLARS:
        _DOLLARS[text] = dollar_of_document(text.text)
    dollar = _DOLLARS[text] if _DOLLARS[text] == "USD" or not has_any_dollar else ""
    worded = units_in(language, units, dollar=dollar)
    if worded is units or not language:
        return worded
    if text not in _HAS_POINTS:
        _HAS_POINTS[text] = writes_decimal_point(text.text)
    return units_in(language, units, has_points=True, dollar=dollar) if _HAS_POINTS[text] else worded
