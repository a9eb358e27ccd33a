"""Where a fact stands, for show and cite: a fact without a locator gets the paragraph that its document has it in."""

from beltfacts.commands._facts import cited
from beltfacts.model import Fact


def placed(fact: Fact) -> Fact:
    """The fact, with the located place where it has no locator and its document is at hand (``BELTFACTS_DOCUMENTS``)."""
    if fact.locator:
        return fact
    from beltfacts.documents import Shelf, Unreadable, folder  # imported here: most facts have a locator
    from beltfacts.evidence import locate

    try:
        places = locate(fact.quote, Shelf(folder(None)).text(cited(fact)))
    except Unreadable:
        return fact
    return fact._replace(locator=places[0].locator) if len(places) == 1 else fact
