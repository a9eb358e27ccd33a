"""The fields of fact files: name, kind and meaning of each, in one table.

The parser (`parsing`), the JSON Schema (`json_schema`) and the fact file page of the docs are made from it. It converts and checks
nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.model import BOUNDS, ISSUERS, PERIODS, STATUSES, TRANSLATED

ID = r"^[a-z0-9]+(?:[-.][a-z0-9]+)*$"
"""Pattern of permanent ids: lower-case words joined by ``-`` or ``.``."""

PLACE = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"
"""Pattern of ISO 3166-1 alpha-2 and ISO 3166-2 codes."""

CONTROL = r"[\x00-\x08\x0b-\x1f\x7f]"
"""Pattern of the characters that no line may contain: the C0 controls except tab and newline, and delete."""

CSL_TYPES = tuple(
    (
        "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection "
        "dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case "
        "legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance "
        "periodical personal_communication post post-weblog regulation report review review-book software song speech "
        "standard thesis treaty webpage "
    ).split()
)
"""The item types of CSL 1.0.2."""


class Field(NamedTuple):
    """One key of a table.

    name: the key.
    kind: one of text, line, id, ids, number, date, source-date, choice, words, places, names, names-csl, table, withdrawn, dimensions, cell, any.
    required: whether a record without it is left out.
    help: its meaning, for editors and the docs.
    choices: the values of a field of the kind choice; empty for other kinds.
    """

    name: str
    kind: str
    required: bool
    help: str
    choices: tuple[str, ...] = ()


FACT = (
    Field("id", "id", True, "Permanent id: lower-case words joined by - or . (former_ids keep working)."),
    Field("subject", "id", True, "A subject declared in the vocabulary."),
    Field("measure", "line", True, "What is measured, as a short noun phrase without the figure."),
    Field("figure", "line", True, "The datum exactly as printed; a part of the quote."),
    Field("value", "number", False, "The figure as an unscaled number."),
    Field("low", "number", False, "The lower end of a range."),
    Field("high", "number", False, "The upper end of a range."),
    Field("unit", "line", False, "A unit of the vocabulary: UCUM-like code, ISO 4217 for money, {thing} for counted things."),
    Field("bound", "choice", False, "How the figure is limited; exact where it is left out.", BOUNDS),
    Field("date", "date", True, "The time the figure describes, as EDTF, or undated."),
    Field("period", "choice", False, "Stock at a moment, flow over a time, sum since a start, or something that happened.", PERIODS),
    Field("status", "choice", False, "Actual where it is left out.", STATUSES),
    Field("topics", "ids", True, "Topics declared in the vocabulary."),
    Field("places", "places", False, "ISO 3166 codes."),
    Field("quote", "text", True, "The exact words: one contiguous span, as short as carries the figure; left out where cell is given."),
    Field("locator", "line", False, "Where in the document: paragraph, section, page."),
    Field("source", "id", False, "A source id; not needed in a file with exactly one source."),
    Field("names", "names", False, "Other names of the same thing, per language; never of a wider, narrower or neighbouring one."),
    Field("says", "line", False, "Who is quoted or named inside the source as saying it."),
    Field("via", "line", False, "Where the source took it from."),
    Field("url", "line", False, "The address that the source gives for it."),
    Field("note", "text", False, "What an honest reader must know."),
    Field("sic", "text", False, "How a misprint was read."),
    Field("supersedes", "ids", False, "Ids of the facts that this newer figure replaces."),
    Field("withdrawn", "withdrawn", False, "Kept but hidden: { date = ..., reason = ... }."),
    Field("former_ids", "ids", False, "Earlier ids, which keep working."),
    Field(
        "dimensions", "dimensions", False, 'What narrows the measure: { sex = "female", age = "15-24" }; the whole where it is left out.'
    ),
    Field("cell", "cell", False, 'The cell of a table, in place of quote: { table = "Table 3", row = ["Passengers"], column = ["2024"] }.'),
    Field("price_base", "date", False, "The year of constant prices, as EDTF; not the date."),
)

SOURCE = (
    Field("id", "id", True, "Permanent id of the document that is cited."),
    Field("type", "choice", True, "A CSL item type; document where no other fits (article is a preprint or working paper).", CSL_TYPES),
    Field("title", "text", False, "The title as printed; left out where the document prints none."),
    Field("title-short", "line", False, "A short title for in-text citations and short notes; else the title as far as its colon."),
    Field("title-sentence", "line", False, "The title in sentence case, where it cannot be told which of its words are names."),
    Field("title-romanized", "line", False, "The title in Latin letters, where it is printed in another script."),
    Field("title-translated", "line", False, "The title in English, where it is in another language."),
    Field("author", "names-csl", False, "CSL names: { family, given } or { literal }; left out where none is printed."),
    Field("editor", "names-csl", False, "Editors of a book, or of the book that a chapter is in, as CSL names."),
    Field("translator", "names-csl", False, "Translators, as CSL names."),
    Field("container-author", "names-csl", False, "Authors of the book that a chapter is in, if they are others, as CSL names."),
    Field("director", "names-csl", False, "Directors of a film or a broadcast, as CSL names."),
    Field("interviewer", "names-csl", False, "Who asked the questions of an interview, as CSL names."),
    Field("reviewed-title", "line", False, "The work that a review is about."),
    Field("reviewed-author", "names-csl", False, "Authors of the work that a review is about, as CSL names."),
    Field("publisher", "line", False, "Who published it."),
    Field("publisher-place", "line", False, "Where it was published."),
    Field("issued", "source-date", False, "Date of publication, as EDTF; -0044 for 44 BC; in press for a work not yet published."),
    Field("URL", "line", False, "Its address."),
    Field("accessed", "date", False, "The day on which it was looked at there."),
    Field("DOI", "line", False, "Its digital object identifier, as 10.1000/182."),
    Field("language", "line", False, "BCP 47 code of its language."),
    Field("genre", "line", False, "What kind of text it is: press release, opinion, think-tank report."),
    Field("description", "line", False, "What it is, for square brackets in a citation, where it prints no title."),
    Field("container-title", "line", False, "The newspaper, journal or site that it appeared in."),
    Field("container-title-short", "line", False, "The abbreviated title of the journal."),
    Field("volume", "any", False, "Volume of the journal or book."),
    Field("collection-title", "line", False, "The series that a book or report appeared in."),
    Field("collection-number", "any", False, "Its number in the series."),
    Field("issue", "any", False, "Issue of the journal."),
    Field("page", "any", False, "Its page or pages in the newspaper, journal or book: A4, 45-67."),
    Field("edition", "any", False, "Edition: 2, or in words."),
    Field("volume-title", "line", False, "The title of the one volume of a book."),
    Field("number-of-volumes", "any", False, "How many volumes the whole work has."),
    Field("original-date", "source-date", False, "When it was first published, if this is a later edition, in EDTF."),
    Field("original-title", "line", False, "The title under which it was first published, if it is a translation."),
    Field("scale", "line", False, "The scale of a map: 1:50,000."),
    Field("version", "any", False, "Version of a data set or program."),
    Field("number", "line", False, "Its number (report, release, distribution id)."),
    Field("number-of-pages", "any", False, "How many pages it has."),
    Field("authority", "line", False, "The court or the house of a case, a bill or a hearing; the office that issued a patent."),
    Field("section", "line", False, "Section of a law or a newspaper."),
    Field("event-title", "line", False, "The conference or the occasion at which it was read."),
    Field("event-place", "line", False, "Where that was."),
    Field("medium", "line", False, "Its medium: DVD, oil on canvas."),
    Field("PMID", "line", False, "Its number in PubMed."),
    Field("PMCID", "line", False, "Its number in PubMed Central."),
    Field("archive", "line", False, "Who distributed or keeps it."),
    Field("archive_location", "line", False, "Shelf mark or box in the archive."),
    Field("archive-place", "line", False, "Where the archive is."),
    Field("document", "line", False, "File name of its text, for verify and coverage."),
    Field("sha256", "line", False, "SHA-256 of that file, so that a changed document is noticed."),
    Field("translated", "choice", False, "The text is a translation, by whom.", TRANSLATED),
    Field("issuer", "choice", False, "What kind of body speaks.", ISSUERS),
    Field("inferred", "table", False, "Fields that are inferred, each with what from."),
    Field("note", "text", False, "What a reader of anything from it must know."),
)

SUBJECT = (
    Field("id", "id", True, "Id that facts name."),
    Field("name", "line", True, "Its usual name."),
    Field("names", "names", False, "Other names of the same thing, per language; never of a wider, narrower or neighbouring one."),
)

TOPIC = (
    Field("id", "id", True, "Id that facts name and users type."),
    Field("name", "line", True, "What it covers."),
    Field("broader", "id", False, "The topic that includes it."),
    Field("names", "names", False, "Other names of the same thing, per language; never of a wider, narrower or neighbouring one."),
)

UNIT = (
    Field("code", "line", True, "UCUM-like code, ISO 4217 for money, {thing} for counted things."),
    Field("name", "line", True, "Its name, plural."),
    Field("words", "words", False, "The words that print it in figures."),
)

SYNONYMS = (Field("words", "words", True, "Words that searchers use for one another."),)

TABLES: dict[str, tuple[Field, ...]] = {
    "source": SOURCE,
    "fact": FACT,
    "subject": SUBJECT,
    "topic": TOPIC,
    "unit": UNIT,
    "synonyms": SYNONYMS,
}
"""The tables of a fact file, by name."""

OPEN_TABLES = frozenset({"source"})
"""Tables that may have further keys: a source is a superset of CSL-JSON."""
