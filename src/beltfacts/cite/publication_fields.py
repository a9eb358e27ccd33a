"""Where a source appeared, as styles read it: its kind, publisher, container, numbers, pages and address, each safe to print.

An address that is inferred is not the document's own: references leave it out (the link of a citation gives it, and says so). Names, titles
and dates are `source_fields`.
"""

from __future__ import annotations

from functools import cached_property

from beltfacts.cite.citation_item import CitationItem
from beltfacts.cite.page_ranges import PageRangeForm, format_page_ranges, has_several_numbers
from beltfacts.cite.source_kinds import COMPONENTS, PERIODICALS, classify_source
from beltfacts.output import inert_address, printable


class PublicationFields:
    """The fields that say where a source appeared, each read when it is asked for."""

    def __init__(self, item: CitationItem) -> None:
        self.item, self.source = item, item.source

    def get(self, key: str) -> str:
        """Return a CSL field as text, or an empty string."""
        value = self.source.csl.get(key)
        return printable(str(value)) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""

    @property
    def description(self) -> str:
        """Return what describes a text without title: at least what kind of text it is."""
        return self.get("description") or self.capitalized_genre or "Untitled document"

    @cached_property
    def genre(self) -> str:
        """Return what kind of text it is, as the source says it. A data set is known by its type."""
        return self.get("genre") or ("data set" if self.source.type == "dataset" else "")

    @property
    def capitalized_genre(self) -> str:
        """Return the genre with a capital."""
        return self.genre[:1].upper() + self.genre[1:]

    @cached_property
    def kind(self) -> str:
        """Return the kind: journal, magazine, newspaper, blog, report, book, chapter, thesis, web or document."""
        return classify_source(self.source.type, bool(self.container), bool(self.get("issue")))

    @property
    def is_periodical(self) -> bool:
        """Return whether it appeared in a journal, magazine, newspaper or blog."""
        return self.kind in PERIODICALS

    @property
    def is_component(self) -> bool:
        """Return whether it is part of a larger work with a title."""
        return self.kind in COMPONENTS

    @property
    def publisher(self) -> str:
        """Return the publisher."""
        return self.get("publisher")

    @property
    def imprint(self) -> str:
        """Return place and publisher, for the styles that still name a place."""
        return ": ".join(filter(None, (self.get("publisher-place"), self.publisher)))

    @property
    def publisher_or_place(self) -> str:
        """Return the publisher, or the place of a publisher that is not named."""
        return self.publisher or self.get("publisher-place")

    @property
    def container(self) -> str:
        """Return the journal, newspaper, site or book that it appeared in."""
        return self.get("container-title")

    @property
    def container_short(self) -> str:
        """Return the abbreviated title of a journal, else the whole title."""
        return self.get("container-title-short") or self.container

    @property
    def archive(self) -> str:
        """Return who distributed or keeps it."""
        return self.get("archive")

    @property
    def number(self) -> str:
        """Return the number of a report or release."""
        return self.get("number")

    @property
    def report_number(self) -> str:
        """Return the number of a report; empty for any other kind."""
        return self.number if self.kind == "report" else ""

    def label_report_number(self, label: str) -> str:
        """Return the number of a report after a label ("No. 12"). A code of letters stands alone ("QB-12")."""
        return f"{label} {self.report_number}" if self.report_number[:1].isdigit() else self.report_number

    @property
    def volume(self) -> str:
        """Return the volume of a periodical or a book."""
        return self.get("volume")

    @property
    def book_volume(self) -> str:
        """Return the volume of a book, a report or a chapter's book; empty for a periodical."""
        return "" if self.is_periodical else self.volume

    def label_book_volume(self, one: str = "vol.", many: str = "vols.") -> str:
        """Return the volume of a book after its label, or how many volumes it has: "vol. 2", "vols. 2-3", "3 vols."."""
        count = "" if self.is_component else self.get("number-of-volumes")
        if not self.book_volume:
            return f"{count} {many.lower()}" if count else ""
        return f"{many if has_several_numbers(self.book_volume) else one} {self.book_volume}"

    @property
    def volume_title(self) -> str:
        """Return the title of one volume of a book."""
        return "" if self.is_periodical else self.get("volume-title")

    @property
    def own_volume_title(self) -> str:
        """Return the title of the volume that is cited as a whole; empty for a chapter in one."""
        return "" if self.kind == "chapter" else self.volume_title

    @property
    def newspaper_edition(self) -> str:
        """Return the edition of a newspaper, with the word: "late edition"."""
        edition = self.get("edition") if self.kind == "newspaper" else ""
        return f"{edition} edition" if edition and " ed" not in f" {edition.lower()}" else edition

    @property
    def newspaper_place(self) -> str:
        """Return the town of a newspaper, which its name does not say."""
        return self.get("publisher-place") if self.kind == "newspaper" else ""

    @property
    def newspaper_section(self) -> str:
        """Return the section of a newspaper: "Business"."""
        return self.get("section") if self.kind == "newspaper" else ""

    @property
    def article_number(self) -> str:
        """Return the number that an article in a journal has instead of pages."""
        return self.number if self.kind == "journal" and not self.get("page") else ""

    @property
    def series(self) -> str:
        """Return the series with its number, as "Asia Series 4"."""
        return " ".join(filter(None, (self.get("collection-title"), self.get("collection-number"))))

    @property
    def pages(self) -> str:
        """Return the page or pages in the container, with an en dash."""
        return self.format_pages("as-printed")

    def format_pages(self, form: PageRangeForm, dash: str = "\u2013") -> str:
        """Return the page or pages in the container in the form of a style, else the number of the article."""
        return format_page_ranges(self.get("page"), form, dash) or self.article_number

    @property
    def page_label(self) -> str:
        """Return ``p.`` for one page, ``pp.`` for several."""
        return "pp." if any(mark in self.pages for mark in "\u2013,&") else "p."

    @property
    def labelled_pages(self) -> str:
        """Return the pages with their label, or an empty string."""
        return self.label_pages("as-printed")

    def label_pages(self, form: PageRangeForm) -> str:
        """Return the pages with their label in the form of a style, or an empty string."""
        label = "article" if self.article_number else self.page_label
        return f"{label} {self.format_pages(form)}" if self.pages else ""

    @property
    def edition(self) -> str:
        """Return the edition as ``2nd ed.``, or as it is worded. A first edition is empty."""
        edition = self.get("edition")
        if not (edition.isascii() and edition.isdigit()):
            return f"{edition} ed." if edition[:1].isdigit() and edition.lstrip("0123456789") in ("st", "nd", "rd", "th") else edition
        tens, ones = divmod(int(edition[-2:]), 10)
        ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
        return f"{edition}{ending} ed." if edition != "1" else ""

    @property
    def version(self) -> str:
        """Return the version of a data set or program, as ``version 2``."""
        version = self.get("version")
        return f"version {version}" if version and not self.is_component else ""

    @property
    def doi(self) -> str:
        """Return the DOI as an address."""
        doi = self.get("DOI")
        return "https://doi.org/" + doi.removeprefix("https://doi.org/").removeprefix("doi:") if doi else ""

    @property
    def bare_doi(self) -> str:
        """Return the DOI as it is registered: ``10.1000/182``."""
        return self.doi.removeprefix("https://doi.org/")

    @property
    def own_url(self) -> str:
        """Return the address of the document; empty where it is inferred."""
        return "" if "URL" in self.source.inferred else printable(inert_address(self.source.URL))

    @property
    def address(self) -> str:
        """Return the DOI, else the address of the document."""
        return self.doi or self.own_url
