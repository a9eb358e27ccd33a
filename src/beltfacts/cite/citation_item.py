"""What a style receives and what it returns: a citation item, and text in runs of one style. Data only."""

from typing import NamedTuple

from beltfacts.model import Fact, Source

StyledText = tuple[tuple[str, str], ...]
"""Text in runs: each run is its characters and ``italic`` or an empty string."""


class CitationItem(NamedTuple):
    """One source cited in a bibliography, with the fact that is taken from it.

    The fields after `citation_number` are set by `disambiguate` and only where the style needs them.

    * `source`: the source.
    * `fact`: the fact in it; None for the source alone.
    * `year_suffix`: the letter of 2025a, or an empty string.
    * `citation_number`: the source's number in a numeric style, from 1.
    * `given_name_form`: how in-text forms write the first author's given name: ``initials``, ``full``, or empty for not at all.
    * `et_al_use_first`: how many authors stand before et al., from 1.
    * `needs_short_title`: whether a short title follows the author in in-text forms.
    * `repeats_authors`: whether the entry before it in the list has the same authors.
    * `initials_at`: indexes of further authors who take initials in in-text forms.
    * `needs_full_title`: whether short forms have the whole title.
    * `author_substitutes`: the roles whose names stand in the place of authors that are missing, in order.
    * `distinguisher`: what follows the title in short forms, in square brackets, where author and title are the same; else empty.
    """

    source: Source
    fact: Fact | None = None
    year_suffix: str = ""
    citation_number: int = 1
    given_name_form: str = ""
    et_al_use_first: int = 1
    needs_short_title: bool = False
    repeats_authors: bool = False
    initials_at: frozenset[int] = frozenset()
    needs_full_title: bool = False
    distinguisher: str = ""
    author_substitutes: tuple[str, ...] = ("editor",)

    @property
    def locator(self) -> str:
        """Return where the fact stands in the document ("ch. 1, sec. II.1", "para. 5", "p. 7"), or an empty string."""
        return self.fact.locator if self.fact else ""


def plain_text(text: StyledText) -> str:
    """Return the characters of a text without its italics."""
    return "".join(run for run, _ in text)


class CitationText(tuple[tuple[str, str], ...]):
    """A styled text that prints as its characters: ``str()`` and ``print`` leave out the italics."""

    __slots__ = ()

    def __str__(self) -> str:
        return plain_text(self)
