"""GB/T 7714-2025, numeric: [1]7.

Numbered in the order of citation, with the marks for the type of document ([M], [R], [N/OL]) and full-width commas and colons between elements. Family
names are not in capitals and names in pinyin not abbreviated (new in 2025); titles stay as printed; an estimated year stands in square brackets.
"""

from __future__ import annotations

from beltfacts.cite import Name, SourceFields, Text, Work, capitalize, east_asian, format_locator, initials, iso_date, parse_locator, styled

ORDER = "cited"

_TYPES = {
    "journal": "J",
    "magazine": "J",
    "newspaper": "N",
    "blog": "EB",
    "web": "EB",
    "report": "R",
    "book": "M",
    "chapter": "M",
    "thesis": "D",
}
_BY_CSL = {
    "dataset": "DS",
    "map": "CM",
    "patent": "P",
    "standard": "S",
    "software": "CP",
    "manuscript": "A",
    "collection": "A",
    "paper-conference": "C",
}
_ENGLISH = {"chapter": "ch. {}", "section": "sec. {}", "paragraph": "para. {}", "page": "{}", "figure": "fig. {}", "table": "table {}"}
_CHINESE = {"chapter": "第{}章", "section": "第{}节", "paragraph": "第{}段", "page": "{}", "figure": "图{}", "table": "表{}"}


def reference(work: Work) -> Text:
    """The entry of the reference list, with its number."""
    return styled(f"[{work.number}] ", _entry(SourceFields(work), SourceFields(work).pages.replace("\u2013", "-")))


def in_text(work: Work) -> Text:
    """The number in square brackets and the place behind it; both are superscript in print."""
    return styled(f"[{work.number}]", _place(SourceFields(work)))


def note(work: Work) -> Text:
    """The entry as a footnote, with the place instead of the pages of the whole."""
    return styled(_entry(SourceFields(work), _place(SourceFields(work))))


def _place(parts: SourceFields) -> str:
    return format_locator(parts.work.locator, _CHINESE if _chinese(parts) else _ENGLISH, "" if _chinese(parts) else ", ").replace(
        "\u2013", "-"
    )


def _chinese(parts: SourceFields) -> bool:
    return east_asian(parts.title or parts.description)


def _entry(parts: SourceFields, pages: str) -> str:
    who = _people(parts, parts.authors) or (parts.container if parts.kind == "web" else "")
    elements = [who, _title(parts), *_rest(parts, pages), parts.own_url]
    elements.append("DOI:" + parts.doi.removeprefix("https://doi.org/") if parts.doi else "")
    return ". ".join(element.removesuffix(".") for element in elements if element).replace(". //", "//") + "."


def _people(parts: SourceFields, people: tuple[Name, ...]) -> str:
    """Up to three names; of more the first three and 等 or et al."""
    rest = "等" if _chinese(parts) else "et al"
    return "，".join([*(_name(name) for name in people[:3]), *([rest] if len(people) > 3 else [])])


def _name(name: Name) -> str:
    given = name.given if name.fixed else initials(name.given, dot="", by=" ")
    return name.inverted(given, " ")


def _title(parts: SourceFields) -> str:
    mark = _BY_CSL.get(parts.source.type) or _TYPES.get(parts.kind) or ("EB" if parts.address else "Z")
    medium = "/OL" if parts.address else ""
    number = f"：{parts.number}" if parts.number and parts.kind == "report" and parts.title else ""
    return f"{parts.title or '[' + parts.description + ']'}{number}[{mark}{medium}]"


def _rest(parts: SourceFields, pages: str) -> list[str]:
    machine = ("机器翻译" if _chinese(parts) else "Machine translation") if parts.machine else ""
    if parts.kind == "newspaper":
        return [machine, f"{parts.container}，{_date(parts)}" + _sheet(parts, pages)]
    if parts.periodical and parts.kind != "blog":
        volume, issue = parts.get("volume"), parts.get("issue")
        numbering = (f"，{volume}" if volume else "") + (f"（{issue}）" if issue else "")
        return [machine, f"{parts.container}，{_year(parts) if numbering else _date(parts)}{numbering}{'：' + pages if pages else ''}"]
    if parts.kind in ("web", "blog"):
        date = f"（{_date(parts)}）" if parts.when.known else ""
        accessed = f"[{iso_date(parts.accessed.start)}]" if parts.accessed.known else ""
        return [machine, "：".join(filter(None, (date + accessed, pages)))]
    if parts.kind == "chapter":
        book = ". ".join(filter(None, (_people(parts, parts.editors), parts.container)))
        return [f"//{book}", parts.edition, _imprint(parts, pages)]
    return [machine, parts.edition, capitalize(parts.version), _imprint(parts, pages)]


def _sheet(parts: SourceFields, pages: str) -> str:
    """A page of a newspaper in parentheses; another place behind a colon."""
    paged = pages and (not parts.work.locator or pages != _place(parts) or parse_locator(parts.work.locator)[0][0] == "page")
    return f"（{pages}）" if paged else f"：{pages}" if pages else ""


def _imprint(parts: SourceFields, pages: str) -> str:
    bodies = "：".join(filter(None, (parts.get("publisher-place"), parts.publisher or parts.archive)))
    date = _date(parts) if parts.kind == "document" else _year(parts)
    imprint = "，".join(filter(None, (bodies, date)))
    return f"{imprint}：{pages}" if pages and imprint else imprint or pages


def _year(parts: SourceFields) -> str:
    return _estimated(parts, parts.when.year.replace("\u2013", "—")) if parts.when.known else ""


def _date(parts: SourceFields) -> str:
    """The full date in figures; a range has a slash (ISO 8601)."""
    date = parts.when
    if not date.start:
        return _year(parts)
    return _estimated(parts, "/".join(iso_date(side) for side in (date.start, date.end) if side))


def _estimated(parts: SourceFields, words: str) -> str:
    date = parts.when
    return f"[{words}]" if date.inferred or date.circa or date.unsure else words
