"""Wikipedia templates with the exact words: {{cite report |author=Xinhua Institute |quote=...}}.

The reference is the template, the in-text form the same between ref tags, the note a short footnote ({{sfn}}). Every fact has its own template, since
the template carries its quote. An inferred date is said after the template, where a date in brackets would be an error (Help:CS1 errors).
"""

from __future__ import annotations

import re
from urllib.parse import quote as percent_encode

from beltfacts.cite import (
    CitationItem,
    Name,
    SourceFields,
    StyledText,
    StyleRules,
    concat,
    encode_wikitext,
    format_day_month_year,
    is_east_asian,
    parse_locator,
)
from beltfacts.output import inert_address, printable

RULES = StyleRules(year_suffixes=True, short_form="note")

_TEMPLATES = {
    "journal": "journal",
    "magazine": "magazine",
    "newspaper": "news",
    "report": "report",
    "book": "book",
    "chapter": "book",
    "thesis": "thesis",
}
_CONTAINER_PARAMETERS = {"journal": "journal", "magazine": "magazine", "newspaper": "newspaper", "chapter": "title"}
_SPECIAL = {char: f"&#{ord(char)};" for char in "|={}[]<>~"}


def reference(item: CitationItem) -> StyledText:
    """Return the template with the anchor that short footnotes need. Remarks follow that a template cannot express."""
    return concat(_template(SourceFields(item), anchored=True))


def in_text(item: CitationItem) -> StyledText:
    """Return the template between ref tags, named after the fact."""
    name = item.fact.id if item.fact else item.source.id
    return concat(f'<ref name="{name}">{_template(SourceFields(item))}</ref>')


def note(item: CitationItem) -> StyledText:
    """Return the short footnote, for articles that list their sources apart."""
    locator = [f"{key}={value}" for key, value in _footnote_locator(item)]
    return concat("{{sfn|" + "|".join((*_footnote_key(SourceFields(item)), *locator)) + "}}")


def quotation(item: CitationItem) -> StyledText:
    """Return the exact words with their ref tag, for an article."""
    assert item.fact is not None
    marks = "" if item.fact.cell else '"'
    return concat(f"{marks}{escape_text(printable(item.fact.quote))}{marks}", in_text(item))


def entry_names(fields: SourceFields) -> tuple[Name, ...]:
    """Return the names in a template's anchor. These are up to four authors, else the title. They distinguish short footnotes."""
    names = [name.reading_order if _is_single_parameter(name) else name.short for name in fields.authors[:4]]
    return tuple(Name(literal=each) for each in names or [fields.title or fields.description])


def _footnote_key(fields: SourceFields) -> list[str]:
    """Return authors and year, by which a short footnote finds the template."""
    names = (escape_parameter(name.literal) for name in entry_names(fields))
    return [*names, (fields.issued.year if fields.issued.is_known else "n.d.") + fields.item.year_suffix]


def _is_single_parameter(name: Name) -> bool:
    """Return whether a name is one parameter: the name of a body, and one whose family name stands first."""
    return bool(name.literal or name.static_ordering or is_east_asian(name.family))


def escape_parameter(text: str) -> str:
    """Return text as the value of a template's parameter.

    What would end the value or be read as markup becomes a character reference.
    """
    whole = re.sub(r"&(?=#?\w+;)", "&amp;", text)
    return "".join(_SPECIAL.get(char, char) for char in printable(whole)).replace("''", "&#39;&#39;").replace("__", "&#95;&#95;")


def escape_text(text: str) -> str:
    """Return text as running wikitext. What begins a list, a rule or an indented line there becomes a character reference."""
    escaped = escape_parameter(text).replace("&#61;", "=")
    return f"&#{ord(escaped[0])};{escaped[1:]}" if escaped[:1] in ("*", "#", ":", ";", "-", "=") else escaped


def _template(fields: SourceFields, anchored: bool = False) -> str:
    """Return the template and the remarks after it.

    `anchored`: whether the key of its short footnote is added, where the template would not make the same by itself.
    """
    parameters = [(key, value if key == "url" else escape_parameter(value)) for key, value in _parameters(fields) if value]
    if anchored and not (fields.authors and fields.issued.is_known):
        parameters.append(("ref", "{{sfnref|" + "|".join(_footnote_key(fields)) + "}}"))
    body = " ".join(f"|{key}={value}" for key, value in parameters)
    return f"{{{{cite {_template_name(fields)} {body}}}}}{_remarks(fields)}"


