"""What single kinds of work have beyond a publication: laws and cases, patents, films and broadcasts, interviews, papers read at an event.

Each text is safe to print, and what the source does not give is empty. It prints no style.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from beltfacts.cite.citation_item import StyledText
from beltfacts.cite.names import Name, parse_names
from beltfacts.cite.page_ranges import format_page_ranges
from beltfacts.cite.publication_fields import PublicationFields
from beltfacts.cite.source_kinds import LEGAL, NUMBERED, STANDALONE, is_preprint
from beltfacts.cite.styled_text import concat, join_styled


class WorkFields(PublicationFields):
    """The fields of single kinds of work, each read when it is asked for."""

    @property
    def is_legal(self) -> bool:
        """Return whether it is a law, a bill, a case, a hearing or a treaty, and has no author."""
        return self.source.type in LEGAL and not self.source.csl.get("author")

    @property
    def is_case(self) -> bool:
        """Return whether it is a case before a court, whose name is printed as it is."""
        return self.source.type == "legal_case"

    @property
    def keeps_title(self) -> bool:
        """Return whether the title stays as printed in every style: the name of a case, the words of a post."""
        return self.is_case or self.source.type == "post"

    @cached_property
    def is_preprint(self) -> bool:
        """Return whether it is a text in a repository that is not yet published."""
        return self.source.type == "article" and is_preprint(self.source)

    @property
    def is_patent(self) -> bool:
        """Return whether it is a patent."""
        return self.source.type == "patent"

    @property
    def is_episode(self) -> bool:
        """Return whether it is an episode of a series or of a podcast."""
        return self.source.type == "broadcast" and bool(self.container)

    @property
    def is_standalone(self) -> bool:
        """Return whether the title stands in italics whatever contains it: a film, a work of art, a law, a book in a set."""
        return self.source.type in STANDALONE or (self.kind == "chapter" and self.source.type in ("book", "monograph", "pamphlet"))

    @cached_property
    def event(self) -> str:
        """Return the event at which a paper or a speech was given, with its place: "Quay Day, Oslo"."""
        if self.source.type not in ("speech", "paper-conference", "performance") or self.is_component:
            return ""
        event = self.get("event-title")
        return ", ".join(filter(None, (event, self.get("event-place")))) if event else ""

    @cached_property
    def interviewers(self) -> tuple[Name, ...]:
        """Return who asked the questions of an interview."""
        return parse_names(self.source.csl.get("interviewer", ()))

    @property
    def is_unpublished_manuscript(self) -> bool:
        """Return whether it is a manuscript that names neither an archive nor what kind of text it is."""
        return self.source.type == "manuscript" and not (self.genre or self.archive or self.publisher)

    @property
    def scale(self) -> str:
        """Return the scale of a map: "1:50,000"."""
        return self.get("scale")

    @property
    def original_title(self) -> str:
        """Return the title of the first publication, where a translation has another."""
        return self.get("original-title")

    @property
    def medium(self) -> str:
        """Return the medium that a source names ("DVD", "Oil on canvas")."""
        return self.get("medium")

    @property
    def work_number(self) -> str:
        """Return the number of a patent, a preprint, a law or an episode; empty for any other kind."""
        return self.number if self.source.type in NUMBERED or self.is_preprint else ""

    def label_work_number(self, label: str = "no.") -> str:
        """Return the number of a work, after a label if it is a bare number."""
        return f"{label} {self.work_number}" if self.work_number.isdigit() else self.work_number

    @property
    def patent_label(self) -> str:
        """Return the words before the number of a patent: "U.S. Patent No."."""
        return " ".join(filter(None, (self.get("authority"), "Patent No.")))

    @property
    def archive_location(self) -> str:
        """Return the shelf mark of a text in an archive."""
        return self.get("archive_location")

    @property
    def archive_with_place(self) -> str:
        """Return the archive and the place where it is."""
        return ", ".join(filter(None, (self.archive, self.get("archive-place"))))

    def describe_review(self, join: Callable[[Sequence[Name]], str], title: str = "") -> str:
        """Return what a review reviews: "Review of History of Locks, by I. Roth".

        `join`: joins the names of authors. `title`: the title of that work in the case of the style. It is empty where the source names no work,
        and where its own title says so.
        """
        reviewed = title or self.get("reviewed-title")
        if not reviewed or self.get("title").startswith("Review of "):
            return ""
        names = parse_names(self.source.csl.get("reviewed-author", ()))
        return f"Review of {reviewed}" + (f", by {join(names)}" if names else "")

    def format_law(self, title: str | StyledText, date: str, year: str) -> StyledText:
        """Return a law, a case or a treaty as The Bluebook cites it, without a full stop.

        Examples: "Roth v. Marlow, 351 Q.R. 483 (Court of Quays 1954)"; "Harbour Act, 77 Stat. \u00a7 4 (1963)". A case that is in no series of
        reports has its number and the full `date`, all others have the `year`. What it is stands for a `title` that it lacks.
        """
        title = title or f"[{self.description}]"
        page = format_page_ranges(self.get("page"), "as-printed").partition("\u2013")[0]
        section = f"\u00a7 {self.get('section')}" if self.get("section") else ""
        reporter = " ".join(filter(None, (self.volume, self.container, section or page))) if self.container else ""
        court = self.get("authority")
        if self.source.type == "treaty":
            return join_styled((title, date, reporter or self.number))
        number = "" if reporter and self.is_case else self._law_number
        if not self.is_case:
            return concat(join_styled((title, number, reporter, court)), f" ({year})" if year else "")
        when = " ".join(filter(None, (court, year if reporter else date)))
        return concat(join_styled((title, number, reporter)), f" ({when})" if when else "")

    @property
    def is_reported(self) -> bool:
        """Return whether a law or a case stands in a series of reports, so that a page is cited as "at 7"."""
        return self.is_legal and bool(self.container)

    @property
    def _law_number(self) -> str:
        """Return the number of a law or a case, after "No." if it is a bare number."""
        return f"No. {self.number}" if self.number.replace("-", "").isdigit() else self.number
