"""Where the cells and rows of tables in plain text end: rows with tabs, rows with commas, and lines that end in a figure.

It reads no numbers. Tables of Markdown and of web pages are `table_rows`.
"""

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.words_english import FUNCTION_WORDS

_LINE_END = LazyPattern(r"[ \t]*\r?\n(?=[^\s])")
_ROW = LazyPattern(r"[^\W\d_][^\n.;:!?|]{0,60}[\s,][-(\u2212]?[0-9][0-9.,]*%?\)?[ \t\r]*\Z")
"""A line that begins with a word, ends in a figure and has no mark of a sentence."""
_SENTENCE_WORDS = FUNCTION_WORDS - {"and", "of", "the"}
"""Words of sentences that names of countries and goods seldom have."""
_CAPITALISED = LazyPattern(r"[A-Z][a-z]")
_GROUPED_BEFORE = LazyPattern(r"(?<![0-9.])[0-9]{1,3}(?:,[0-9]{3})*\Z")
"""Digits before a comma that may group them: "1", "12,345"."""
_GROUP_AFTER = LazyPattern(r"[0-9]{3}(?![0-9])")
_LETTER_AND_COMMA = LazyPattern(r"(?:\A|,)\"?[^\W\d_][^,]*,")
"""A field with words, and the comma behind it."""
_LONGEST_ROW = 2000
"""Characters on either side in which the ends of a line are searched."""


def ends_row(text: str, at: int) -> bool:
    """Return whether a row of a table ends at an offset, so that nothing in the next line belongs to a number before it.

    Both lines have tabs, or are fields parted by commas, or are words with a figure at the end. In the last case the next line begins with a
    capital letter and small ones, because running text that is broken into lines has units there too.
    """
    found = _LINE_END.match(text, at)
    if not found:
        return False
    row, following = _line(text, at), _line(text, found.end())
    if "\t" in row and row.count("\t") == following.count("\t"):
        return True
    if _has_fields(row) and _has_fields(following) and row.count(",") == following.count(","):
        return True
    if not (_CAPITALISED.match(following) and _ROW.match(row) and _ROW.match(following)):
        return False
    return _SENTENCE_WORDS.isdisjoint(row.split()) and _SENTENCE_WORDS.isdisjoint(following.split())


def split_row(line: str) -> list[str]:
    """Return the cells of a line whose cells are parted by tabs or commas. Empty where it is no such row."""
    line = line.rstrip("\r\n")
    if "\t" in line:
        return line.split("\t")
    return line.split(",") if _has_fields(line) else []


def parts_fields(text: str, at: int) -> bool:
    """Return whether the comma at an offset between two digits parts two fields of a row: "XLD,2000,17.5".

    A comma that may group the digits around it parts none, nor does one in a line with a space behind a comma.
    """
    if text[at : at + 1] != "," or not text[at + 1 : at + 2].isdigit():
        return False
    row = _line(text, at)
    if not _has_fields(row):
        return False
    before = text[max(0, at - _LONGEST_ROW) : at]
    return not (_GROUPED_BEFORE.search(before) and _GROUP_AFTER.match(text, at + 1))


def _has_fields(row: str) -> bool:
    """Return whether a line has three fields or more parted by commas without a space, one of them with words."""
    return row.count(",") > 1 and ", " not in row and _LETTER_AND_COMMA.search(row) is not None


def _line(text: str, at: int) -> str:
    """Return the line around an offset, without its end."""
    start = text.rfind("\n", max(0, at - _LONGEST_ROW), at) + 1 or max(0, at - _LONGEST_ROW)
    end = text.find("\n", at, at + _LONGEST_ROW)
    return text[start : end if end >= 0 else at + _LONGEST_ROW].rstrip("\r\n")
