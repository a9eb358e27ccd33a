"""The sentence of a document in which a quote stands. Pure."""

from __future__ import annotations

from beltfacts.authoring.dates.dating_words import SENTENCE_END
from beltfacts.documents import DocumentText, Location


def sentence_around(text: DocumentText, location: Location) -> tuple[str, int]:
    """Return the sentence or sentences in which a quote stands, and where the quote starts in them."""
    first, last = text.paragraph_span(location.start)
    paragraph = text.text[first : max(last, location.end)]
    start, stop = location.start - first, location.end - first
    ends = [(each.start(), each.end()) for each in SENTENCE_END.finditer(paragraph)]
    begin = max((behind for _, behind in ends if behind <= start), default=0)
    end = min((at for at, _ in ends if at >= stop), default=len(paragraph))
    return paragraph[begin:end].replace("\n", " "), start - begin
