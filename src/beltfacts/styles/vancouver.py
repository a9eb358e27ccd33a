"""Vancouver, as Citing Medicine (NLM) has it: (1, p. 7).

Numbered in the order of citation. No italics, no full stops in initials, titles in sentence case with a small subtitle. The kind of text stands in
square brackets, an estimated date in square brackets with a question mark. A place of publication is left out unless the source gives one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.cite import (
    NLM_MONTHS,
    CitationItem,
    LocatorTerms,
    Name,
    SourceDate,
    SourceFields,
    StyledText,
    StyleRules,
    add_full_stop,
    add_full_stop_inside_quotes,
    capitalize,
    concat,
    curl_quotes,
    format_initials,
    format_locator,
    join_names,
    join_sentences,
    join_styled,
    mark_doubtful_date,
    plain_text,
    to_sentence_case,
)

RULES = StyleRules(sentence_case=True, author_substitutes=("editor", "translator"))

_ROLE_LABELS = {"editor": (", editor", ", editors"), "translator": (", translator", ", translators")}

_TERMS: LocatorTerms = {
    "chapter": ("chapter {}", "chapters {}"),
    "section": ("section {}", "sections {}"),
    "paragraph": ("para. {}", "paras. {}"),
    "page": ("p. {}", "p. {}"),
    "figure": "Figure {}",
    "table": "Table {}",
}
_LANGUAGES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "lo": "Lao", "ms": "Malay", "pt": "Portuguese", "ru": "Russian", "th": "Thai", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def reference(item: CitationItem) -> StyledText:
    """Return the entry of the reference list, with its number."""
    fields = SourceFields(item)
    if fields.is_legal:  # Citing Medicine leaves laws and cases to The Bluebook
        law = fields.format_law(
            fields.display_title, _format_date(fields.issued), _format_date(fields.issued.year_only) or "[date unknown]"
        )
        address = f"Available from: {fields.own_url}" if fields.own_url else ""
        return concat(f"{item.citation_number}. ", join_styled((add_full_stop(law), address), " "))
    authors = _name_list(fields.authors, fields.label_author_role(_ROLE_LABELS))
    language = "" if fields.is_english else _LANGUAGES.get(fields.get("language").split("-")[0].lower(), "")
    availability = f"Available from: {fields.own_url}" if fields.own_url else ""
    if fields.doi:
        availability = f"doi: {fields.bare_doi}"
    title = add_full_stop_inside_quotes(_title(fields))
    sentences = join_sentences((authors, title, *_publication_details(fields), language))
    return concat(f"{item.citation_number}. ", join_styled((sentences, availability), " "))


def in_text(item: CitationItem) -> StyledText:
    """Return the number in parentheses, with the locator."""
    locator = format_locator(item.locator, _TERMS).replace("\u2013", "-")
    return concat("(", ", ".join(filter(None, (str(item.citation_number), locator))), ")")


def note(item: CitationItem) -> StyledText:
    """Return the author in the sentence, then the number."""
    names = join_names(SourceFields(item).authors, lambda _, name: name.short, " and ", limit=2, use_first=1, et_al=" et al.")
    return join_styled((names, in_text(item)), " ")


def _format_name(index: int, name: Name) -> str:
    """Return a name inverted, with initials without dots and blanks."""
    return name.inverted(format_initials(name.given, dot="", separator="", hyphen=""), " ")


def _name_list(names: Sequence[Name], label: str = "") -> str:
    """Return up to six names with their label. Of more return the first six and et al., without its full stop before a label."""
    listed = join_names(names, _format_name, ", ", limit=6, use_first=6, et_al=", et al.")
    return listed.removesuffix(".") + label if label else listed


def _label_editors(names: Sequence[Name]) -> str:
    """Return editors with their label: "Roth E, Voss I, editors"."""
    return _name_list(names, f", editor{'s' if len(names) > 1 else ''}") if names else ""


def _title(fields: SourceFields) -> str:
    """Return the title with translation, genre and medium in square brackets."""
    online = "[Internet]" if fields.own_url and not fields.is_component and not fields.doi else ""
    machine = "[machine translation]" if fields.is_machine_translated else ""
    if not fields.title:
        return " ".join(filter(None, (f"[{fields.description}]", machine, online)))
    cased = fields.title
    if fields.is_english:
        cased = to_sentence_case(fields.get("title-sentence") or fields.title, lower_subtitle=True)
    translation = f"[{fields.translated_title}]" if fields.translated_title else ""
    kind_of_text = fields.genre or fields.medium
    genre = f"[{kind_of_text}]" if kind_of_text else ""
    return " ".join(filter(None, (fields.romanized_title or curl_quotes(cased), translation, genre, machine, online)))


def _publication_details(fields: SourceFields) -> list[str]:
    """Return what follows the title, each element a sentence."""
    if fields.is_periodical:
        container = _without_dots(fields) + (" [Internet]" if fields.own_url and not fields.doi else "")
        return [*_translators(fields), *_label_others(fields), container, _date_and_numbering(fields), *_pubmed(fields)]
    if fields.kind == "chapter":
        editors = plain_text(add_full_stop(_label_editors(fields.editors)))
        container = to_sentence_case(fields.container, lower_subtitle=True) if fields.is_english else fields.container
        pages = f"p. {fields.format_pages('minimal', '-')}" if fields.pages else ""
        authors = plain_text(add_full_stop(_name_list(fields.container_authors)))
        online = "[Internet]" if fields.own_url and not fields.doi else ""
        book = " ".join(filter(None, ("In:", authors, editors, curl_quotes(container), online)))
        return [*_translators(fields), book, fields.edition, _volume(fields), _imprint(fields), pages, _series(fields)]
    label = "" if fields.source.type == "standard" else "Report No.: "
    number = label + fields.report_number if fields.report_number else ""
    editors = _label_editors(fields.contributing_editors)
    details = (fields.edition, _volume(fields), editors, *_translators(fields), capitalize(fields.version))
    is_kept = fields.archive and fields.genre != "press release"
    place = "; ".join(filter(None, (fields.archive_with_place, fields.archive_location)))
    located = f"Located at: {place}" if is_kept else ""
    if fields.is_patent:
        patent = " ".join(filter(None, (fields.get("authority"), "patent", fields.number))) if fields.number else ""
        return [capitalize(patent), _date(fields) + _cited(fields)]
    others = [*_label_others(fields), fields.event, fields.label_work_number("No.")]
    extent = f"{pages} p." if (pages := fields.get("number-of-pages")).isdigit() else ""
    return [*details, *others, _imprint(fields), extent, _series(fields), number, located]


def _translators(fields: SourceFields) -> list[str]:
    """Return the translators with their label: "Roth E, translator"."""
    return _label_each((fields.translators, "translator"))


def _label_others(fields: SourceFields) -> list[str]:
    """Return directors and interviewers with their label: "Voss I, director"."""
    return _label_each((fields.directors, "director"), (fields.interviewers, "interviewer"))


def _label_each(*roles: tuple[Sequence[Name], str]) -> list[str]:
    """Return the names in each role that has any, with its label."""
    return [f"{_name_list(names)}, {label}{'s' if len(names) > 1 else ''}" for names, label in roles if names]


def _volume(fields: SourceFields) -> str:
    """Return the volume or volumes of a book, with the title of the volume."""
    volume = fields.label_book_volume("Vol.", "Vols.") if fields.book_volume else ""
    title = to_sentence_case(fields.volume_title, lower_subtitle=True) if fields.is_english else fields.volume_title
    return ", ".join(filter(None, (volume, title)))


def _series(fields: SourceFields) -> str:
    """Return the series in parentheses: "(Coast Studies; no. 14)"."""
    number = fields.get("collection-number")
    return f"({'; '.join(filter(None, (fields.get('collection-title'), f'no. {number}' if number else '')))})" if fields.series else ""


def _date_and_numbering(fields: SourceFields) -> str:
    """Return date, volume, issue and pages: 2024;112(3):45-67."""
    volume, issue = fields.get("volume"), fields.get("issue")
    numbering = volume + (f"({issue})" if issue else "")
    pages = fields.format_pages("minimal", "-")
    if fields.kind == "newspaper" and (section := re.fullmatch("([A-Z])([0-9]+)", pages)):  # a section stands in the place of the volume
        numbering, pages = f"Sect. {section[1]}", section[2]
    return f"{_date(fields)}{_cited(fields)}{';' + numbering if numbering else ''}{':' + pages if pages else ''}"


def _cited(fields: SourceFields) -> str:
    """Return the day on which a text on the Internet was looked at: " [cited 2025 Nov 2]"."""
    on_internet = bool(fields.own_url) and not fields.doi
    return f" [cited {_format_date(fields.accessed)}]" if fields.accessed.is_known and on_internet else ""


def _imprint(fields: SourceFields) -> str:
    """Return bodies and date: Publisher; date [cited date]."""
    distributor = fields.archive if fields.genre == "press release" else ""
    bodies = fields.other_bodies((fields.container if fields.kind == "web" else "", fields.imprint, distributor), authors=False)
    return "; ".join(filter(None, (", ".join(bodies), _date(fields) + _cited(fields))))


def _date(fields: SourceFields) -> str:
    """Return the date, the year alone for books and theses.

    A date that is estimated takes a question mark, whatever it is estimated from.
    """
    if not fields.issued.is_known:
        return "[date unknown]"
    date = fields.issued.year_only if fields.kind in ("book", "chapter", "thesis") else fields.issued
    estimated = date.circa or date.uncertain or date.inferred
    return mark_doubtful_date(_format_date(date), date._replace(circa=False, uncertain=estimated))


def _format_date(date: SourceDate) -> str:
    """Return ``2025 Apr 10``, ``2025 Jun-Aug``, ``2024 Summer``, ``2023-2024``."""
    if date.literal == "in press":
        return "Forthcoming"
    if not date.start or date.is_open or min(date.start[0], *date.end[:1], 1000) < 1000:
        return date.year.replace("\u2013", "-")
    sides = [_format_date_parts(parts) for parts in (date.start, date.end) if parts]
    if date.season and not (date.end and date.end[0] != date.start[0]):
        return f"{sides[0]} {date.season_range}".replace("\u2013", "-")
    if len(sides) == 2 and date.start[0] == date.end[0]:
        same_month = date.start[:2] == date.end[:2] and len(date.end) > 2
        return f"{sides[0]}-{date.end[2] if same_month else sides[1].partition(' ')[2]}"
    return "-".join(sides)


def _format_date_parts(parts: tuple[int, ...]) -> str:
    """Return year, month and day, as many as there are."""
    words = [str(parts[0]), *(NLM_MONTHS[month - 1] for month in parts[1:2]), *map(str, parts[2:3])]
    return " ".join(words)


def _pubmed(fields: SourceFields) -> list[str]:
    """Return the identifiers of an article in PubMed, each a sentence."""
    labels = {"PubMed PMID": fields.get("PMID"), "PubMed Central PMCID": fields.get("PMCID")}
    return [f"{label}: {number}" for label, number in labels.items() if number]


def _without_dots(fields: SourceFields) -> str:
    """Return the periodical; an abbreviated title has no full stops (Citing Medicine)."""
    edition = f" ({capitalize(fields.newspaper_edition)})" if fields.newspaper_edition else ""
    return (fields.get("container-title-short").replace(".", "") or fields.container) + edition
