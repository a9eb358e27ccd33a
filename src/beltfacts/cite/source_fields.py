"""A source as styles read it: its names, its title or description, and its dates, each safe to print.

What the document does not say is empty here and stays so. Where it appeared is `publication_fields`, what single kinds of work have is `work_fields`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from beltfacts.cite.dates import SourceDate, parse_source_date, read_publication_date
from beltfacts.cite.names import Name, parse_names
from beltfacts.cite.title_language import is_english, looks_foreign, to_periodical_case
from beltfacts.cite.work_fields import WorkFields
from beltfacts.output import printable


class SourceFields(WorkFields):
    """The fields of a source, each read when it is asked for.

    All text is on one line and free of control characters. A field that the source does not give is empty.
    """

    @cached_property
    def authors(self) -> tuple[Name, ...]:
        """Return the authors, or the names in their place."""
        return parse_names(self.source.csl.get(self.author_role, ()))

    @cached_property
    def author_role(self) -> str:
        """Return whose names stand first: ``author``, or the ``editor``, ``translator`` or ``director`` in the place of authors.

        Editors and translators stand there for a whole book or report, directors for any work, each where the style has them so.
        """
        if self.source.csl.get("author"):
            return "author"
        is_whole = self.kind in ("book", "report")
        roles = (role for role in self.item.author_substitutes if self.source.csl.get(role) and (is_whole or role == "director"))
        return next(roles, "author")

    @property
    def editors_as_authors(self) -> bool:
        """Return whether editors stand in the place of authors: in a whole book or report that names none."""
        return self.author_role == "editor"

    def label_author_role(self, labels: Mapping[str, tuple[str, str]]) -> str:
        """Return the label of names in the place of authors, or an empty string. `labels`: for one and for several names, by role."""
        one, many = labels.get(self.author_role, ("", ""))
        return many if len(self.authors) > 1 else one

    @cached_property
    def editors(self) -> tuple[Name, ...]:
        """Return the editors of a book, or of a chapter's book."""
        return parse_names(self.source.csl.get("editor", ()))

    @cached_property
    def container_authors(self) -> tuple[Name, ...]:
        """Return the authors of the book that a chapter is in, where they are others than those of the chapter."""
        names = parse_names(self.source.csl.get("container-author", ())) if self.kind == "chapter" else ()
        return () if names == self.authors else names

    @cached_property
    def contributing_editors(self) -> tuple[Name, ...]:
        """Return the editors of an authored work: those of neither a chapter's book nor in the place of authors."""
        return () if self.editors_as_authors or self.kind == "chapter" else self.editors

    @cached_property
    def translators(self) -> tuple[Name, ...]:
        """Return the translators, unless they stand in the place of authors."""
        return () if self.author_role == "translator" else parse_names(self.source.csl.get("translator", ()))

    @cached_property
    def directors(self) -> tuple[Name, ...]:
        """Return the directors of a film or a broadcast, unless they stand in the place of authors."""
        return () if self.author_role == "director" else parse_names(self.source.csl.get("director", ()))

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
    def is_machine_translated(self) -> bool:
        """Return whether the text is a machine translation."""
        return self.source.translated == "machine"

    @cached_property
    def is_english(self) -> bool:
        """Return whether the title is English. Only then may its case change."""
        return is_english(self.get("language")) and (bool(self.get("language")) or not looks_foreign(self.title))

    @cached_property
    def periodical_title(self) -> str:
        """Return the title of a periodical, an English one in headline case (APA 7 \u00a79.25; Chicago 18 \u00a78.168)."""
        return to_periodical_case(self.container) if self.is_english else self.container

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

    @cached_property
    def issued(self) -> SourceDate:
        """Return the date of publication."""
        return read_publication_date(self.source)

    @property
    def original_year(self) -> str:
        """Return the year of the first publication, where this one is a later one."""
        year = parse_source_date(self.get("original-date")).year_only.year
        return year if year != self.issued.year_only.year else ""

    @property
    def translated_by_editors(self) -> bool:
        """Return whether the editors of an authored work are its translators too."""
        return bool(self.translators) and self.translators == self.contributing_editors

    @cached_property
    def accessed(self) -> SourceDate:
        """Return the day of access. It is unknown for a range."""
        date = parse_source_date(self.get("accessed"))
        return date if date.start and not date.end else SourceDate()
