"""Words that are a scale in the label of a table, in any language: "million", "Mrd.", "tusental". It reads no label."""

from __future__ import annotations

from beltfacts.reading.language_words import all_language_data
from beltfacts.reading.words_english import FOREIGN_SCALES, SCALES, SHORT_SCALES

SCALE_WORDS = {word: scale for word, scale in (SCALES | SHORT_SCALES).items() if word not in ("k", "cr")} | dict.fromkeys(
    ("tsd", "thous", "thsd"), 10**3
)
"""The scale of each word that a label may say. "k" and "cr" are one beside money or alone only."""
_SURE = {
    1_000: "tausend tys тыс тысяч milliers migliaia duizend tusen tisíc tisíce tysięcy tuhatta tusind ezer ribu nghìn тис tuhat tūkst χιλ хил хиљ",
    1_000_000: "millionen millions millones milhões milioni miljoen miljoner milj milionů milionów млн миллионов miljoonaa"
    " milyon millió milioane juta triệu мільйонів",
    1_000_000_000: "milliarden milliards miliardi miljard miljarder milliarder mld mlrd млрд миллиардов miljardia miliardů miliardów"
    " milyar milliárd miliarde miliar tỷ мільярдів",
}
"""Scale words of other languages that mean one number only. "Billion" and "mil" mean several. Source: CLDR 45, compact numbers."""
SCALE_WORDS |= {word: scale for scale, words in _SURE.items() for word in words.split()}
SHORT_WITH_POINT = {"mill": 10**6, "mia": 10**9, "tis": 10**3}
"""Abbreviations that are one with their point only: "mill. kr" is of millions, a mill is none."""
MILES = "miles de"
"""Thousands in Spanish, which are a length without the second word."""
OPEN_WORDS = (FOREIGN_SCALES | frozenset("mkr tkr t.kr mnkr mdkr thou.".split())) - SCALE_WORDS.keys()
"""Scale words and abbreviations of other languages whose size is not sure: "mil", "billones", "mkr"."""
_LONG = 6
"""Letters of a scale word of a language that is one in labels of any language: "tusental", and not "bin"."""


def _sizes_in_languages() -> dict[str, int]:
    """Return the long scale words of the languages that have a file, those that mean one number in all of them."""
    sizes: dict[str, set[int]] = {}
    for data in all_language_data().values():
        in_labels = {word: SCALES.get(english, 0) for word, english in data.label_scales.items()}
        for word, size in (*data.scales.items(), *in_labels.items()):
            sizes.setdefault(word, set()).add(size)
    return {word: max(found) for word, found in sizes.items() if len(word) >= _LONG and len(found) == 1 and word not in OPEN_WORDS}


SCALE_WORDS = _sizes_in_languages() | SCALE_WORDS
