"""The unit words with which the document of a source is read: those of its language. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from beltfacts.documents import DocumentText
from beltfacts.model import Source
from beltfacts.reading import units_in, writes_decimal_point

_HAS_POINTS: WeakKeyDictionary[DocumentText, bool] = WeakKeyDictionary()
"""Whether a document in use has decimal points."""


def units_of_source(source: Source, text: DocumentText, units: Mapping[str, str]) -> Mapping[str, str]:
    """Return the unit words for a document: with those of its language, and whether the text has points where others write commas.

    `units`: unit word in lower case to code.
    """
    language = str(source.csl.get("language", ""))
    worded = units_in(language, units)
    if worded is units:
        return units
    if text not in _HAS_POINTS:
        _HAS_POINTS[text] = writes_decimal_point(text.text)
    return units_in(language, units, has_points=True) if _HAS_POINTS[text] else worded
