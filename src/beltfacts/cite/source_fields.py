"""A source as styles read it: its kind, its names, its title or description, and the CSL fields, each safe to print.

What the document does not say is empty here and stays so. An address that is inferred is not the document's own: references leave it out (the
link of a citation gives it, and says so).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from beltfacts.cite.citation_item import CitationItem
from beltfacts.cite.dates import SourceDate, parse_source_date, read_publication_date
from beltfacts.cite.names import Name, parse_names
from beltfacts.cite.page_ranges import PageRangeForm, format_page_ranges
from beltfacts.cite.source_kinds import COMPONENTS, PERIODICALS, classify_source
from beltfacts.cite.titles import is_english
from beltfacts.output import inert_address, printable


class SourceFields:
    """The fields of a source, each read when it is asked for.

    All text is on one line and free of control characters. A field that the source does not give is empty.
    """

    def __init__(self, item: CitationItem) -> None:
        self.item, self.source = item, item.source

    def get(self, key: str) -> str:
        """Return a CSL field as text, or an empty string."""
        value = self.source.csl.get(key)
        return printable(str(value)) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""

    @cached_property
    def kind(self) -> str:
        """Return the kind: journal, magazine, newspaper, blog, report, book, chapter, thesis, web or document."""
        return classify_source(self.source.type, bool(self.container))

    @property
    def is_periodical(self) -> bool:
        """Return whether it appeared in a journal, magazine, newspaper or blog."""
        return self.kind in PERIODICALS

    @property
    def is_component(self) -> bool:
        """Return whether it is part of a larger work with a title."""
        return self.kind in COMPONENTS

    @cached_property
    def authors(self) -> tuple[Name, ...]:
        """Return the authors, or the editors in their place."""
        return parse_names(self.source.csl.get("author", ())) or (self.editors if self.editors_as_authors else ())

    @cached_property
    def editors_as_authors(self) -> bool:
        """Return whether editors stand in the place of authors: in a whole book or report that names none."""
        return not self.source.csl.get("author") and self.kind in ("book", "report") and bool(self.editors)

    @cached_property
    def editors(self) -> tuple[Name, ...]:
        """Return the editors of a book, or of a chapter's book."""
        return parse_names(self.source.csl.get("editor", ()))

    @cached_property
    def contributing_editors(self) -> tuple[Name, ...]:
        """Return the editors of an authored work: those of neither a chapter's book nor in the place of authors."""
        return () if self.editors_as_authors or self.kind == "chapter" else self.editors

    @cached_property
    def translators(self) -> tuple[Name, ...]:
        """Return the translators."""
        return parse_names(self.source.csl.get("translator", ()))

    @property
    def has_corporate_author(self) -> bool:
        """Return whether the author is one body."""
        return len(self.authors) == 1 and bool(self.authors[0].literal)

    @property
    def author_is_publisher(self) -> bool:
        """Return whether the one author and the publisher are the same body."""
        return self.has_corporate_author and self.authors[0].literal == self.publisher

    def other_bodies(self, bodies: Iterable[str], authors: bool = True) -> list[str]:
        """Return the given bodies, each once, without empty ones.

        `authors`: whether bodies that are authors are left out too.
        """
        left_out = {name.literal for name in self.authors} if authors else set()
        return [body for body in dict.fromkeys(bodies) if body and body not in left_out]

    @cached_property
    def title(self) -> str:
        """Return the title as printed, or an empty string."""
        return printable(self.source.title)

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

    @property
    def is_machine_translated(self) -> bool:
        """Return whether the text is a machine translation."""
        return self.source.translated == "machine"

    @property
    def is_english(self) -> bool:
        """Return whether the title is English. Only then may its case change."""
        return is_english(self.get("language"))

    @property
    def romanized_title(self) -> str:
        """Return a title in another script in Latin letters."""
        return self.get("title-romanized")

    @property
    def display_title(self) -> str:
        """Return the title for a reader of Latin letters: romanised, else as printed."""
        return self.romanized_title or self.title

    @property
    def short_title(self) -> str:
        """Return the title for short forms: `title-short`, else the title up to its colon.

        A leading article is left out.
        """
        words = self.display_title if self.item.needs_full_title else self.get("title-short") or self.display_title.partition(": ")[0]
        for article in ("A ", "An ", "The "):
            words = words.removeprefix(article)
        return self._distinguished(words)

    @property
    def short_description(self) -> str:
        """Return the description for short forms."""
        return self._distinguished(self.description)

    def _distinguished(self, words: str) -> str:
        """Return words with the mark that distinguishes works of the same name."""
        return f"{words} [{self.item.distinguisher}]" if self.item.distinguisher else words

    @property
    def title_in_original_script(self) -> str:
        """Return the printed title where `display_title` is the romanised one."""
        return self.title if self.romanized_title else ""

    @property
    def translated_title(self) -> str:
        """Return the title in English, where it is in another language."""
        return self.get("title-translated")

    @property
    def title_additions(self) -> str:
        """Return what follows a romanised or foreign title: the original script, then the translation in square brackets."""
        translation = f"[{self.translated_title}]" if self.translated_title else ""
        return "".join(f" {addition}" for addition in (self.title_in_original_script, translation) if addition)

    @property
    def publisher(self) -> str:
        """Return the publisher."""
        return self.get("publisher")

    @property
    def imprint(self) -> str:
        """Return place and publisher, for the styles that still name a place."""
        place = self.get("publisher-place")
        return f"{place}: {self.publisher}" if place and self.publisher else self.publisher

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

    @property
    def series(self) -> str:
        """Return the series with its number, as "Asia Series 4"."""
        return " ".join(filter(None, (self.get("collection-title"), self.get("collection-number"))))

    @property
    def pages(self) -> str:
        """Return the page or pages in the container, with an en dash."""
        return self.format_pages("as-printed")

    def format_pages(self, form: PageRangeForm, dash: str = "\u2013") -> str:
        """Return the page or pages in the container in the form of a style."""
        return format_page_ranges(self.get("page"), form, dash)

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
        return f"{self.page_label} {self.format_pages(form)}" if self.pages else ""

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

    @cached_property
    def issued(self) -> SourceDate:
        """Return the date of publication."""
        return read_publication_date(self.source)

    @cached_property
    def accessed(self) -> SourceDate:
        """Return the day of access. It is unknown for a range."""
        date = parse_source_date(self.get("accessed"))
        return date if date.start and not date.end else SourceDate()
