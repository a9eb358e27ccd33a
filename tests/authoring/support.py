"""What the tests of dates share: a source, and the date that is taken for a figure of a text."""

from __future__ import annotations

from beltfacts.authoring.dates.date_choice import choose_date
from beltfacts.authoring.dates.proposed_dates import ProposedDate
from beltfacts.documents.extraction import Extraction
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.alignment import find_quote
from beltfacts.library.files import parse_fact_text

SOURCE = parse_fact_text('[[source]]\nid = "a"\ntype = "report"\ntitle = "A"\n', "a.toml").sources[0]


def chosen(text: str | Extraction, quote: str, figure: str, issued: str = "", language: str = "") -> ProposedDate | None:
    """Return the date that is sure for a figure, with its reason. `issued`, `language`: those of the source."""
    document = DocumentText(text)
    (place,) = find_quote(quote, document)
    source = SOURCE._replace(issued=issued, csl={"language": language} if language else {})
    return choose_date(quote, figure, document, place, source, None).best


def chosen_date(language: str, text: str, quote: str, figure: str, issued: str = "") -> str:
    """Return the date (EDTF) that is sure for a figure of a text in a language; empty where none is."""
    best = chosen(text, quote, figure, issued, language)
    return best.date if best else ""
