"""BibLaTeX entries, for LaTeX with biber, and for JabRef and Zotero.

Each source once. Entry types and fields are those that biblatex's data model allows together (biblatex manual, §2.1 and §2.2); what an entry
type has no field for, and what a reader must know, stands in ``annotation``, which no style prints. Titles are braced whole, because a style
that lower-cases a title spoils its names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from beltfacts.cite import Work, cited_sources, csl_names, csl_text, csl_title, source_remarks
from beltfacts.model import Source
from beltfacts.reading import DateError, parse_edtf
from beltfacts.styles._tex import address, entry, escaped, names

ONCE = True
"""Each source stands once, whatever facts are taken from it."""

_MISC = {"genre": "type", "publisher": "organization", "archive": "howpublished", "publisher-place": "location", "version": "version"}
_BOOK = {
    "publisher": "publisher",
    "publisher-place": "location",
    "edition": "edition",
    "collection-title": "series",
    "number": "number",
    "volume": "volume",
    "page": "pages",
    "ISBN": "isbn",
}
_FIELDS: dict[str, dict[str, str]] = {
    "article": {
        "container-title": "journaltitle",
        "volume": "volume",
        "issue": "number",
        "page": "pages",
        "collection-title": "series",
        "ISSN": "issn",
    },
    "book": _BOOK | {"number-of-pages": "pagetotal"},
    "dataset": {"genre": "type", "publisher": "publisher", "publisher-place": "location", "version": "version", "number": "number"},
    "incollection": _BOOK | {"container-title": "booktitle"},
    "inproceedings": _BOOK | {"container-title": "booktitle", "event-title": "eventtitle"},
    "misc": _MISC,
    "online": {"publisher": "organization", "version": "version"},
    "patent": {"genre": "type", "number": "number"},
    "report": {
        "genre": "type",
        "publisher": "institution",
        "publisher-place": "location",
        "number": "number",
        "page": "pages",
        "number-of-pages": "pagetotal",
        "version": "version",
    },
    "software": _MISC,
    "thesis": {"genre": "type", "publisher": "institution", "publisher-place": "location", "number-of-pages": "pagetotal"},
    "unpublished": {"genre": "type", "archive": "howpublished", "publisher-place": "location", "event-title": "eventtitle"},
}
"""For each entry type, the CSL variables that have a field in it."""

_KINDS = {
    "book": "book",
    "chapter": "incollection",
    "classic": "book",
    "collection": "book",
    "dataset": "dataset",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "post": "online",
    "post-weblog": "online",
    "report": "report",
    "software": "software",
    "speech": "unpublished",
    "thesis": "thesis",
    "webpage": "online",
}
_SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
_TYPES = {"report": "report", "thesis": "thesis"}
_EDITED = frozenset(("article", "book", "dataset", "incollection", "inproceedings", "misc", "online", "software"))
_TRANSLATED = frozenset(("article", "book", "incollection"))
_KEPT = ("container-title", "publisher", "genre", "number", "archive", "volume", "page", "number-of-pages", "event-title", "version")
_LANGUAGES = dict(
    pair.split("=")
    for pair in "ar=arabic de=german en=english en-GB=british en-US=american es=spanish fa=persian fr=french hi=hindi id=indonesian it=italian "
    "ja=japanese ko=korean lo=lao ms=malay pl=polish pt=portuguese ru=russian sr=serbian th=thai tr=turkish uk=ukrainian vi=vietnamese "
    "zh=chinese".split()
)


def bundle(works: Sequence[Work]) -> str:
    """The sources of these works as BibLaTeX entries, one empty line between them."""
    return "\n".join(_entry(source) for source in cited_sources(works))


def kind_of(source: Source) -> str:
    """The entry type. An article without the journal, newspaper or site that it appeared in is ``misc``: ``article`` demands one."""
    inside = bool(csl_text(source, "container-title"))
    if source.type.startswith(("article", "review")):
        return "article" if inside else "misc"
    kind = _KINDS.get(source.type, "misc")
    return kind if inside or kind not in ("incollection", "inproceedings") else "misc"


def annotation(source: Source, placed: Mapping[str, str]) -> str:
    """What no field takes: each variable that is not placed, then the remarks."""
    left = [f"{key.replace('-', ' ').capitalize()}: {text}." for key in _KEPT if key not in placed and (text := csl_text(source, key))]
    return escaped(" ".join([*left, *source_remarks(source)]))


def date(written: str) -> str:
    """An EDTF date as biblatex reads it: parts of a year that EDTF level 1 does not have become the range of their months."""
    try:
        when = parse_edtf(written)
    except DateError:
        return ""
    return "/".join(_date(part) for part in when.edtf.split("/"))


def _date(part: str) -> str:
    if part in ("", ".."):
        return ""
    when = parse_edtf(part)
    mark = part[-1] if part[-1] in "?~%" else ""
    if when.precision in ("quarter", "half") or (when.precision == "season" and int(part[5:7]) > 32):
        return f"{str(when.first)[:7]}{mark}/{str(when.last)[:7]}{mark}"
    if when.precision == "season":  # hemispheres are level 2; biblatex prints "spring" for either
        return f"{part[:5]}{21 + (int(part[5:7]) - 21) % 4}{mark}"
    return part.replace("-XX", "")


def _entry(source: Source) -> str:
    kind = kind_of(source)
    placed = _FIELDS[kind]
    fields = {
        "author": names(csl_names(source)),
        "editor": names(csl_names(source, "editor")) if kind in _EDITED else "",
        "translator": names(csl_names(source, "translator")) if kind in _TRANSLATED else "",
        "title": "{" + escaped(csl_title(source)) + "}",
        "type": _TYPES.get(kind, ""),
    }
    fields |= {field: text for key, field in placed.items() if (text := escaped(csl_text(source, key)))}
    fields |= {
        "entrysubtype": _SUBTYPES.get(source.type, "") if kind == "article" else "",
        "date": date(source.issued),
        "doi": address(csl_text(source, "DOI")),
        "url": address(source.URL),
        "urldate": date(csl_text(source, "accessed")),
        "langid": language(source),
        "annotation": annotation(source, placed),
    }
    return entry(kind, source.id, fields)


def language(source: Source) -> str:
    """The babel name of the source's language, or an empty string for one that has none here."""
    code = csl_text(source, "language")
    return _LANGUAGES.get(code) or _LANGUAGES.get(code.partition("-")[0], "")
