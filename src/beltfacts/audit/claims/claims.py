"""What a draft claims: each figure and date of a block, with the sentence and the clause it stands in.

It looks up no fact and judges nothing.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from beltfacts.audit.claims.clauses import find_clause, split_sentences
from beltfacts.audit.claims.old_years import old_years
from beltfacts.audit.claims.printed_claims import find_multiples, is_rough_share, last_place, printed_span, printed_step, sign_apart
from beltfacts.audit.claims.shared_units import LEAST_AMOUNT, currency_said, is_noun_ahead, shares_unit
from beltfacts.audit.drafts import Block
from beltfacts.audit.words import is_han
from beltfacts.reading import Date, LazyPattern, Quantity, find_dates, find_quantities, find_refused, read_cell

_QUOTED = LazyPattern(r"\u201c([^\u201c\u201d]{1,2000})\u201d|\"([^\"]{1,2000})\"|「([^「」]{1,2000})」|«([^«»]{1,2000})»")
_MOST_PRONOUN = 12
"""The largest number word that stands for things: "the twelve"."""
_COMPOUND = LazyPattern(
    r"-(?:way|sided|dimensional|tier|tiered|stop|in-one|pronged|track|party|time|off|on-one|to-one|step|size)\b", re.IGNORECASE
)
"""What follows a number word that counts nothing: "two-way"."""
_POINTING = LazyPattern(r"\b(?:the|these|those|both|other|its|their|all)\s+\Z", re.IGNORECASE)
_RANKED = LazyPattern(r"\b(?:is|was|ranks|ranked|became|from|to|now|then)\s(?:now\s|then\s)?the\s+\Z", re.IGNORECASE)
"""What stands before a place in an order that is claimed: "is now the ninth"."""
_OF_TIME = LazyPattern(r"\s(?:was\s)?(?:in|on)\s(?:[A-Z][a-z]+\s)?[0-9]")
"""What stands behind the number of an event that is dated: "the third in May 2021"."""
_POST_MARK = LazyPattern(r"^[ \t]*[(\[]?[0-9]{1,3}/[0-9]{1,3}[)\]]?(?:[.:]|(?=\s*$|\s+[^\sa-z]))", re.MULTILINE)
"""The place of a post in a thread: "2/7" at the start of a line. Before a small letter it is a fraction."""
_BASE_OF_LABEL = LazyPattern(
    r"(?:\b(?:since|than|above|below|over|on|from|vs\.?|versus|against|to|with|of)|[=\u2212/])\s*\Z", re.IGNORECASE
)
"""What stands before the date in a label from which the figures of its column are counted."""
_QUALIFIED = LazyPattern(
    r"(?<![,;(\s])[,;(\s]+(?:more|less|fewer|higher|lower|greater) than\)?\s*\Z"
    r"|[,;(]\s*(?:over|under|nearly|almost|about|around|at least|at most|up to|above|below)\)?\s*\Z",
    re.IGNORECASE,
)
"""What stands behind the unit in a label and limits the figures of its row: "Capital, US$ billion, more than"."""
_QUESTION = LazyPattern(r"(?:[^?\uff1f0-9]|\b(?:19|20)[0-9]{2}\b){1,160}[?\uff1f][\"'\u2019\u201d)]*\s*", letters=("?", "\uff1f"))
"""A question without a figure but a year, which says what its answer is of."""
_PLACE = LazyPattern(
    r"\b(?:place|rank|ranks|ranked|position|spot"
    r"|(?:(?<![a-z]s )|(?<=\bis )|(?<=\bwas )|(?<=\bas )|(?<=\bits )|(?<=\branks ))(?<!now )(?<!they )(?<!that )(?<!who )number)\s+\Z",
    re.IGNORECASE,
)
"""What stands before a number that is a place in an order: "to place 18". In "the routes number 128" and "they now number 128" it is none."""
_WHOLE_NUMBER = LazyPattern(r"\s*([0-9]{1,6}\.0)\s*")
"""A whole number with one decimal place: 57.0."""
_TENTH = Decimal("0.1")
_SPEED, _SPEED_REACH = "时速", 6
"""What stands before kilometres that are those of an hour, and up to how many characters, all Chinese, before them it begins."""
_THOUSANDS, _LEAST_DOTTED = LazyPattern(r"[1-9][0-9]{0,2}\.000"), 1000
"""A number that would have no decimals but noughts: its point stands between thousands, as in 45.000."""
_LEAST_QUOTED = 4
"""Words in quotation marks from which they are a quotation, and no term."""


_PASSED = LazyPattern(
    r"\b(?:passe[sd]|pass|passing|cross(?:ed|es|ing)?|surpass(?:ed|es|ing)?|topp(?:ed|ing)|tops|broke(?:n)? through)(?: the)?\s+\Z",
    re.IGNORECASE,
)
"""What stands before a figure that something has become more than: "it passed 51%"."""


class Claim(NamedTuple):
    """A figure or a date of a draft.

    block: index of its block. start, end: offsets in the text of the block.
    low, high: the number, twice the same unless a range; None for a date.
    unit: unit code; None where none is printed.
    bound: how the figure is limited, as in a fact.
    step: one unit of the last printed digit.
    date: the time; None for a figure.
    sentence, clause: start and end in the block.
    quotation: start and end of the words in quotation marks around it; None if there are none.
    whole: start and end with qualifier and unit.
    ordinal: whether it is a place in an order.
    """

    block: int
    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    bound: str
    step: Decimal
    date: Date | None
    sentence: tuple[int, int]
    clause: tuple[int, int]
    quotation: tuple[int, int] | None
    whole: tuple[int, int]
    ordinal: bool = False


class BlockReader:
    """Makes the claims of one block, each with its sentence, clause and quotation."""

    def __init__(self, text: str, index: int) -> None:
        """Find the sentences and quotations of a block."""
        self._text = text
        self._index = index
        self._sentences = split_sentences(text)
        marked = (match for match in _QUOTED.finditer(text) if len(match[0].split()) >= _LEAST_QUOTED)
        self._quotations = [(match.start() + 1, match.end() - 1) for match in marked]

    def claim(self, start: int, end: int, whole: tuple[int, int]) -> Claim:
        """Return a claim that says no number yet, with what stands around it."""
        at = next((at for at, each in enumerate(self._sentences) if each[0] <= start < each[1]), None)
        sentence = self._sentences[at] if at is not None else (0, len(self._text))
        if at and _QUESTION.fullmatch(self._text[slice(*self._sentences[at - 1])]):
            sentence = (self._sentences[at - 1][0], sentence[1])
        quotation = next((each for each in self._quotations if each[0] <= start and end <= each[1]), None)
        clause = find_clause(self._text, sentence, start, end)
        return Claim(self._index, start, end, None, None, None, "exact", Decimal(1), None, sentence, clause, quotation, whole)


def find_claims(block: Block, index: int, units: Mapping[str, str], anchor: Date | None = None) -> list[Claim]:
    """Return the figures and dates of a block, in order. `anchor`: the date of the draft itself, by which "last year" is read."""
    text, reader = block.text, BlockReader(block.text, index)
    dates = find_dates(text, anchor=anchor) if anchor else find_dates(text)
    found = [
        reader.claim(phrase.named.start, phrase.named.end, (phrase.start, phrase.end))._replace(date=phrase.named.date)
        for phrase in dates
        if any(char.isdigit() for char in phrase.named.text)
    ]
    if block.language:
        found += [
            reader.claim(*span, span)._replace(date=year) for span, year in old_years(text, block.language) if not _is_taken(found, *span)
        ]
    for span, value, bound in find_multiples(text):
        if not _is_taken(found, *span):
            found.append(reader.claim(span[0], span[1], span)._replace(low=value, high=value, unit="{multiple}", bound=bound))
    for quantity in find_quantities(text, units):
        if _is_taken(found, quantity.number_start, quantity.number_end):
            continue
        in_date = any(phrase.start <= quantity.number_start < phrase.end for phrase in dates)
        if not in_date and not _is_pronoun(text, quantity):
            found.append(_figure(text, reader, quantity))
    for refusal in find_refused(text, units):
        if any(map(str.isdigit, text[refusal.start : refusal.end])) and not _is_taken(found, refusal.start, refusal.end):
            found.append(reader.claim(refusal.start, refusal.end, (refusal.start, refusal.end)))
    if block.kind == "cell" and (whole := _WHOLE_NUMBER.fullmatch(text)):
        found = [_number_alone(whole, reader)]
    marks = [match.span() for match in _POST_MARK.finditer(text)]
    kept = [claim for claim in found if not any(start <= claim.start and claim.end <= end for start, end in marks)]
    if block.kind == "cell" and block.labels and len(kept) == 1:
        kept = [_with_labels(kept[0], block, units)]
    return _with_shared_units(text, sorted(kept, key=lambda claim: claim.start), units)


def _number_alone(printed: re.Match[str], reader: BlockReader) -> Claim:
    """Return the number that a cell has alone, though it looks like a version: 57.0."""
    number = Decimal(printed[1])
    return reader.claim(*printed.span(1), printed.span(1))._replace(low=number, high=number, step=_TENTH)


def _with_labels(claim: Claim, block: Block, units: Mapping[str, str]) -> Claim:
    """Return the only figure of a cell with the scale and unit that its labels say: 982 under "billion US dollars"."""
    if claim.unit or claim.low is None or not claim.low:
        return claim
    labels = [_QUALIFIED.sub("", label) for label in block.labels]
    above = [heading for heading in block.headings[-1:] if not any(map(str.isdigit, heading))]
    read = read_cell(block.text, *labels, *above, units=units)
    if not read or read.low is None or read.high is None:
        return claim
    factor = read.low / claim.low
    return claim._replace(low=read.low, high=read.high, unit=read.unit or claim.unit, step=claim.step * factor)


def label_dates(block: Block) -> list[Date]:
    """Return the times that the labels of a cell name, without those from which its figures are counted: "points above 2020"."""
    if block.kind != "cell":
        return []
    return [
        phrase.named.date
        for label in block.labels
        for phrase in find_dates(label)
        if not _BASE_OF_LABEL.search(label[: phrase.named.start])
    ]


def _with_shared_units(text: str, claims: Sequence[Claim], units: Mapping[str, str]) -> list[Claim]:
    """Return claims in order, where a bare number has the unit of the figure before it, or the money that its sentence said before."""
    found = list[Claim]()
    for claim in claims:
        last = next((each for each in reversed(found) if each.date is None), None)
        if claim.low is not None and not claim.unit and not claim.ordinal and not is_noun_ahead(text, claim.end):
            span = (claim.start, claim.end)
            if last and last.unit and not last.unit.startswith("{") and shares_unit(text, last.whole, last.unit, span, claim.low):
                claim = claim._replace(unit=last.unit)
            elif claim.low is not None and claim.low >= LEAST_AMOUNT:
                claim = claim._replace(unit=currency_said(text, claim.sentence[0], claim.start, units))
        found.append(claim)
    return found


def _is_pronoun(text: str, quantity: Quantity) -> bool:
    """Return whether a number word stands for things named before: "the two", "both of the three", "one of". It claims nothing."""
    if _COMPOUND.match(text, quantity.number_end):
        return True
    if quantity.unit or not text[quantity.number_start : quantity.number_end].isalpha() or quantity.high > _MOST_PRONOUN:
        return False
    if quantity.ordinal and (_RANKED.search(text, 0, quantity.number_start) or _OF_TIME.match(text, quantity.number_end)):
        return False
    return bool(_POINTING.search(text[: quantity.number_start])) and not is_noun_ahead(text, quantity.number_end)


def _figure(text: str, reader: BlockReader, quantity: Quantity) -> Claim:
    """Return a quantity as a claim."""
    start, end = printed_span(text, quantity.number_start, quantity.number_end, quantity.end, quantity.unit)
    step = printed_step(text[quantity.number_start : quantity.number_end], quantity.high)
    bound = "more-than" if quantity.bound == "exact" and _PASSED.search(text, 0, start) else quantity.bound
    if bound == "exact" and is_rough_share(text[quantity.number_start : quantity.number_end]):
        bound = "about"
    if bound != "exact" and step == 1 and quantity.high:
        step = Decimal(1).scaleb(max(0, last_place(quantity.high)))
    low, high = quantity.low, quantity.high
    if _THOUSANDS.fullmatch(text, quantity.number_start, quantity.number_end) and high < _LEAST_DOTTED:
        low, high, step = low * _LEAST_DOTTED, high * _LEAST_DOTTED, Decimal(1)
    unit = "km/h" if quantity.unit == "km" and _is_speed(text[max(0, start - _SPEED_REACH) : start]) else quantity.unit
    unit = unit or sign_apart(text, quantity.number_start)
    is_place = quantity.ordinal or (not quantity.unit and bool(_PLACE.search(text, 0, start)))
    return reader.claim(start, end, (quantity.start, quantity.end))._replace(
        low=low, high=high, unit=unit, bound=bound, step=step, ordinal=is_place
    )


def _is_speed(before: str) -> bool:
    """Return whether a text before kilometres makes them those of an hour."""
    _, mark, between = before.rpartition(_SPEED)
    return bool(mark) and all(map(is_han, between))


def _is_taken(claims: Sequence[Claim], start: int, end: int) -> bool:
    """Return whether a stretch is within a claim, or overlaps one."""
    return any(claim.start < end and start < claim.end for claim in claims)


def by_sentence(claims: Sequence[Claim]) -> dict[tuple[int, int], list[Claim]]:
    """Return the claims of a block by their sentence."""
    found: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.sentence, []).append(claim)
    return found
