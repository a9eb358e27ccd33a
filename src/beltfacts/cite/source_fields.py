"""A source as styles see it: its kind, its names, its title or description, and the CSL fields, each made safe to print.

What the document does not say is empty here and stays so. An address that is inferred is not the document's own: it is left out of references
(the link of a citation gives it, and says so).
"""

from __future__ import annotations

from functools import cached_property

from beltfacts.cite.citation_item import Work
from beltfacts.cite.dates import When, publication_date, read_date
from beltfacts.cite.names import Name, parse_names
from beltfacts.cite.titles import is_english
from beltfacts.model import Source
from beltfacts.output import printable

KINDS = {
    "article-journal": "journal",
    "article-magazine": "magazine",
    "article-newspaper": "newspaper",
    "post-weblog": "blog",
    "report": "report",
    "book": "book",
    "monograph": "book",
    "chapter": "chapter",
    "paper-conference": "chapter",
    "entry-encyclopedia": "chapter",
    "entry-dictionary": "chapter",
    "thesis": "thesis",
    "webpage": "web",
    "post": "web",
}
"""The kinds that styles tell apart, by CSL type; everything else is a ``document``, or a ``web`` page where it has a container."""


class SourceFields:
    """A source's parts. All text is on one line and free of control characters."""

    def __init__(self, work: Work) -> None:
        """Nothing is read until it is asked for."""
        self.work = work
        self.source: Source = work.source

    def get(self, key: str) -> str:
        """A CSL field as text, or an empty string."""
        value = self.source.csl.get(key)
        return printable(str(value)) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""

    @cached_property
    def kind(self) -> str:
        """One of journal, magazine, newspaper, blog, report, book, chapter, thesis, web, document."""
        kind = KINDS.get(self.source.type, "document")
        if kind in ("journal", "magazine", "newspaper", "blog") and not self.container:
            return "document"
        if kind == "chapter" and not self.container:
            return "document"
        return "web" if kind == "document" and self.container else kind

    @property
    def periodical(self) -> bool:
        """Whether it appeared in a journal, magazine, newspaper or blog."""
        return self.kind in ("journal", "magazine", "newspaper", "blog")

    @property
    def within(self) -> bool:
        """Whether it is part of something larger that has a title."""
        return self.periodical or self.kind == "chapter"

    @cached_property
    def authors(self) -> tuple[Name, ...]:
        """The authors; of a whole book without one its editors, who then stand in their place (`edited`)."""
        return parse_names(self.source.csl.get("author", ())) or (self.editors if self.edited else ())

    @cached_property
    def edited(self) -> bool:
        """Whether the editors stand in the place of an author: in a whole book or report that names none."""
        return not self.source.csl.get("author") and self.kind in ("book", "report") and bool(self.editors)

    @cached_property
    def editors(self) -> tuple[Name, ...]:
        """The editors of a book, or of the book that a chapter is in."""
        return parse_names(self.source.csl.get("editor", ()))

    @property
    def corporate(self) -> bool:
        """Whether the author is one body."""
        return len(self.authors) == 1 and bool(self.authors[0].literal)

    @property
    def author_is_publisher(self) -> bool:
        """Whether the one author and the publisher are the same body."""
        return self.corporate and self.authors[0].literal == self.publisher

    @cached_property
    def title(self) -> str:
        """The title as printed, or an empty string."""
        return printable(self.source.title)

    @property
    def description(self) -> str:
        """What stands in square brackets where there is no title; at least what kind of text it is."""
        return self.get("description") or self.capital_genre or "Untitled document"

    @cached_property
    def genre(self) -> str:
        """What kind of text it is, as the source file says it; a data set by its type; or an empty string."""
        return self.get("genre") or ("data set" if self.source.type == "dataset" else "")

    @property
    def capital_genre(self) -> str:
        """The genre with a capital."""
        return self.genre[:1].upper() + self.genre[1:]

    @property
    def machine(self) -> bool:
        """Whether the text is a machine translation."""
        return self.source.translated == "machine"

    @property
    def english(self) -> bool:
        """Whether the title is English, so that its case may be changed."""
        return is_english(self.get("language"))

    @property
    def romanized(self) -> str:
        """The title in Latin letters, where the source gives it in another script."""
        return self.get("title-romanized")

    @property
    def head(self) -> str:
        """The title that a reader of Latin letters is given first: romanised where there is one, else as printed."""
        return self.romanized or self.title

    @property
    def original(self) -> str:
        """The title in its own script, where `head` is not that."""
        return self.title if self.romanized else ""

    @property
    def translation(self) -> str:
        """The title in English, where it is in another language."""
        return self.get("title-translated")

    @property
    def publisher(self) -> str:
        """The publisher."""
        return self.get("publisher")

    @property
    def imprint(self) -> str:
        """Place and publisher, for the styles that still name a place (most have given it up)."""
        return ": ".join(filter(None, (self.get("publisher-place") if self.publisher else "", self.publisher)))

    @property
    def container(self) -> str:
        """The journal, newspaper, site or book that it appeared in."""
        return self.get("container-title")

    @property
    def container_short(self) -> str:
        """The abbreviated title of a journal where the source gives it, else the whole."""
        return self.get("container-title-short") or self.container

    @property
    def archive(self) -> str:
        """Who distributed or keeps it."""
        return self.get("archive")

    @property
    def number(self) -> str:
        """The number of a report or release."""
        return self.get("number")

    @property
    def pages(self) -> str:
        """Page or pages in the container, with an en dash."""
        return self.get("page").replace("-", "\u2013")

    @property
    def page_label(self) -> str:
        """``p.`` for one page, ``pp.`` for several."""
        return "pp." if "\u2013" in self.pages or "," in self.pages else "p."

    @property
    def edition(self) -> str:
        """The edition as ``2nd ed.``, or as it is worded; a first edition is not said."""
        edition = self.get("edition")
        if not edition.isdigit():
            return edition
        tens, ones = divmod(int(edition), 10)
        ending = "th" if tens % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
        return f"{edition}{ending} ed." if edition != "1" else ""

    @property
    def version(self) -> str:
        """The version of a data set or program, as ``version 2``."""
        version = self.get("version")
        return f"version {version}" if version and not self.within else ""

    @property
    def doi(self) -> str:
        """The DOI as an address."""
        doi = self.get("DOI")
        return "https://doi.org/" + doi.removeprefix("https://doi.org/").removeprefix("doi:") if doi else ""

    @property
    def own_url(self) -> str:
        """The address of the document, empty where it is inferred."""
        return "" if "URL" in self.source.inferred else printable(self.source.URL)

    @property
    def address(self) -> str:
        """The DOI, else the address of the document."""
        return self.doi or self.own_url

    @cached_property
    def when(self) -> When:
        """When it was published."""
        return publication_date(self.source)

    @cached_property
    def accessed(self) -> When:
        """When it was looked at, where the source says so in a single date."""
        date = read_date(self.get("accessed"))
        return date if date.start and not date.end else When()
