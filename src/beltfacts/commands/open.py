"""Open the document of a fact at the place of its quote."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from beltfacts.cite import link_to_quote, text_directives
from beltfacts.commands._options import COMMON, DOCUMENTS, IDS, flag
from beltfacts.commands._output import DONE, asked_fact, open_library, print_message, print_sheet
from beltfacts.errors import UseError
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import Library
from beltfacts.model import Fact
from beltfacts.output import printable, source_of

OPTIONS = (
    IDS._replace(name="fact_id", metavar="ID", help="Id of a fact; former ids work too.", many=False, default=None),
    flag("web", "--web", "Open the address of the source, even where its document is at hand."),
    flag("only_print", "--print", "Print the address, and start no program."),
    DOCUMENTS,
    *COMMON,
)
_COLUMNS = (
    Column("address", "Address", whole=True, role="link"),
    Column("locator", "Locator", shown=False),
    Column("page", "Page", shown=False),
    Column("line", "Line", shown=False),
    Column("id", "Id", shown=False),
)


class _Target(NamedTuple):
    """What is opened."""

    address: str
    """The address with its place: page of a PDF, or words of a page."""
    path: str = ""
    """The file, where the address is that of one; else empty."""
    where: str = ""
    """The place in words, for a message."""
    locator: str = ""
    """The locator; empty where the document is not at hand."""
    page: int = 0
    """The page, from 1; 0 if there are no pages."""
    line: int = 0
    """The line in the text of the document, from 1; 0 where it is not at hand."""


def run(
    fact_id: str, web: bool, only_print: bool, folder: str | None, format_name: str | None, facts: Sequence[str], no_cache: bool
) -> int:
    """Open the document of a fact at its quote: the page of a PDF, or the words on a web page.

    The document in the documents folder is opened, which is the one that verify reads; else the address of the source, with a link that
    selects the words. Browsers show PDFs, pages and plain text; the system's program for the kind opens others, at their start.

    Example: beltfacts open --print china-laos-railway-cargo-since-opening

    Example: beltfacts open china-laos-railway-cargo-since-opening
    """
    with open_library(facts, no_cache) as library:
        fact = asked_fact(library, fact_id)
        target = _find_target(library, fact, folder, web=web)
    if only_print:
        shown = (target.address, target.locator, str(target.page or ""), str(target.line or ""), fact.id)
        data = {
            "id": fact.id,
            "address": target.address,
            "locator": target.locator or None,
            "page": target.page or None,
            "line": target.line or None,
        }
        return print_sheet(Sheet(_COLUMNS, [Row(tuple(map(printable, shown)), data)], {"total": 1}), format_name)
    from beltfacts.commands._opening import open_at  # --print starts nothing

    print_message(f"{target.path or target.address}{f': {target.where}' if target.where else ''}")
    open_at(target.address, target.path)
    return DONE


def _find_target(library: Library, fact: Fact, folder: str | None, *, web: bool) -> _Target:
    """Return what shows the quote of a fact. Raises UseError where neither the document nor an address is at hand."""
    from beltfacts.documents import DocumentFolder, DocumentText, Unreadable, documents_folder, find_document
    from beltfacts.evidence import quote_contexts, quoted_passages

    source = source_of(fact)
    text: DocumentText | None = None
    root = documents_folder(folder, library.roots)
    try:
        text = DocumentFolder(root).text(source)
    except Unreadable as error:
        reason = str(error)
    passages = quoted_passages([fact], lambda _: text, library.unit_words) if text else {}
    link = link_to_quote(fact, passages.get(fact.id))
    if text is None or root is None or (web and link):
        if not link:
            raise UseError(f"{reason}; and {source.id} has no web address")
        return _Target(link)
    if web:
        raise UseError(f"{source.id} has no web address; leave out --web to open {source.document}")
    contexts, problem = quote_contexts(fact, text, 0, library.unit_words)
    if problem:
        print_message(f"{fact.id}: {problem}")
    path = find_document(root, source.document)
    address = Path(path).as_uri()
    if not contexts:
        return _Target(address, path)
    location = contexts[0].location
    if path.lower().endswith(".pdf"):
        address += f"#page={location.page or 1}"
    else:
        directives = "&".join(f"text={each}" for each in text_directives(contexts[0].words, passages.get(fact.id)))
        address += f"#:~:{directives}" if directives else ""
    where = location.locator_for_people + (f", line {location.line}" if not location.page else "")
    return _Target(address, path, where, location.locator, location.page, location.line)
