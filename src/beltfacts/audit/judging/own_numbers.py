"""Numbers that say nothing of the subject of a draft but belong to the draft itself: its date, its number, its sections, phone numbers, addresses,
pages of citations. A fact may have one by chance, so it is asked only of those that no fact speaks of. It looks up nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from beltfacts.audit.claims import Claim
from beltfacts.audit.drafts import Block
from beltfacts.audit.judging.report_dates import is_date_of_draft
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.reading import LazyPattern

_HEAD, _FOOT = 4, 3
"""How many blocks from the start and the end of a draft may be its imprint."""
_LONGEST_IMPRINT, _LONGEST_TITLE = 110, 80
"""Characters of the longest line that says what a draft is, and of when; those of the longest title of a section."""
_REACH = 60
"""Characters before a date or number in which the words stand that make it one of the imprint."""

_BREAK = "[,;:|/\u00b7\u2022()\uff08\uff09\u3000\uff0c\uff1a\u2013\u2014-]"
"""What stands between the parts of an imprint."""
_DAY_BEFORE = LazyPattern(
    rf"(?:\A|{_BREAK}|\.\s)\W*(?:[^\W\d_]{{1,14}}\W{{1,2}}){{0,3}}(?<!\b(?:[Ii]n|[Bb]y|[Tt]o)\s)(?<!\b[Ff]rom\s)(?<!\b(?:[Ss]ince|[Uu]ntil)\s)\Z"
)
_MONTH_BEFORE = LazyPattern(rf"(?:\A|{_BREAK})\s*\Z")
_DATED = LazyPattern(
    r"(?:\b(?:Date|Datum|Fecha|Data)|日期)\s?[:\uff1a]\s*\Z|\b(?:[Pp]ost|[Pp]ublish|[Uu]pdat|[Dd]at|[Cc]hang)ed:?\s(?:on\s)?\Z"
)
"""What stands before a day or month of an imprint, and before one of the draft in a line of any length."""
_BEHIND_DATE = LazyPattern(rf"\s*(?:\Z|{_BREAK}|\.(?:\s|\Z))")
_BEHIND_NUMBER = LazyPattern(rf"(?:\s(?:of|/)\s?[0-9]+)?\s*(?:\Z|{_BREAK})")
"""What stands behind a date, and behind a number, of an imprint."""
_DATELINE = LazyPattern(r"\W*(?:[^\W\d_]{2,20}[.,]?[ \u3000]?){1,4}\W{0,3}")
_BEHIND_DATELINE = LazyPattern(r"\)?\s*(?:\([^()]{2,40}\)\s*)?(?:[.:](?=\s)|[-\u2013\u2014\uff09])")
"""The place before the date with which a report begins, and what stands behind it: "ROTTERDAM, 17 November. "."""
_NUMBERED = LazyPattern(
    r"(?:\b(?:no|nr|vol|art)\.?|n\s?[\u00b0\u00ba]|\u2116|#|\b[^\W\d_]{4,}|\u7b2c|\b[^\W\d_]{4,} [0-9]{1,4} of)\s?\Z", re.IGNORECASE
)
"""What stands before the number of an issue, a sheet or a page."""
_HAN_ISSUE = LazyPattern("[\u671f\u7248\u53f7\u8f91]")
"""What stands behind the number of an issue or a page in Chinese."""

_PHONE = LazyPattern(
    r"\+[0-9]{1,3}(?:[ ./-]\(?[0-9]{1,5}\)?){2,6}|(?<![0-9.,])\(?0[0-9]{1,4}\)?(?:[ /-]{1,2}[0-9]{2,8}){1,5}"
    r"|\b(?:[Tt]el|[Pp]hone|[Tt]elephone|[Ff]ax|[Cc]all|[Tt]ext (?:us )?(?:on|to))[.:]?\s[0-9]{2,5}(?:[ -][0-9]{2,5}){0,3}(?=\W*\Z|[.;)]\s)"
)
_LEAST_PHONE, _GROUP = 8, 3
"""Digits of the shortest phone number with the number of its town or country; those of a group of a large number."""
_STREETS = "Street|Road|Lane|Avenue|Square|Row|Quay|Court|Drive|Boulevard|Terrace|Place"
_NAMES = r"(?:[A-Z][\w\u2019'-]{0,20} ){1,3}"
_ADDRESS = LazyPattern(
    rf"(?<![0-9.,])[0-9]{{1,4}}[a-z]?,? {_NAMES}(?:{_STREETS})\b|\b{_NAMES}(?:{_STREETS}) [0-9]{{1,4}}(?![\w%])"
    r"|\b[A-Z][^\W\d_]{1,30}(?:stra(?:\u00df|ss)e|gasse|straat|gatan) [0-9]{1,4}(?![\w%])"
    r"|(?<![0-9.,])[0-9]{1,4}(?: bis| ter)?, (?:rue|avenue|boulevard|place|quai) "
)
_PAGE_CITED = LazyPattern(r"\b(?:19|20)[0-9]{2}[a-z]?(?:, |: ?)(?:pp?\. ?)?[0-9]{1,4}(?:[-\u2013][0-9]{1,4})?\)", 0, (")",))
"""The year of a cited work with a page: "(Dellow 2021: 33)"."""
_AUTHOR, _YEAR_ENDS = LazyPattern(r"\b[A-Z][\w\u2019'-]{1,30} \(\Z"), LazyPattern(r"[a-z]?\)")
"""What stands before and behind the year of a cited work: "Dellow (2021)"."""
_SECTION = LazyPattern(r"\s*(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\.?\s+[A-Z\u4e00-\u9fff]")
"""The number and the first letter of a title: "2.1 Rivers"."""


def without_own_numbers(blocks: Sequence[Block], verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Yield verdicts but for those on numbers of the draft itself: where no fact speaks of one there is nothing to say.

    The number of a section is none of its subject, whatever fact has it.
    """
    titles = frozenset(title[0] for title in map(_number_of_title, blocks) if title)
    for verdict in verdicts:
        claim = verdict.claim
        may_be_own = verdict.verdict != "supported" and not claim.unit
        is_own = may_be_own and (
            (verdict.verdict == "unsupported" and _is_own(blocks, claim)) or _is_section(blocks[claim.block], claim, titles)
        )
        if not is_own:
            yield verdict


