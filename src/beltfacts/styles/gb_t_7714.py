"""GB/T 7714-2025, numeric: [1]7.

Numbered in the order of citation, with the marks for the type of document ([M], [R], [N/OL]) and full-width commas and colons between elements. Family
names are not in capitals and names in pinyin not abbreviated (new in 2025). Titles stay as printed. An estimated year stands in square brackets.
"""

from __future__ import annotations

from beltfacts.cite import (
    CitationItem,
    Name,
    SourceFields,
    StyledText,
    StyleRules,
    capitalize,
    concat,
    curl_quotes,
    format_initials,
    format_iso_date,
    format_locator,
    is_east_asian,
    parse_locator,
)

RULES = StyleRules(author_substitutes=("editor", "director"))

_TYPE_BY_KIND = {
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
_TYPE_BY_CSL_TYPE = {
    "dataset": "DS",
    "map": "CM",
    "patent": "P",
    "personal_communication": "A",
    "standard": "S",
    "software": "CP",
    "manuscript": "A",
    "collection": "A",
    "paper-conference": "C",
    "song": "Z",
}
_ENGLISH_TERMS = {
    "chapter": "ch. {}",
    "section": "sec. {}",
    "paragraph": "para. {}",
    "page": "{}",
    "figure": "fig. {}",
    "table": "table {}",
}
_CHINESE_TERMS = {"chapter": "第{}章", "section": "第{}节", "paragraph": "第{}段", "page": "{}", "figure": "图{}", "table": "表{}"}


def reference(item: CitationItem) -> StyledText:
    """Return the entry of the reference list, with its number."""
    fields = SourceFields(item)
    return concat(f"[{item.citation_number}] ", _entry(fields, fields.format_pages("expanded", "-")))


def in_text(item: CitationItem) -> StyledText:
    """Return the number in square brackets, then the locator. Both are superscript in print."""
    return concat(f"[{item.citation_number}]", _locator(SourceFields(item)))


def note(item: CitationItem) -> StyledText:
    """Return the entry as a footnote, with the locator instead of pages."""
    fields = SourceFields(item)
    return concat(_entry(fields, _locator(fields)))


def _locator(fields: SourceFields) -> str:
    """Return the locator in Chinese or English terms, as the title is."""
    terms, separator = (_CHINESE_TERMS, "") if _is_chinese(fields) else (_ENGLISH_TERMS, ", ")
    return format_locator(fields.item.locator, terms, separator).replace("\u2013", "-")


def _is_chinese(fields: SourceFields) -> bool:
    """Return whether the title, or the description, is in East Asian script."""
    return is_east_asian(fields.title or fields.description)


def _entry(fields: SourceFields, pages: str) -> str:
    """Return the entry without its number. `pages`: pages of the whole, or a locator."""
    authors = _name_list(fields, fields.authors) or (fields.container if fields.source.type == "webpage" else "")
    if fields.source.type == "standard" and fields.number:  # the number stands first, and says who issued it
        return _close([_title(fields), fields.own_url, f"DOI:{fields.bare_doi}" if fields.doi else ""])
    elements = [
        authors,
        _title(fields),
        *_publication_details(fields, pages),
        fields.own_url,
        f"DOI:{fields.bare_doi}" if fields.doi else "",
    ]
    return _close(elements)


def _close(elements: list[str]) -> str:
    """Return the elements that are not empty as an entry, each with its full stop."""
    return ". ".join(element.removesuffix(".") for element in elements if element).replace(". //", "//") + "."


def _name_list(fields: SourceFields, names: tuple[Name, ...]) -> str:
    """Return up to three names. Of more return the first three and 等 or et al."""
    et_al = "等" if _is_chinese(fields) else "et al"
    return "，".join([*(_format_name(name) for name in names[:3]), *([et_al] if len(names) > 3 else [])])


def _format_name(name: Name) -> str:
    """Return a name inverted, with initials without dots. A given name in pinyin is whole."""
    given = name.given if name.static_ordering else format_initials(name.given, dot="", separator=" ")
    return name.inverted(given, " ")


def _title(fields: SourceFields) -> str:
    """Return title, report number, and the mark for type and medium."""
    known = _TYPE_BY_CSL_TYPE.get(fields.source.type) or ("" if fields.source.type == "broadcast" else _TYPE_BY_KIND.get(fields.kind))
    is_archived = fields.kind == "document" and bool(fields.archive) and fields.genre != "press release"
    mark = "PP" if fields.is_preprint else known or ("A" if is_archived else "EB" if fields.address else "Z")
    medium = "/OL" if fields.address else ""
    is_standard = fields.source.type == "standard"
    has_number = fields.title and not is_standard and fields.kind != "chapter"
    work_number = "" if fields.is_preprint else fields.report_number or fields.work_number
    number = "".join(f"：{each}" for each in (work_number, fields.archive_location) if each and has_number)
    volume = "" if fields.kind == "chapter" or fields.is_reported else _volume(fields)
    standard = f"{fields.number} " if is_standard and fields.number else ""
    scale = f". {fields.scale}" if fields.scale else ""
    title = f"{standard}{curl_quotes(fields.title) or '[' + fields.description + ']'}{number}{volume}{scale}[{mark}{medium}]"
    return f"{title}. {translators}" if (translators := _translators(fields)) else title


def _volume(fields: SourceFields) -> str:
    """Return the volume of a book, after a full-width colon."""
    if not fields.book_volume:
        return ""
    volume = f"第{fields.book_volume}卷" if _is_chinese(fields) else f"Vol. {fields.book_volume}"
    return "：" + " ".join(filter(None, (volume, fields.volume_title)))


def _translators(fields: SourceFields) -> str:
    """Return the translators with their label in the language of the entry."""
    names = _name_list(fields, fields.translators)
    return f"{names}，{'译' if _is_chinese(fields) else 'trans'}" if names else ""


def _edition(fields: SourceFields) -> str:
    """Return the edition in the language of the entry: "2 版", "2nd ed."."""
    number = fields.get("edition")
    return f"{number} 版" if _is_chinese(fields) and number.isdigit() and fields.edition else fields.edition


def _publication_details(fields: SourceFields, pages: str) -> list[str]:
    """Return what follows the title, each element for itself."""
    machine = ("机器翻译" if _is_chinese(fields) else "Machine translation") if fields.is_machine_translated else ""
    if fields.kind == "newspaper":
        return [machine, "，".join(filter(None, (fields.container, _date(fields)))) + _newspaper_page(fields, pages)]
    if fields.is_periodical and fields.kind != "blog":
        issue = fields.get("issue")
        numbering = fields.volume + (f"（{issue}）" if issue else "")
        date = _year(fields) if numbering else _date(fields)
        numbered = f"{date}{numbering}" if date and not fields.volume else "，".join(filter(None, (date, numbering)))
        return [machine, "，".join(filter(None, (fields.container, numbered))) + (f"：{pages}" if pages else "")]
    is_page = fields.kind in ("web", "blog") and fields.source.type != "broadcast"
    if is_page or (fields.source.type == "document" and fields.own_url and not (fields.publisher or fields.archive)):
        date = f"（{_date(fields)}）" if fields.issued.is_known else ""
        accessed = f"[{format_iso_date(fields.accessed.start)}]" if fields.accessed.is_known else ""
        return [machine, "：".join(filter(None, (date + accessed, pages)))]
    if fields.is_preprint:  # : arXiv（2021-01-05）
        date = f"（{_date(fields)}）" if fields.issued.is_known else ""
        accessed = f"[{format_iso_date(fields.accessed.start)}]" if fields.accessed.is_known else ""
        return [machine, (fields.publisher or fields.archive or fields.container) + date + accessed]
    if fields.container and (fields.is_legal or fields.source.type == "broadcast"):
        return [f"//{fields.container}{_volume(fields)}", _imprint(fields, pages)]
    if fields.event and fields.source.type == "paper-conference":
        return [f"//{fields.get('event-title')}", "，".join(filter(None, (fields.get("event-place"), _date(fields))))]
    if fields.kind == "chapter":
        names = _name_list(fields, fields.container_authors or fields.editors)
        book = ". ".join(filter(None, (names, curl_quotes(fields.container) + _volume(fields))))
        return [f"//{book}", _edition(fields), _imprint(fields, pages)]
    return [machine, _edition(fields), capitalize(fields.version), _imprint(fields, pages)]


def _newspaper_page(fields: SourceFields, pages: str) -> str:
    """Return a newspaper page in parentheses, or another locator behind a colon."""
    locator = fields.item.locator
    is_page = pages and (not locator or pages != _locator(fields) or parse_locator(locator)[0][0] == "page")
    return f"（{pages}）" if is_page else f"：{pages}" if pages else ""


def _imprint(fields: SourceFields, pages: str) -> str:
    """Return place, publisher or distributor, date and pages."""
    place = fields.get("publisher-place") or ("" if fields.publisher else fields.get("archive-place"))
    bodies = "：".join(filter(None, (place, fields.publisher or fields.archive)))
    date = _date(fields) if fields.kind == "document" else _year(fields)
    imprint = "，".join(filter(None, (bodies, date)))
    return f"{imprint}：{pages}" if pages and imprint else imprint or pages


def _year(fields: SourceFields) -> str:
    """Return the year, or an empty string."""
    if not fields.issued.is_known:
        return ""
    year = fields.issued.year_with_era("公元前", "公元") if _is_chinese(fields) else fields.issued.year
    return _bracket_estimated(fields, year.replace("\u2013", "—"))


def _date(fields: SourceFields) -> str:
    """Return the full date in figures. A range has a slash, and its end leaves out what both ends share (ISO 8601)."""
    date = fields.issued
    if not date.start or date.season or date.is_open or date.start[0] < 1000:
        return _year(fields)
    first, last = format_iso_date(date.start), format_iso_date(date.end)
    shared = next(
        (part for part in (first[:8], first[:5]) if len(first) == len(last) and last.startswith(part) and len(part) < len(last)), ""
    )
    return _bracket_estimated(fields, "/".join(filter(None, (first, last.removeprefix(shared)))))


def _bracket_estimated(fields: SourceFields, text: str) -> str:
    """Return a date in square brackets where it is doubtful."""
    date = fields.issued
    return f"[{text}]" if date.inferred or date.circa or date.uncertain else text
