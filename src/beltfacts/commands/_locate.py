"""Where a fact stands, for show and cite: a fact without a locator gets the paragraph that its document has it in."""

from beltfacts.model import Fact
from beltfacts.output import source_of


def with_locator(fact: Fact) -> Fact:
    """Return a fact with a locator: its own, else the location of its quote or its cell.

    The location is looked up where the document is at hand (``BELTFACTS_DOCUMENTS``) and the quote occurs once.
    """
    if fact.locator:
        return fact
    from beltfacts.documents import DocumentFolder, Unreadable, documents_folder
    from beltfacts.evidence import locate_fact

    try:
        places = locate_fact(fact, DocumentFolder(documents_folder(None)).text(source_of(fact)))
    except Unreadable:
        return fact
    return fact._replace(locator=places[0].locator) if len(places) == 1 else fact
