"""Numbers as printed: digits, number words and Chinese numerals, each with its location in a text.

It reads a number only: not its sign, unit or qualifier, nor whether it is a year, a date or a part of a name; that is
`mentions`. It never guesses: what makes no number in one clear way is refused as a whole.
"""

import re
from collections.abc import Iterator
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.digit_numerals import VULGAR, read_digits
from beltfacts.reading.numerals.number_types import EXACT, MOST_DIGITS, Numeral, Refusal, scale_value
from beltfacts.reading.numerals.number_words import read_words
from beltfacts.reading.numerals.scales import read_scale
from beltfacts.reading.text import without_notes
from beltfacts.reading.words_chinese import DIGITS, SCALES, TENS
from beltfacts.reading.words_english import CARDINALS, ORDINAL_SCALES, ORDINALS

__all__ = ["EXACT", "MOST_DIGITS", "Numeral", "Refusal", "find_numerals", "scale_value", "scan"]

_HAN = "".join((*DIGITS, *SCALES, *TENS)) + "半对對翻"
_CJK = "\u2e80"
"""No Chinese character comes before it."""
_MONEY_SIGNS = frozenset("$\u20ac\xa3\xa5\uffe5\u20b9")
_WIDE = LazyPattern("[\uff0e\uff0f\uff10-\uff19]")
_THIN_SPACE = LazyPattern("(?<=[0-9])[\u2005-\u2008\u200a](?=[0-9])")
"""Four-per-em, six-per-em, figure, punctuation and hair space, which group digits like a thin space."""
_FULL_WIDTH = LazyPattern("[\uff10-\uff19]|(?<=[0-9])[\uff0e\uff0f](?=[0-9])")
_FULL_WIDTH_COMMA = LazyPattern("(?<=[0-9\uff10-\uff19])\uff0c(?=[0-9\uff10-\uff19]{3}(?![0-9\uff10-\uff19]))")
# 82，225.00元 in ASCII digits, but not the list 100，200，300 and not the clauses of "2020，300人".
_WIDE_GROUPS = LazyPattern(
    "(?<![0-9.,\uff0c])(?:[1-9][0-9]{0,2}(?:\uff0c[0-9]{3})+(?=\\.[0-9])|[1-9][0-9]{0,1}(?:\uff0c[0-9]{3})+|[1-9][0-9]{2}\uff0c[0-9]{3})(?![0-9\uff0c])"
)
_NARROW = {0xFF10 + digit: str(digit) for digit in range(10)} | {0xFF0E: ".", 0xFF0F: "/", 0xFF0D: "-", 0xFF05: "%"}


def _anchor(with_han: bool) -> re.Pattern[str]:
    """Return the pattern of where numbers begin: group 1 a digit, 2 an English word, 3 a Chinese numeral.

    One class of characters stands first, so that the engine skips what cannot begin a number. The rest of a word is a tree by its
    second letter, then by its first, which a look back finds. Edges and letter case are those of the whole tree: compiling takes a third.
    """
    tails: dict[str, dict[str, list[str]]] = {}
    words = {"half", "quarter", "point", *_SCALE_WORDS, *CARDINALS, *ORDINALS, *ORDINAL_SCALES}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        ahead = rf"(?=(?u:\s(?:{'|'.join(CARDINALS)})\b))" if word == "point" else ""
        tails.setdefault(word[1], {}).setdefault(word[0], []).append(word[2:] + ahead)
    trees = {
        second: "|".join(f"(?<={first}.)(?:{'|'.join(rest)})" for first, rest in by_first.items()) for second, by_first in tails.items()
    }
    spelled = "|".join(f"{second}(?:{tree})" for second, tree in trees.items())
    firsts = "".join(sorted({word[0] for word in words}))
    digits = f"0-9{''.join(VULGAR)}"
    han = rf"|(?<=[{_HAN}])()" if with_han else ""
    return compile_pattern(
        rf"[{digits}{_HAN if with_han else ''}{firsts}{firsts.upper()}]"
        rf"(?:(?<=[{digits}])()|(?<![A-Za-z].)(?ai:{spelled})(?![^\W\d_])(){han})"
    )


_SCALE_WORDS = ("hundred", "thousand", "million", "billion", "trillion", "quadrillion", "dozen")
_ANY_HAN = LazyPattern(f"[{_HAN}]")
_ARTICLE = LazyPattern(r"(?<![^\W_])([Aa]n?)[\s-]{1,3}\Z")


