"""Works that the Chicago Manual cites by rules of their own: laws, patents, films, interviews, reviews and what is read at an event."""

from __future__ import annotations

from beltfacts.cite import SourceFields, StyledText, concat, format_month_day_year, italicize
from beltfacts.output import join_nonempty
from beltfacts.styles._chicago import format_editors, title_in_case
from beltfacts.styles._chicago_details import MEDIUM_LAST, list_contributors, list_genre_elements


def format_legal(fields: SourceFields) -> StyledText:
    """Return a law, a case or a treaty without a full stop; the name of a case in italics (Chicago 18 \u00a714.170)."""
    title = italicize(fields.display_title) if fields.is_case else fields.display_title
    return fields.format_law(title, format_month_day_year(fields.issued), fields.issued.year_only.year or "n.d.")


def list_document_details(fields: SourceFields) -> list[str]:
    """Return genre, number, version, contributors and event of a document or page, in small letters."""
    genre = list_genre_elements(fields)
    number = "" if fields.is_patent else fields.work_number
    if number and genre:
        genre, number = [f"{genre[0]} {number}", *genre[1:]], ""
    elif number.isdigit():
        number = f"no. {number}"
    event = f"paper presented at {fields.event}" if fields.event and fields.source.type == "paper-conference" else ""
    contributors = list_contributors(fields, "edited by", "translated by")
    review = [review[:1].lower() + review[1:]] if (review := describe_review(fields)) else []
    medium = "" if fields.source.type in MEDIUM_LAST else fields.medium
    return list(filter(None, (*genre, number, fields.version, *contributors, *review, medium, event)))


def list_episode_details(fields: SourceFields, date: str) -> list[StyledText]:
    """Return the details of an episode, its programme, and when and where it was aired: "aired April 8, 2003, on NRK" (\u00a714.165)."""
    on = f"on {fields.publisher}" if fields.publisher else ""
    aired = f"aired {join_nonempty((date, on))}" if date else on
    return [*map(concat, list_document_details(fields)), italicize(title_in_case(fields, fields.container)), concat(aired)]


def describe_review(fields: SourceFields) -> str:
    """Return what a review reviews, its title in headline case: "Review of History of Locks, by Ida Roth"."""
    return fields.describe_review(format_editors, title_in_case(fields, fields.get("reviewed-title")))
