"""Word bibliography XML: References, Manage Sources, Browse in Microsoft Word.

Each source once (ISO/IEC 29500-1, §22.6, bibliography). Word prints a body's name from ``Corporate`` alone, so that several bodies stand in one. What
Word has no field for stands in ``Comments``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from beltfacts.cite import (
    CitationItem,
    CslName,
    format_day_month_year,
    join_particle,
    list_source_remarks,
    parse_source_date,
    read_csl_names,
    read_csl_text,
    title_or_description,
    unique_sources,
)
from beltfacts.model import Source
from beltfacts.output import inert_address, printable

ONCE = True
"""Each source stands once, whatever facts are taken from it (`ProgramStyle`)."""

_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
_TYPES = {
    "article-journal": "JournalArticle",
    "article-magazine": "ArticleInAPeriodical",
    "article-newspaper": "ArticleInAPeriodical",
    "book": "Book",
    "chapter": "BookSection",
    "entry-dictionary": "BookSection",
    "entry-encyclopedia": "BookSection",
    "legal_case": "Case",
    "paper-conference": "ConferenceProceedings",
    "patent": "Patent",
    "post": "DocumentFromInternetSite",
    "post-weblog": "DocumentFromInternetSite",
    "report": "Report",
    "thesis": "Report",
    "webpage": "DocumentFromInternetSite",
}
_CONTAINERS = {
    "JournalArticle": "JournalName",
    "ArticleInAPeriodical": "PeriodicalTitle",
    "BookSection": "BookTitle",
    "ConferenceProceedings": "ConferenceName",
    "DocumentFromInternetSite": "InternetSiteTitle",
}
_TEXTS = (
    ("publisher-place", "City"),
    ("volume", "Volume"),
    ("issue", "Issue"),
    ("page", "Pages"),
    ("edition", "Edition"),
    ("version", "Version"),
    ("number", "StandardNumber"),
    ("genre", "ThesisType"),
    ("DOI", "DOI"),
    ("title-short", "ShortTitle"),
)
_ROLES = (("author", "Author"), ("editor", "Editor"), ("translator", "Translator"))


def bundle(items: Sequence[CitationItem]) -> str:
    """Return the sources as one XML document."""
    sources = "".join(_format_source(source) for source in unique_sources(items))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<b:Sources SelectedStyle="" xmlns:b="{_NAMESPACE}" xmlns="{_NAMESPACE}">\n{sources}</b:Sources>\n'


def _format_source(source: Source) -> str:
    """Return one source."""
    kind = _TYPES.get(source.type) or ("DocumentFromInternetSite" if source.URL else "Misc")
    lines = [("Tag", source.id), ("SourceType", kind), ("Title", title_or_description(source)), *_dates(source), *_fields(source, kind)]
    body = "".join([f"    {_element(name, text)}\n" for name, text in lines if text])
    return f"  <b:Source>\n{body}{_format_people(source)}  </b:Source>\n"


def _element(name: str, text: str) -> str:
    """Return an element with text."""
    return f"<b:{name}>{printable(text).replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}</b:{name}>"


def _fields(source: Source, kind: str) -> Iterator[tuple[str, str]]:
    """Yield name and text of each field that is no name and no date of publication."""
    container = read_csl_text(source, "container-title")
    yield _CONTAINERS.get(kind, "PublicationTitle"), container
    yield ("Institution" if kind == "Report" else "Publisher"), source.publisher
    for key, name in _TEXTS:
        if key in source.csl:
            yield name, read_csl_text(source, key)
    yield "URL", inert_address(source.URL)
    if "accessed" in source.csl:
        accessed = parse_source_date(read_csl_text(source, "accessed")).start
        yield from zip(("YearAccessed", "MonthAccessed", "DayAccessed"), map(str, accessed), strict=False)
    yield "Comments", " ".join(list_source_remarks(source))


def _dates(source: Source) -> Iterator[tuple[str, str]]:
    """Yield year, month and day of publication. A range, a season or words are the year, since Word prints them as they are."""
    date = parse_source_date(source.issued)
    if not date.is_known:
        return
    if date.end or date.season or date.is_open or not date.start or date.start[0] < 0:
        yield "Year", format_day_month_year(date) if date.start and len(date.start) == 1 else date.year
        return
    yield "Year", ("ca. " if date.circa else "") + str(date.start[0])
    yield from zip(("Month", "Day"), map(str, date.start[1:]), strict=False)


def _format_people(source: Source) -> str:
    """Return authors, editors and translators in one element, each role in its own."""
    roles = "".join(f"      <b:{tag}>{_format_names(names)}</b:{tag}>\n" for role, tag in _ROLES if (names := read_csl_names(source, role)))
    return f"    <b:Author>\n{roles}    </b:Author>\n" if roles else ""


def _format_names(names: Sequence[CslName]) -> str:
    """Return a list of persons. Where there is a body among them, all are one corporate name, because Word has either the one or the other."""
    bodies = [name.get("literal") or "" for name in names]
    if any(bodies):
        whole = [body or f"{name.get('given', '')} {name.get('family', '')}".strip() for body, name in zip(bodies, names, strict=True)]
        return _element("Corporate", "; ".join(whole))
    return f"<b:NameList>{''.join(_format_person(name) for name in names)}</b:NameList>"


def _format_person(name: CslName) -> str:
    """Return one person."""
    last = name.get("family") or name.get("given", "")
    for particle in ("non-dropping-particle", "dropping-particle"):
        if particle in name:
            last = join_particle(name[particle], last)
    last += f", {name['suffix']}" if name.get("suffix") else ""
    first = name.get("given", "") if name.get("family") else ""
    return f"<b:Person>{_element('Last', last)}{_element('First', first) if first else ''}</b:Person>"
