"""What follows the title of an APA entry: numbers, contributors, the containing work, publishers and the address."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import (
    Name,
    SourceFields,
    StyledText,
    concat,
    curl_quotes,
    format_initials,
    format_month_day_year,
    italicize,
    join_names,
    join_styled,
    to_headline_case,
    to_sentence_case,
)

_LABELS = {
    "map": "Map",
    "software": "Computer software",
    "motion_picture": "Film",
    "song": "Song",
    "figure": "Figure",
    "collection": "Archival collection",
    "graphic": "Picture",
}
"""What a work is called in square brackets that names neither genre nor medium itself (chapter 10)."""


ROLE_LABELS = {"editor": ("Ed.", "Eds."), "director": ("Director", "Directors")}
"""Labels of names in the place of authors (§9.10, §10.12)."""


def label_kind(fields: SourceFields) -> str:
    """Return what kind of work it is, for square brackets. A genre that stands with the number is left out."""
    if names_genre(fields):
        return ""
    if fields.is_unpublished_manuscript:
        return "Unpublished manuscript"
    return fields.capitalized_genre or fields.medium or _LABELS.get(fields.source.type, "")


def names_genre(fields: SourceFields) -> bool:
    """Return whether the number of a report is named by what kind of report it is."""
    return bool(fields.genre and fields.report_number)


def format_number(fields: SourceFields) -> str:
    """Return the number of a report: "Working Paper No. 14" (§10.4)."""
    if fields.is_patent:
        return f"{fields.patent_label} {fields.number}" if fields.number else ""
    if fields.is_preprint:  # the number of a preprint has no label (§10.8)
        return f"No. {fields.number}" if fields.number.isdigit() else fields.number
    genre = f"{to_headline_case(fields.genre)} " if names_genre(fields) else ""
    return genre + fields.label_report_number("No.")


def format_volume(fields: SourceFields) -> str:
    """Return the volume or volumes of a book: "Vol. 2", "Vols. 1-3"."""
    if fields.book_volume or not fields.get("number-of-volumes").isdigit():
        return fields.label_book_volume("Vol.", "Vols.")
    return f"Vols. 1\u2013{fields.get('number-of-volumes')}"


def format_volume_title(fields: SourceFields) -> str:
    """Return the volume with its title, which follows that of the whole: "Vol. 1. History" (§10.2)."""
    title = to_sentence_case(fields.volume_title) if fields.is_english else fields.volume_title
    return ". ".join(filter(None, (format_volume(fields) if fields.book_volume else "", curl_quotes(title))))


def format_original(fields: SourceFields) -> StyledText:
    """Return year and title of the first publication: "(Original work published as Der Fluss, 1921)" (§9.41)."""
    named = concat("as ", italicize(fields.original_title)) if fields.original_title else ()
    first = join_styled((named, fields.original_year))
    return concat("(Original work published ", first, ")") if first else ()


def format_container(fields: SourceFields) -> StyledText:
    """Return the periodical with its numbering, or a chapter's book."""
    if fields.kind == "chapter":
        return format_containing_book(fields)
    if fields.is_episode:
        return concat("In ", italicize(fields.container))
    if not fields.is_periodical:
        return ()
    volume, issue = fields.get("volume"), fields.get("issue")
    numbering = concat(italicize(volume), f"({issue})" if issue else "") if volume or issue else ()
    article = f"Article {fields.article_number}" if fields.article_number else ""
    return join_styled((italicize(fields.periodical_title), numbering, article or fields.format_pages("expanded")))


def format_containing_book(fields: SourceFields) -> StyledText:
    """Return the editors, title, edition, volume and pages of a chapter's book."""
    editors = join_in_order(fields.editors)
    label = f"{join_in_order(fields.container_authors)}, " if fields.container_authors else ""
    label += f"{editors} ({'Eds.' if len(fields.editors) > 1 else 'Ed.'}), " if editors else ""
    container = to_sentence_case(fields.container) if fields.is_english else fields.container
    volume = "" if fields.volume_title else fields.label_book_volume("Vol.", "Vols.")
    container += f": {format_volume_title(fields)}" if fields.volume_title else ""
    details = ", ".join(filter(None, (fields.edition, volume, fields.label_pages("expanded"))))
    return concat(
        "On " if fields.source.type == "song" else "In ", label, italicize(curl_quotes(container)), f" ({details})" if details else ""
    )


def join_in_order(names: Sequence[Name]) -> str:
    """Return names of editors or translators, with initials first."""
    return join_names(
        names, lambda _, name: name.given_first(format_initials(name.given)), ", & ", limit=20, use_first=19, et_al="", pair=" & "
    )


def list_contributors(fields: SourceFields) -> list[str]:
    """Return the editors of an authored work and the translators, labelled: "J. Doe, Ed."."""
    roles = [(fields.contributing_editors, "Ed.", "Eds."), (fields.translators, "Trans.", "Trans.")]
    if fields.translated_by_editors:
        roles = [(fields.translators, "Ed. & Trans.", "Eds. & Trans.")]
    roles += [(fields.directors, "Director", "Directors"), (fields.interviewers, "Interviewer", "Interviewers")]
    return [f"{join_in_order(names)}, {many if len(names) > 1 else one}" for names, one, many in roles if names]


def format_address(fields: SourceFields) -> str:
    """Return the address.

    The day on which it was looked at is added where there is no date of publication, since the page may change.
    """
    if not fields.address or fields.issued.is_known or not fields.accessed.is_known or fields.doi:
        return fields.address
    return f"Retrieved {format_month_day_year(fields.accessed)}, from {fields.address}"


def list_publishers(fields: SourceFields) -> list[str]:
    """Return publisher and site, then the archive or distributor, without a body that is the author."""
    if fields.is_periodical:
        return []
    site = fields.container if fields.kind == "web" and not fields.is_episode else ""
    publisher = "" if fields.kind == "thesis" and fields.title else fields.publisher  # it stands in the brackets
    bodies = fields.other_bodies((publisher, site, fields.archive))
    archive = [fields.archive] if fields.archive in bodies else []
    kept_at = [_archive(fields)] if archive else []
    return [fields.event, "; ".join(body for body in bodies if body not in archive), *kept_at]


def _archive(fields: SourceFields) -> str:
    """Return the archive with the shelf mark and the place: "Quay Library (MS 12), Oslo"."""
    location = f" ({fields.archive_location})" if fields.archive_location else ""
    return fields.archive + location + fields.archive_with_place.removeprefix(fields.archive)
