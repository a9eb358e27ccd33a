"""Whether an offset of a text lies between two sentences, where no number, quantity or date spans it.

It is quick and answers for plain English sentences only. Elsewhere the text itself must be read.
"""

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.month_names import MONTH_NUMBERS
from beltfacts.reading.words_english import CARDINALS, ORDINAL_SCALES, ORDINALS

_SENTENCE_END = LazyPattern(
    r"(?<![\w.])([A-Za-z][a-z]{1,30})([.!?][\"\u201d\u2019)]?(?:\s{1,3}[\"\u201c(]?(?=([A-Z][A-Za-z]{0,30})(?![^\W_]))|\s{0,3}\Z))"
)
"""Group 1 is the last word of a sentence, group 2 what stands between it and group 3, the first word of the next one."""
_ABBREVIATED = frozenset(
    (
        *MONTH_NUMBERS,
        *"approx ca circa cu deg fl imp no nos sq st".split(),
        *"bp cg dhs fr ha hr hrs kr ksh kt lb lbs min oz pct rp rs sec sfr tk tsh yr yrs".split(),
    )
)
"""Words whose point belongs to a date, unit or qualifier, which may go on behind it: "Sq. Km", "approx. Five", "Sept. 2025"."""
_NUMBER_WORDS = frozenset((*CARDINALS, *ORDINALS, *ORDINAL_SCALES, "half", "quarter", "a", "an"))
"""Words that begin a number, which may go on behind a sentence: "two metres. Three centimetres"."""
_LIST_ITEM = LazyPattern(r"(?:\A|(?<=\n))([ \t]*[-\u2013\u2014\u2022*\xb7][ \t]+)\Z")
"""What stands before the words of an item of a list."""
_LIST = 600
"""Characters on either side in which another item must be."""
_BEFORE = 40
"""Characters before an offset in which the last word of a sentence is searched."""
_AFTER = 40
"""Characters after an offset in which the next sentence must begin."""


def parts_sentences(text: str, offset: int) -> bool:
    """Return whether an offset is behind the last word of a sentence and not behind the start of the next one, or begins an item of a list.

    False where that is not plain, for example where the last word may be an abbreviation.
    """
    if text[offset - 1 : offset] in (" ", "\t") and (item := _LIST_ITEM.search(text, max(0, offset - _BEFORE), offset)):
        around = text[max(0, offset - _LIST) : offset + _LIST]
        return around.count(f"\n{item[1]}") > 1  # one dash alone may be a minus
    last = min(len(text), offset + _AFTER)
    found = _SENTENCE_END.search(text, max(0, offset - _BEFORE), last)
    while found and found.end() < offset:
        found = _SENTENCE_END.search(text, found.end(), last)
    if not found or offset < found.end(1):
        return False
    following = found[3]
    if following is None:  # nothing may follow but the end of the text
        return found.end() == len(text) and found[1].lower() not in _ABBREVIATED
    return found[1].lower() not in _ABBREVIATED and following.lower() not in _NUMBER_WORDS
