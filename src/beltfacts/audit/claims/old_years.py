"""Years before 1900 in other languages, where no word such as "in" need show them: "wurde 1887 gegr\xfcndet", "existe desde 1898"."""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.audit.claims.other_languages import has_noun_at
from beltfacts.reading import Date, LazyPattern, language_data, parse_edtf

_OLD_YEAR = LazyPattern(r"(?<![\w.,/-])1[5-8][0-9]{2}(?![\w,/-]|\.[0-9]|\s?[%\u20ac$\xb0])")
_WORD = LazyPattern(r"\s([^\W\d_]+)")


def old_years(text: str, language: str) -> Iterator[tuple[tuple[int, int], Date]]:
    """Yield start and end of each number that is a year before 1900, with that year. It has no unit behind it, nor a noun that it may count.

    `language`: that of the text, of which nouns must be known; empty for English, where a word stands before such a year.
    """
    data = language_data(language)
    for year in _OLD_YEAR.finditer(text) if data.noun else ():
        word = _WORD.match(text, year.end())
        is_unit = word is not None and (word[1].lower() in data.units or word[1].lower() in data.scales)
        if not is_unit and not has_noun_at(language, text, year.end()):
            yield year.span(), parse_edtf(year[0])
