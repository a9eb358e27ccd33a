"""What the first page of a document prints of itself: its title, who wrote it, when it was published. Pure.

Only what is plain is taken: a declared heading or a first line that is no sentence, "by" and a name, "Published" and a date.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from beltfacts.documents import DocumentText
from beltfacts.sources.imprint import IN_BRACKETS, TWO_STATEMENTS, body_and_date, date_behind_body, date_of, imprint_date, published_on
from beltfacts.sources.names import is_body, is_named_body, is_printed_person, split_names

_FIRST_LINES = 14
"""Lines of the first page in which a document may say who wrote it and when."""

_FIRST_CHARACTERS = 4000
"""Characters of the first page that are looked at."""

_LONGEST_TITLE = 200
"""Characters of a line that may be a title."""

_MOST_LINES = 3
"""Lines of a title."""

_WIDE = 60
"""Characters of a line from which it may be one of wrapped text."""

_EVEN = 0.7
"""Least length of the next line of wrapped text, as a share."""

_SENTENCE_END = re.compile(r"[.;,!\u3002\uff1b\uff0c][\"\u201d')\]]*$")
_LONGEST_NAME = 10
"""Words of the name of a person or body; more are a sentence."""
_UNFINISHED = re.compile(r"(?:[:\u2013\u2014-]|\b(?:of|and|the|in|for|to|on|with|from|at|by|or|und|der|de|du|des))$", re.IGNORECASE)
"""How a line of a title ends that goes on in the next line."""

_SHORT_WORD = 3
"""Letters of a word that says nothing by itself: "of", "the"."""
_BY = re.compile(
    r"^[^\w(\[]*(?:by|written by|authors?|prepared by|von|par|por|autor(?:es|en)?|auteurs?|作者|撰文|文)\s*[:：]?\s+(?=\S)"
    r"|^(?:作者|撰文)[:：]\s*",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^(?:page|p\.|seite|www\.|https?:|tel|fax|issn|isbn|doi|vol(?:ume)?\b|no\.|\u7b2c\d|contents|table of contents|draft|confidential|press release"
    r"|for immediate release|abstract|summary|figure|table)\b|.*\bpage \d+(?: of \d+)?$|^(?:from|to|cc|subject|re|sent|date):"
    r"|^(?:\w+ )?(?:papers?|reports?|bulletin|brief|notes?|series|memo\w*|document),? (?!(?:19|20)\d\d$)(?:series )?(?:no\.?|number|nr\.?|#)? ?[\d/.-]+$",
    re.IGNORECASE,
)
"""Lines that stand above titles: numbers of a series, running heads, the heads of letters."""


_MONTH_OR_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?")
"""A date on which something can appear. A quarter alone on a line is what the document is about."""


class Printed(NamedTuple):
    """Something that a document prints of itself."""

    value: str
    """The words, or a date as EDTF."""
    origin: str
    """Where they stand, as a part of a sentence: "line 3"."""


class FirstPage(NamedTuple):
    """What the first page prints; empty texts for what it does not."""

    title: Printed
    """Its title."""
    author: Printed
    """Who wrote it, as one text."""
    publisher: Printed
    """The body whose name stands above the title."""
    issued: Printed
    """When it was published, as EDTF."""


_NOTHING = Printed("", "")


def read_first_page(document: DocumentText) -> FirstPage:
    """Return what the first page of a document prints of itself."""
    lines = _lines(document)
    author, issued = _byline(lines)
    if not issued.value and (last := imprint_date(document.text))[0]:
        issued = Printed(last[0], f'the end: "{last[1][:80]}"')
    title, publisher = _title(document, lines)
    if not author.value and title.value:
        author = _names_below(title, lines)
    return FirstPage(title, author, publisher, issued)


def is_printed(words: str, document: DocumentText) -> bool:
    """Return whether words stand on the first page, whatever their case, line ends and signs."""
    bare = _bare(words)
    return bool(bare) and bare in _bare(document.text[:_FIRST_CHARACTERS])


def is_in_first_lines(words: str, document: DocumentText) -> bool:
    """Return whether all words stand in the first lines, in whatever order: those of a title and of the body above it."""
    known = {_bare(word) for _, line in _lines(document) for word in line.split()}
    return all(_bare(word) in known for word in words.split() if len(_bare(word)) > _SHORT_WORD)


def _lines(document: DocumentText) -> list[tuple[int, str]]:
    """Return number (from 1) and text of the first lines that hold words; running heads are left out."""
    text = document.text[:_FIRST_CHARACTERS].partition("\f")[0]
    over = document.extraction.passed_over
    found, offset = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not any(start <= offset < end for start, end in over):
            found.append((number, " ".join(line.split())))
        offset += len(line) + 1
    return found[:_FIRST_LINES]


def _title(document: DocumentText, lines: list[tuple[int, str]]) -> tuple[Printed, Printed]:
    """Return the title, and the body above it, as far as they are plain."""
    tables = document.extraction.tables
    if tables and tables[0].cells and not document.text[: tables[0].cells[0].start].replace(tables[0].name, "").strip():
        return _table_title(document), _NOTHING
    if document.extraction.headings is not None:
        top = [heading for heading in document.headings if heading.level == 1][:1]
        if top and top[0].start <= _FIRST_CHARACTERS:
            return Printed(top[0].text, "the first heading"), _NOTHING
        if document.extraction.headings:
            return _NOTHING, _NOTHING
    candidates = [(number, line) for number, line in lines if not _NO_TITLE.match(line) and not _is_byline(line)]
    publisher = _NOTHING
    pairs = [("above", candidates[0], candidates[1]), ("below", candidates[1], candidates[0])] if len(candidates) > 1 else []
    for side, body, head in pairs:
        is_plain = is_named_body(body[1]) and not re.search(r"\d", body[1]) and len(body[1].split()) <= 8
        if is_plain and _is_title(head[1]) and (side == "above" or re.search(r"\s\d{4}$", head[1])):
            publisher = Printed(body[1], f"line {body[0]}, {side} the title")
            candidates.remove(body)
            break
    if not candidates:
        return _NOTHING, publisher
    number, title = candidates[0]
    goes_on = [line for following, line in candidates[1:] if number < following <= number + len(candidates)]
    if len(title) >= _WIDE and goes_on and candidates[1][0] == number + 1 and len(goes_on[0]) >= _EVEN * len(title):
        return _NOTHING, _NOTHING  # running text, wrapped
    for count, (following, line) in enumerate(candidates[1:]):
        if following != number + 1 or not (_UNFINISHED.search(title) or line[:1].islower()):
            break
        if count == _MOST_LINES - 1:
            return _NOTHING, _NOTHING
        number, title = following, f"{title} {line}"
    if _is_title(title):
        return Printed(title, f"line {candidates[0][0]}"), publisher
    return _NOTHING, _NOTHING


def _table_title(document: DocumentText) -> Printed:
    """Return the text of a first row that has one cell alone, above rows of several."""
    table = document.extraction.tables[0]
    first = [cell for cell in table.cells if cell.row == 0 and document.text[cell.start : cell.end].strip()]
    widest = max((cell.column for cell in table.cells), default=0)
    if len(document.extraction.tables) == 1 and len(first) == 1 and widest > 0:
        words = " ".join(document.text[first[0].start : first[0].end].split())
        if _is_title(words):
            return Printed(words, "the first row")
    return _NOTHING


def _is_title(line: str) -> bool:
    """Return whether a line may be a title: short, no sentence, no date, and words."""
    words = re.findall(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}|[^\W\d_]{2,}", line)
    return (
        3 <= len(line) <= _LONGEST_TITLE
        and (len(words) >= 2 or (len(words) == 1 and re.search(r"\b(?:19|20)\d\d\b", line) is not None))
        and not _SENTENCE_END.search(line)
        and not line[0].islower()
        and not date_of(line)
        and "@" not in line
        and "://" not in line
        and not ("\uff0c" in line and "\u300a" not in line)  # a comma stands in Chinese sentences, seldom in titles
    )


def _is_byline(line: str) -> bool:
    """Return whether a line says who wrote the document: "By Ina Example and Bo Sample"."""
    found = _BY.match(line)
    return found is not None and _names_only(_without_date(line[found.end() :])[0])


def _byline(lines: list[tuple[int, str]]) -> tuple[Printed, Printed]:
    """Return who wrote a document and when it was published, by the lines that say so."""
    author = issued = alone = _NOTHING
    for number, line in ((at, part) for at, whole in lines for part in TWO_STATEMENTS.split(whole)):
        origin = f"line {number}"
        within = IN_BRACKETS.search(line)
        if not issued.value and (date := published_on(line) or (published_on(within[1]) if within else "")):
            issued = Printed(date, f'{origin}: "{line[:80]}"')
        elif not author.value and (found := _BY.match(line)):
            names, date = _without_date(line[found.end() :])
            if _names_only(names):
                author = Printed(re.sub(r"^the ", "", names.strip(" .")), origin)
                issued = issued if issued.value or not date else Printed(date, origin)
        elif (
            not author.value
            and (parts := [part.strip() for part in re.split(r"[,|\u00b7\u2022]", line)])[1:]
            and is_printed_person(parts[0])
        ):
            if date := date_of(parts[-1]):
                author = Printed(parts[0], origin)
                issued = issued if issued.value else Printed(date, origin)
        elif not issued.value and (date := body_and_date(line)[1]):
            issued = Printed(date, f'{origin}: "{line[:80]}"')
        elif not alone.value and _MONTH_OR_DAY.fullmatch(date := date_of(line) or date_behind_body(line)):
            alone = Printed(date, f"{origin}, alone on it")
    return author, issued if issued.value else alone


def _names_below(title: Printed, lines: list[tuple[int, str]]) -> Printed:
    """Return the names in the line below a title, if it is plainly one of names: several of them, or one with initials or a note mark."""
    end = _bare(title.value)
    for at, (number, line) in enumerate(lines[1:], 1):
        if not end.endswith(_bare(lines[at - 1][1])) or not _bare(lines[at - 1][1]):
            continue
        plain = " ".join(re.sub(r"(?<=\w)[\d\u00b9\u00b2\u00b3\u2070-\u2079*\u2020\u2021]+(?:,\d+)*", "", line).split())
        names = split_names(plain)
        sure = len(names) > 1 or plain != line or re.search(r"\b[A-Z]\.", plain)
        if sure and names and all(map(is_printed_person, names)):
            return Printed(plain, f"line {number}, below the title")
        return _NOTHING
    return _NOTHING


def _without_date(text: str) -> tuple[str, str]:
    """Return names without the date that stands behind their last comma, and that date; empty where there is none."""
    names, _, last = text.rpartition(",")
    date = date_of(last) if names else ""
    return (names, date) if date else (text, "")


def _names_only(text: str) -> bool:
    """Return whether what follows "by" is names: words with capitals, joined by commas and "and", without a sentence."""
    parts = [part.strip(" .") for part in re.split(r",|;|\u3001|\band\b|\bund\b|&", text) if part.strip(" .")]
    plain = [is_printed_person(part) or is_body(part) or bool(re.fullmatch(r"[\u4e00-\u9fff\u00b7]{2,8}", part)) for part in parts]
    is_sentence = any(part[0].isdigit() or len(part.split()) > _LONGEST_NAME for part in parts)  # "By 2030 the company aims to ..."
    return bool(parts) and all(plain) and len(text) <= _LONGEST_TITLE and not is_sentence


def _bare(text: str) -> str:
    """Return the letters and digits of a text, in lower case."""
    return "".join(char for char in text.casefold() if char.isalnum())
