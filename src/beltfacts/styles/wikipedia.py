"""Wikipedia templates with the exact words: {{cite report |author=Xinhua Institute |quote=...}}.

The reference is the template, the in-text form the same between ref tags, the note a short footnote ({{sfn}}). Every fact has its own template, since
the template carries its quote. An inferred date is said after the template, where a date in brackets would be an error (Help:CS1 errors).
"""

from __future__ import annotations

import re
from urllib.parse import quote as percent

from beltfacts.cite import Name, SourceFields, Text, Work, day_month_year, east_asian, parse_locator, styled
from beltfacts.output import printable

ORDER = "cited"
SUFFIXES = True
SHORT = "note"
"""The form that stands beside a fact in a table: the in-text form holds the whole template."""

_TEMPLATES = {
    "journal": "journal",
    "magazine": "magazine",
    "newspaper": "news",
    "report": "report",
    "book": "book",
    "chapter": "book",
    "thesis": "thesis",
}
_CONTAINER = {"journal": "journal", "magazine": "magazine", "newspaper": "newspaper", "chapter": "title"}
_SPECIAL = {char: f"&#{ord(char)};" for char in "|={}[]<>~"}


def reference(work: Work) -> Text:
    """The template with the anchor that short footnotes need, and after it what a template cannot say."""
    return styled(_template(SourceFields(work), anchored=True))


def in_text(work: Work) -> Text:
    """The template between ref tags, named after the fact."""
    name = work.fact.id if work.fact else work.source.id
    return styled(f'<ref name="{name}">{_template(SourceFields(work))}</ref>')


def note(work: Work) -> Text:
    """The short footnote, for articles that list their sources apart."""
    return styled("{{sfn|" + "|".join((*_key(SourceFields(work)), *_place(work, short=True))) + "}}")


def leads(parts: SourceFields) -> tuple[Name, ...]:
    """Up to four authors as the anchor of a template has them (else the title): what short footnotes tell works apart by."""
    who = [name.straight if _whole(name) else name.short for name in parts.authors[:4]]
    return tuple(Name(literal=each) for each in who or [parts.title or parts.description])


def _key(parts: SourceFields) -> list[str]:
    """Authors and year, by which a short footnote finds the template."""
    who = (escaped(name.literal) for name in leads(parts))
    return [*who, (parts.when.year if parts.when.known else "n.d.") + parts.work.suffix]


def _whole(name: Name) -> bool:
    """Whether a name is one parameter: a body, and a name whose order stands."""
    return bool(name.literal or name.fixed or east_asian(name.family))


def quotation(work: Work) -> Text:
    """The exact words with their ref tag, as they stand in an article."""
    assert work.fact is not None
    return styled(f'"{wiki(printable(work.fact.quote))}"', in_text(work))


def escaped(words: str) -> str:
    """Text as the value of a template's parameter: what would end it or be read as markup stands as a character reference."""
    whole = re.sub(r"&(?=#?\w+;)", "&amp;", words)
    return "".join(_SPECIAL.get(char, char) for char in whole).replace("''", "&#39;&#39;")


def wiki(words: str) -> str:
    """Text as running wikitext."""
    return escaped(words).replace("&#61;", "=")


def _address(url: str) -> str:
    return percent(url, safe="%/:?#@!$&'()*+,;=~-._")


def _template(parts: SourceFields, anchored: bool = False) -> str:
    """The template; `anchored` with the key of its short footnote, where the template would not make the same by itself."""
    fields = [(key, value if key == "url" else escaped(value)) for key, value in _fields(parts) if value]
    if anchored and not (parts.authors and parts.when.known):
        fields.append(("ref", "{{sfnref|" + "|".join(_key(parts)) + "}}"))
    body = " ".join(f"|{key}={value}" for key, value in fields)
    return f"{{{{cite {_kind(parts)} {body}}}}}{_remarks(parts)}"


def _kind(parts: SourceFields) -> str:
    if parts.kind in _TEMPLATES:
        return _TEMPLATES[parts.kind]
    if parts.genre == "press release":
        return "press release"
    return "web" if parts.own_url else "news" if parts.publisher else "document"


def _remarks(parts: SourceFields) -> str:
    """What a template cannot say: that the date is inferred, that the text is a machine translation."""
    date = parts.when
    approximate = date.circa and not _date(parts).startswith("c. ")
    marks = ("inferred" if date.inferred else "", "approximate" if approximate else "", "uncertain" if date.unsure else "")
    marked = ", ".join(filter(None, marks))
    said = [f"Date {marked}." if marked else "", "Machine translation." if parts.machine else ""]
    return "".join(f" {part}" for part in said if part)


def _fields(parts: SourceFields) -> list[tuple[str, str]]:
    title = [("title", parts.title or f"[{parts.description}]")]
    if east_asian(parts.title):
        script = parts.get("language").split("-")[0] or "zh"
        title = [("title", parts.romanized), ("script-title", f"{script}:{parts.title}")]
    if parts.kind == "chapter":
        title = [("chapter", parts.title)]
    fact = parts.work.fact
    return [
        *_people(() if parts.edited else parts.authors, ""),
        *title,
        ("trans-title", parts.translation),
        (_CONTAINER.get(parts.kind, "website"), parts.container),
        *_people(parts.editors, "editor-"),
        ("type", parts.capital_genre if parts.genre != "press release" and parts.title else ""),
        ("edition", parts.edition.removesuffix(" ed.")),
        ("version", parts.get("version") if not parts.within else ""),
        ("volume", parts.get("volume")),
        ("issue", parts.get("issue")),
        ("id", f"No. {parts.number}" if parts.number else ""),
        ("publisher", parts.publisher if parts.publisher != parts.container else ""),
        ("via", parts.archive),
        ("date", _date(parts)),
        ("url", _address(parts.own_url)),
        ("doi", parts.doi.removeprefix("https://doi.org/")),
        ("access-date", day_month_year(parts.accessed) if len(parts.accessed.start) == 3 else ""),
        ("language", "" if parts.english else parts.get("language")),
        *(_pair(field) for field in _place(parts.work, short=False)),
        ("quote", printable(fact.quote) if fact else ""),
    ]


def _pair(field: str) -> tuple[str, str]:
    key, _, value = field.partition("=")
    return key, value


def _people(people: tuple[Name, ...], role: str) -> list[tuple[str, str]]:
    """Names as parameters: last and first for a person, the whole for a body and for a name whose order stands."""
    fields = []
    for place, name in enumerate(people, 1):
        number = str(place) if len(people) > 1 else ""
        if _whole(name):
            fields.append((f"{role.removesuffix('-') or 'author'}{number}", name.straight))
        else:
            fields += [(f"{role}last{number}", name.short), (f"{role}first{number}", name.given)]
    return fields


def _date(parts: SourceFields) -> str:
    date = parts.when
    if not date.known:
        return ""
    words = day_month_year(date) + parts.work.suffix
    if date.circa and len(date.start) == 1 and not date.end:
        return f"c. {words}"
    return words


def _place(work: Work, short: bool) -> list[str]:
    """The place as parameters: pages as such, everything else as it is worded."""
    found = parse_locator(work.locator)
    if len(found) == 1 and found[0][0] == "page":
        several = "\u2013" in found[0][1]
        return [f"{('pp' if several else 'p') if short else ('pages' if several else 'page')}={found[0][1]}"]
    return [f"{'loc' if short else 'at'}={work.locator if not short else escaped(work.locator)}"] if found else []
