"""Vancouver, as Citing Medicine (NLM) has it: (1, p. 7).

Numbered in the order of citation. No italics, no full stops in initials, titles in sentence case with a small subtitle; the kind of text in square
brackets; an estimated date in square brackets with a question mark. A place of publication is not said unless the source gives one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from beltfacts.cite import (
    NLM_MONTHS,
    LocatorTerms,
    Name,
    SourceFields,
    Text,
    When,
    Work,
    capitalize,
    curl_quotes,
    end_with,
    format_locator,
    hedge_date,
    initials,
    join_names,
    join_styled,
    plain,
    small_subtitle,
    styled,
)

ORDER = "cited"

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


def reference(work: Work) -> Text:
    """The entry of the reference list, with its number."""
    parts = SourceFields(work)
    who = _people(parts.authors, parts.edited)
    language = "" if parts.english else _LANGUAGES.get(parts.get("language").split("-")[0].lower(), "")
    available = f"Available from: {parts.own_url}" if parts.own_url and not parts.doi else ""
    elements: list[str | Text] = [
        end_with(who),
        end_with(_title(parts)),
        *(end_with(part) for part in _rest(parts) if part),
        f"{language}." if language else "",
    ]
    doi = f"doi: {parts.doi.removeprefix('https://doi.org/')}" if parts.doi else ""
    return styled(f"{work.number}. ", join_styled((*elements, doi or available), " "))


def in_text(work: Work) -> Text:
    """The number in parentheses, with the place."""
    return styled("(", ", ".join(filter(None, (str(work.number), format_locator(work.locator, _TERMS).replace("\u2013", "-")))), ")")


def note(work: Work) -> Text:
    """The author in the sentence, then the number."""
    who = join_names(SourceFields(work).authors, lambda _, name: name.short, " and ", 2, 1, " et al.")
    return join_styled((who, in_text(work)), " ")


def _name(place: int, name: Name) -> str:
    return name.inverted(initials(name.given, dot="", by="", hyphen=""), " ")


def _people(people: Sequence[Name], edited: bool) -> str:
    names = join_names(people, _name, ", ", 6, 6, ", et al.").removesuffix("." if edited else "")
    return names + (f", editor{'s' if len(people) > 1 else ''}" if people and edited else "")


def _title(parts: SourceFields) -> str:
    online = "[Internet]" if parts.own_url and not parts.within and not parts.doi else ""
    machine = "[machine translation]" if parts.machine else ""
    if not parts.title:
        return " ".join(filter(None, (f"[{parts.description}]", machine, online)))
    words = curl_quotes(small_subtitle(parts.get("title-sentence") or parts.title) if parts.english else parts.title)
    translation = f"[{parts.translation}]" if parts.translation else ""
    genre = f"[{parts.genre}]" if parts.genre else ""
    return " ".join(filter(None, (parts.romanized or words, translation, genre, machine, online)))


def _rest(parts: SourceFields) -> list[str]:
    if parts.periodical:
        volume, issue = parts.get("volume"), parts.get("issue")
        numbering = volume + (f"({issue})" if issue else "")
        pages = _pages(parts)
        if parts.kind == "newspaper" and (section := re.fullmatch("([A-Z])([0-9]+)", pages)):  # a section stands in the place of the volume
            numbering, pages = f"Sect. {section[1]}", section[2]
        container = parts.container_short + (" [Internet]" if parts.own_url and not parts.doi else "")
        body = f"{_date(parts)}{';' + numbering if numbering else ''}{':' + pages if pages else ''}"
        return [container, body]
    if parts.kind == "chapter":
        editors = plain(end_with(_people(parts.editors, True)))
        container = small_subtitle(parts.container) if parts.english else parts.container
        return [" ".join(filter(None, ("In:", editors, container))), _imprint(parts), f"p. {_pages(parts)}" if parts.pages else ""]
    number = f"Report No.: {parts.number}" if parts.number and parts.kind == "report" else ""
    return [parts.edition, capitalize(parts.version), _imprint(parts), number]


def _pages(parts: SourceFields) -> str:
    """Pages without the digits that the second number repeats: 101-20, 284-7."""
    first, _, last = parts.pages.partition("\u2013")
    if first.isdigit() and last.isdigit() and len(first) == len(last):
        same = (one == two for one, two in zip(first, last[:-1], strict=False))
        last = last[len(list(takewhile(bool, same))) :]
    return f"{first}-{last}" if last else first


def _imprint(parts: SourceFields) -> str:
    """Publisher; date [cited date]."""
    bodies = [body for body in dict.fromkeys((parts.container if parts.kind == "web" else "", parts.imprint, parts.archive)) if body]
    cited = f" [cited {_spelled(parts.accessed)}]" if parts.accessed.known else ""
    return "; ".join(filter(None, (", ".join(bodies), _date(parts) + cited)))


def _date(parts: SourceFields) -> str:
    date = parts.when
    if not date.known:
        return "[date unknown]"
    year_only = parts.kind in ("book", "chapter", "thesis")
    shown = date.of_year if year_only else date
    estimated = (
        shown.circa or shown.unsure or shown.inferred
    )  # a date that is estimated takes a question mark, whatever it is estimated from
    return hedge_date(_spelled(shown), shown._replace(circa=False, unsure=estimated))


def _spelled(date: When) -> str:
    """``2025 Apr 10``, ``2025 Jun-Aug``, ``2023-2024``."""
    if not date.start:
        return date.words
    sides = [_side(parts) for parts in (date.start, date.end) if parts]
    if len(sides) == 2 and date.start[0] == date.end[0]:
        same = date.start[:2] == date.end[:2] and len(date.end) > 2
        return f"{sides[0]}-{date.end[2] if same else sides[1].partition(' ')[2]}"
    return "-".join(sides)


def _side(parts: tuple[int, ...]) -> str:
    words = [str(parts[0]), *(NLM_MONTHS[month - 1] for month in parts[1:2]), *map(str, parts[2:3])]
    return " ".join(words)