def _is_own(blocks: Sequence[Block], claim: Claim) -> bool:
    """Return whether a date or a number without a unit belongs to the draft itself."""
    block = blocks[claim.block]
    text = block.text
    for match in _PHONE.finditer(text):
        if match.start() <= claim.end and claim.start <= match.end() and _is_phone(match[0]):
            return True
    if any(match.start() <= claim.start and claim.end <= match.end() for each in (_ADDRESS, _PAGE_CITED) for match in each.finditer(text)):
        return True
    if claim.date is not None and (is_date_of_draft(claim, block) or _is_year_cited(text, claim)):
        return True
    if block.kind in ("cell", "item") or _HEAD <= claim.block < len(blocks) - _FOOT:
        return False
    return _is_date_of_imprint(text, claim) if claim.date is not None else _is_number_of_imprint(text, claim)


def _is_phone(printed: str) -> bool:
    """Return whether digits are those of a phone number, and no large number in groups of three."""
    if printed[0].isalpha():
        return True
    groups = "".join(each if each.isdigit() else " " for each in printed).split()
    return sum(map(len, groups)) >= _LEAST_PHONE and not (printed[0] == "+" and all(len(group) == _GROUP for group in groups[1:]))


def _is_year_cited(text: str, claim: Claim) -> bool:
    """Return whether a year in brackets stands behind the name of an author."""
    is_year = claim.date is not None and claim.date.precision == "year" and _YEAR_ENDS.match(text, claim.end)
    return bool(is_year) and _AUTHOR.search(text, max(0, claim.start - _REACH), claim.start) is not None


def _is_date_of_imprint(text: str, claim: Claim) -> bool:
    """Return whether a date is that of the draft: that of its dateline, or in a short line by itself or behind a few words, "Note, updated 3 June 2025"."""
    start, end = claim.start, claim.end
    reach = max(0, start - _REACH)
    is_day = claim.date is not None and claim.date.precision == "day"
    if _DATED.search(text, reach, start) or (is_day and _DATELINE.fullmatch(text, 0, start) and _BEHIND_DATELINE.match(text, end)):
        return True
    is_month = claim.date is not None and claim.date.precision == "month"
    before = _DAY_BEFORE if is_day else _MONTH_BEFORE
    return (
        (is_day or is_month)
        and len(text) <= _LONGEST_IMPRINT
        and before.search(text, reach, start) is not None
        and _BEHIND_DATE.match(text, end) is not None
    )


def _is_number_of_imprint(text: str, claim: Claim) -> bool:
    """Return whether a number names a part or an issue of the draft: "Fact sheet 7: fast trains", "page 1 of 2"."""
    if len(text) > _LONGEST_IMPRINT:
        return False
    is_named = _NUMBERED.search(text, max(0, claim.start - _REACH), claim.start) and _BEHIND_NUMBER.match(text, claim.end)
    return bool(is_named or _HAN_ISSUE.match(text, claim.end))


def _is_section(block: Block, claim: Claim, titles: frozenset[tuple[int, ...]]) -> bool:
    """Return whether a number opens the title of a section, where another title has the number before or behind: "3 The grid" and "2 Rivers".

    `titles`: the numbers that open titles of the draft.
    """
    title = _number_of_title(block) if claim.date is None else None
    if not title or claim.start > title[1]:
        return False
    number = title[0]
    return not titles.isdisjoint(((*number[:-1], number[-1] - 1), (*number[:-1], number[-1] + 1), (*number, 1), number[:-1]))


def _number_of_title(block: Block) -> tuple[tuple[int, ...], int] | None:
    """Return the number that opens the title of a section, by its parts, and where it ends; None where a block is no such title."""
    text = block.text
    if block.kind == "cell" or len(text) > _LONGEST_TITLE or not text.lstrip()[:1].isdigit() or text.rstrip().endswith((".", "\u3002")):
        return None
    match = _SECTION.match(text)
    return (tuple(map(int, match["number"].split("."))), match.end("number")) if match else None