def _template_name(fields: SourceFields) -> str:
    """Return the name of the template, without "cite"."""
    if fields.kind in _TEMPLATES:
        return _TEMPLATES[fields.kind]
    if fields.genre == "press release":
        return "press release"
    return "web" if fields.own_url else "news" if fields.publisher else "document"


def _remarks(fields: SourceFields) -> str:
    """Return what a template cannot say: that the date is inferred, that the text is a machine translation."""
    date = fields.issued
    is_approximate = date.circa and not _date(fields).startswith("c. ")
    marks = ("inferred" if date.inferred else "", "approximate" if is_approximate else "", "uncertain" if date.uncertain else "")
    doubt = ", ".join(filter(None, marks))
    remarks = (f"Date {doubt}." if doubt else "", "Machine translation." if fields.is_machine_translated else "")
    return "".join(f" {remark}" for remark in remarks if remark)


def _parameters(fields: SourceFields) -> list[tuple[str, str]]:
    """Return the parameters of the template in their order. The values are not escaped, and may be empty."""
    fact = fields.item.fact
    return [
        *_name_parameters(() if fields.editors_as_authors else fields.authors, ""),
        *_title_parameters(fields),
        ("trans-title", fields.translated_title),
        (_CONTAINER_PARAMETERS.get(fields.kind, "website"), fields.container),
        *_name_parameters(fields.editors, "editor-"),
        ("type", fields.capitalized_genre if fields.genre != "press release" and fields.title else ""),
        ("edition", fields.edition.removesuffix(" ed.")),
        ("version", fields.get("version") if not fields.is_component else ""),
        ("volume", fields.get("volume")),
        ("issue", fields.get("issue")),
        ("id", f"No. {fields.number}" if fields.number else ""),
        ("publisher", fields.publisher if fields.publisher != fields.container else ""),
        ("via", fields.archive),
        ("date", _date(fields)),
        ("url", encode_wikitext(percent_encode(inert_address(fields.own_url), safe="%/:?#@!$&'()*+,;=~-._")).replace("''", "%27%27")),
        ("doi", fields.bare_doi),
        ("access-date", format_day_month_year(fields.accessed) if len(fields.accessed.start) == 3 else ""),
        ("language", "" if fields.is_english else fields.get("language")),
        *_template_locator(fields.item),
        ("quote", printable(fact.exact_words) if fact else ""),
    ]


def _title_parameters(fields: SourceFields) -> list[tuple[str, str]]:
    """Return the title. One in East Asian script has its script too."""
    if fields.kind == "chapter":
        return [("chapter", fields.title)]
    if is_east_asian(fields.title):
        script = fields.get("language").split("-")[0] or "zh"
        return [("title", fields.romanized_title), ("script-title", f"{script}:{fields.title}")]
    return [("title", fields.title or f"[{fields.description}]")]


def _name_parameters(names: tuple[Name, ...], role: str) -> list[tuple[str, str]]:
    """Return names as parameters: last and first for a person, the whole for a body and for a name whose family name stands first.

    `role`: ``editor-``, or empty for authors.
    """
    parameters = []
    for index, name in enumerate(names, 1):
        number = str(index) if len(names) > 1 else ""
        if _is_single_parameter(name):
            parameters.append((f"{role.removesuffix('-') or 'author'}{number}", name.reading_order))
        else:
            parameters += [(f"{role}last{number}", name.short), (f"{role}first{number}", name.given)]
    return parameters


def _date(fields: SourceFields) -> str:
    """Return the date with its suffix; an approximate year has c. before it."""
    date = fields.issued
    if not date.is_known:
        return ""
    text = format_day_month_year(date) + fields.item.year_suffix
    if date.circa and len(date.start) == 1 and not date.end:
        return f"c. {text}"
    return text


def _single_pages(item: CitationItem) -> str:
    """Return the page or pages of a locator that has nothing else."""
    parts = parse_locator(item.locator)
    return parts[0][1] if len(parts) == 1 and parts[0][0] == "page" else ""


def _template_locator(item: CitationItem) -> list[tuple[str, str]]:
    """Return the locator as parameters of a template: pages as such, everything else as it is worded."""
    if pages := _single_pages(item):
        return [("pages" if "\u2013" in pages else "page", pages)]
    return [("at", item.locator)] if parse_locator(item.locator) else []


def _footnote_locator(item: CitationItem) -> list[tuple[str, str]]:
    """Return the locator as parameters of a short footnote."""
    if pages := _single_pages(item):
        return [("pp" if "\u2013" in pages else "p", pages)]
    return [("loc", escape_parameter(item.locator))] if parse_locator(item.locator) else []