@cache
def _anchors(with_han: bool) -> re.Pattern[str]:
    """Return the pattern of `_anchor`, made once: making it takes milliseconds."""
    return _anchor(with_han)


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield every number of a text in order. Takes time in proportion to the text, raises nothing."""
    without = without_notes(text)
    plain = narrowed(without.text)
    for found in scan(plain):
        if isinstance(found, Numeral) and found.needs != "clock":
            scaled: Numeral | Refusal = found
            if not (found.spelled or found.ordinal or found.unit or not plain[found.start].isdigit()):
                scaled = read_scale(plain, found, plain[found.start - 1 : found.start] in _MONEY_SIGNS if found.start else False)
            if isinstance(scaled, Numeral):
                yield scaled._replace(start=without.start(scaled.start), end=without.end(scaled.end)) if without.origins else scaled


def narrowed(text: str) -> str:
    """Return a text with full-width digits and marks as ASCII, and narrow spaces between digits as thin ones, character by character."""
    if text.isascii():
        return text
    if _THIN_SPACE.search(text):
        text = _THIN_SPACE.sub("\u2009", text)
    if "\uff0c" in text:
        text = _WIDE_GROUPS.sub(lambda found: found[0].replace("\uff0c", ","), text)
    if not _WIDE.search(text) or not _FULL_WIDTH.search(text):
        return text
    return _FULL_WIDTH_COMMA.sub(",", text).translate(_NARROW)


def has_han_numeral(text: str) -> bool:
    """Return whether a text contains a character of Chinese numerals. The pattern for them is slower."""
    return not text.isascii() and _ANY_HAN.search(text) is not None


def scan(text: str, language: str = "", *, continental: bool = False) -> Iterator[Numeral | Refusal]:
    """Yield the numbers of a text, and the stretches of digits or number words that make none.

    A number in digits comes without the scale word behind it, which `scales` reads. `language`: declared language, or empty.
    `continental`: whether it groups with dots and writes a decimal comma.
    """
    if language and not has_han_numeral(text):
        from beltfacts.reading.numerals.foreign_number_words import knows_words  # imported here: most texts are English or Chinese

        if knows_words(language):
            yield from _scan_in(language, text, continental=continental)
            return
    search = _anchors(has_han_numeral(text)).search
    at = 0
    while opening := search(text, at):
        start, end = opening.span()
        kind = opening.lastindex
        if kind == 1:
            found = _digits(text, start, continental)
        elif kind == 3:
            from beltfacts.reading.numerals.han_figures import read_figure_at  # as above

            found = read_figure_at(text, start)
        elif language:
            found = None
        else:
            article = _ARTICLE.search(text, max(at, start - 5), start) if start - at > 1 and text[start - 1] in " -\n\xa0" else None
            found = (article and read_words(text, article.start(1), article.end(1))) or read_words(text, start, end)
        at = end
        if found:
            if kind != 2 and text[found.end : found.end + 1] >= _CJK and isinstance(found, Numeral):
                from beltfacts.reading.numerals.han_behind import BEHIND, read_behind  # as above

                found = read_behind(text, found) if text[found.end] in BEHIND else found
            yield found
            at = max(at, found.end)


def _scan_in(language: str, text: str, *, continental: bool) -> Iterator[Numeral | Refusal]:
    """Yield the numbers of a text in another language, as `scan` does: in digits, or one number word."""
    from beltfacts.reading.numerals.foreign_number_words import next_number, read_word  # as above

    at = 0
    while opening := next_number(text, at, language):
        start, at, is_word = opening
        found = read_word(text, start, at, language) if is_word else _digits(text, start, continental)
        if found:
            yield found
            at = max(at, found.end)


def _digits(text: str, at: int, continental: bool) -> Numeral | Refusal | None:
    """Read a number that starts with a digit, with Chinese scales and shares behind it."""
    number = read_digits(text, at, continental)
    end = number.end
    after = text[end : end + 1]
    if after == " ":
        after = text[end + 1 : end + 2]
    if after < _CJK or isinstance(number, Refusal):
        return number
    from beltfacts.reading.numerals.han_figures import scale_behind  # as above
    from beltfacts.reading.numerals.han_shares import fraction_of_digits, tenths_of_digits

    if after in "分又":
        return fraction_of_digits(text, number.start, end, number.value) or number
    if after in "成折" and (tenths := tenths_of_digits(text, number.start, end, number.value)):
        return tenths
    return scale_behind(text, number) or number
