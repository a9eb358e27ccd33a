"""Judge by the tokens around a phrase whether it is a whole date. It knows no pattern and reads no value."""

from beltfacts.reading.dates import date_chinese_words
from beltfacts.reading.dates.date_grammar import GAP, ClassPattern
from beltfacts.reading.dates.date_tokens import ALPHABET, DIGITS, WORDISH

YEAR_ALONE = frozenset(("old_year", "old_years", "sure_old_year"))
"""Functions for a year that a word before it shows to be one: the word is no part of the date."""
_GAP = ALPHABET[GAP]
GROUPED = frozenset(ALPHABET[name] for name in ("n", "nn", "num"))
POINTS = frozenset((ALPHABET["dot"], ALPHABET["comma"]))
_JOINING = frozenset((ALPHABET["hyphen"], ALPHABET["slash"]))
_MARKED = _JOINING | POINTS | {ALPHABET["ndash"], ALPHABET["tilde"], _GAP} | DIGITS
YEAR_CLASSES = frozenset(ALPHABET[name] for name in ("year", "oldyear", "hanyear", "hanshort"))
HAN_WORDS = frozenset(ALPHABET[name] for name in (*date_chinese_words.WORDS, *date_chinese_words.VALUES, "han", "hanshort", "twotens")) - {
    ALPHABET["zhi"]
}
_MANY = ALPHABET["many"]
_PLAIN_WORDS = frozenset((_MANY, ALPHABET["word"]))
"""A word of these, a year and a plural are a count: "built 2019 homes"."""
_OLD_YEAR = ALPHABET["oldyear"]
_COUNTED = frozenset(ALPHABET[name] for name in ("many", "amount", "currency", "months", "years", "week", "day", "dayword"))
_MAY_FOLLOW_OLD_YEAR = frozenset(
    ALPHABET[name]
    for name in (
        "function the a and or to by on in as of with until through before after since from no stop comma dot break ndash emdash apos"
    ).split()
)
"""What may follow a year before 1900 that has only a word such as "in" to show that it is one: "in 1200 cases" has none."""

_MAY_FOLLOW_ABOUT = _MAY_FOLLOW_OLD_YEAR | _JOINING | frozenset(ALPHABET[name] for name in ("ad", "bc", "tilde", "paren"))
"""What may follow a year after "circa"."""
_DOT, _NO, _LABEL = (ALPHABET[name] for name in ("dot", "no", "label"))


def _is_number_of_issue(classes: str, start: int) -> bool:
    """Return whether "No.", "issue" or the like stands before a number, which is then no day: "Bulletin No. 12, November 2024"."""
    before = classes[max(0, start - 3) : start].rstrip(_GAP)
    return before[-1:] == _LABEL or before[-2:] in (_NO + _DOT, _LABEL + _DOT)


def fits(classes: str, start: int, end: int, pattern: ClassPattern) -> bool:
    """Return whether the words around leave a phrase whole and a date."""
    before, after = classes[start - 1 : start], classes[end : end + 1]
    nearest = classes[start - 2 : start - 1] if before == _GAP else before
    following = classes[end + 1 : end + 2] if after == _GAP else after
    if nearest and nearest in pattern.before:
        return False
    first, last = classes[start], classes[end - 1]
    if first in WORDISH and before and before in WORDISH:
        return False
    if pattern.row.writer == "day" and first in GROUPED and _is_number_of_issue(classes, start):
        return False
    if first in DIGITS and before in POINTS and classes[start - 2 : start - 1] in GROUPED:
        return False
    if before == _DOT and classes[start - 2 : start - 1] in YEAR_CLASSES and first in DIGITS:  # 2008.03-2009
        return False
    if pattern.row.writer == "about_year":
        return following in _MAY_FOLLOW_ABOUT
    if last == _OLD_YEAR and following in _COUNTED and pattern.row.writer != "sure_old_year":
        return False
    if pattern.row.writer == "old_year":
        return following in _MAY_FOLLOW_OLD_YEAR
    if pattern.row.writer == "bare_year" and (after in HAN_WORDS or (following == _MANY and nearest in _PLAIN_WORDS)):
        return False
    if first in DIGITS and _MARKED.issuperset(classes[start:end]):  # a piece of a longer row of numbers: 555-2019
        cut = before in _JOINING and classes[start - 2 : start - 1] in DIGITS
        return not (cut or (after in _JOINING and classes[end + 1 : end + 2] in DIGITS))
    return True
