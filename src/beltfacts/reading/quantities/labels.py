"""What is numbered and not counted: "Flight 714", "Section 5", "H.R. 25", "Figure 3", list marks, versions, addresses.

It looks at the words beside a bare number. Dates are `date_parts`.
"""

from collections.abc import Iterator

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.words_english import FUNCTION_WORDS, LABELS, LOWER_LABELS, MONTHS, NEVER_A_NAME, PLURALS

_WORD_BEFORE = LazyPattern(r"([^\W\d_][\w.\u2019'&/-]*)(\s{1,3}|#|\.\s{0,2}#?)\(?\Z")
_NOUN_AFTER = LazyPattern(r"\s{1,3}(?:[a-z]+(?:-[a-z]+)?\s{1,3}){0,2}?([a-z]{2,}s|[a-z]*(?:people|men|women|children|staff))\b")
_NOUN_BEHIND = LazyPattern(r"\s{1,3}(?:[a-z]{3,}\s{1,3})?([a-z]{3,})\b")
_WORD_BEHIND = LazyPattern(r"\s{1,3}([a-z]{3,})\b")
_LISTED_BEFORE = LazyPattern(r"(?:\A|\n)\s{0,4}\Z")
_LISTED_AFTER = LazyPattern(r"\.\s{1,3}[\"\u201c]?[A-Z]|\.?\s{1,3}https?:|\)\s{1,3}[\"\u201c]?[A-Z]")
_SENTENCE_END = LazyPattern(r"(?:\A|[.!?:;\n|\u201c\"(]\s{0,3})\Z")
_LONGEST_VERSION = 6
"""Characters of the longest version with a year: "2019.0"."""
_PLACE_OPENS = LazyPattern(
    r"(?:\A|[.!?:;\n|\u201c\"(]\s{0,3})(?:In|At|Across|From|Outside|Around)\s(?:the\s)?(?:[A-Z][\w\u2019'-]{0,20}\s){0,2}\Z"
)
"""A preposition that opens a sentence, and the first words of the name behind it."""
_LONGEST_PLACE = 64
_CELL_BEFORE = LazyPattern(r"[|\u2502\t][ \t]{0,3}\Z")
_CELL_AFTER = LazyPattern(r"[ \t]*(?:[|\u2502\t\r\n]|\Z)")
_VERSION = LazyPattern(r"[0-9]+\.0")
_ADDRESS_MARK = LazyPattern(r"://|@|www\.|WWW\.")
_HAN_LABELS = frozenset(
    (
        "电话",
        "電話",
        "邮编",
        "郵編",
        "编号",
        "編號",
        "代码",
        "代碼",
        "号码",
        "號碼",
        "热线",
        "熱線",
        "路线",
        "航班",
        "型号",
        "型號",
        "车次",
        "車次",
    )
)
_LIST_BEFORE = LazyPattern(
    r"(?:[0-9](?:\s?%|\s[a-z]{2,}|\s[0-9][^,;:]{0,30})[^;:.!?\n]*|\b(?!from|since|until|page|line|room|"
    r"(?:Jan|Febr)uary|March|April|June|July|August|(?:Sept|Nov|Dec)ember|October)[A-Za-z][a-z]{3,}\s[0-9][0-9.,]*)"
    r"(?:,|,?\sand)\s(?:(?:in|at|for)\s)?(?:[A-Z][\w\u2019'-]{0,20}\s){0,2}\Z"
)
_LIST_AFTER = LazyPattern(r"(?:[,.;)](?![0-9])|\s(?:and|but|while)\s|\Z)")
_LONGEST_LIST = 100
"""A figure with its noun before a comma and a name, what follows the number of that name, and the characters that are looked at."""
_ABBREVIATION = LazyPattern(r"(?:[A-Z]\.){1,4}\s\Z")


def is_label(text: str, start: int, end: int, word: str) -> bool:
    """Return whether the bare number `text[start:end]` names a thing and counts none.

    word: the word before it. The number has neither unit nor scale; a comma in it shows a count.
    """
    if text.startswith(".0", end - 2) and _VERSION.fullmatch(text, start, end):
        return not (
            end - start > _LONGEST_VERSION or (_CELL_BEFORE.search(text, max(0, start - 4), start) and _CELL_AFTER.match(text, end))
        )
    if start == 0 or text[start - 1] == "\n" or not word:
        return bool(_LISTED_AFTER.match(text, end) and _LISTED_BEFORE.search(text, max(0, start - 5), start))
    before = text[start - 1]
    if before >= "\u2e80":
        return text[max(0, start - 2) : start] in _HAN_LABELS or (end - start == 2 and text[end : end + 1] == "后")
    if before not in " .#\xa0\t(":
        return False
    if before == "#":
        return True
    if word.islower() and word.isalpha() and word not in LOWER_LABELS:
        return False
    if word[-1] == "." and word[0].isupper() and _ABBREVIATION.search(text, max(0, start - 9), start):
        return word not in ("U.S.", "a.m.", "p.m.", "U.K.", "E.U.")
    found = _WORD_BEFORE.search(text, max(0, start - 24), start)
    return found is not None and _labels(text, found.start(), found[1], start, end)


def _labels(text: str, begin: int, word: str, start: int, end: int) -> bool:
    """Return whether a word before a bare number is what the number belongs to."""
    lower = word.lower().rstrip(".")
    if lower in ("no", "nos", "p", "pp", "vol", "fig", "art", "sec", "para"):
        return word[-1] == "." or lower in ("p", "pp", "fig", "sec") or (word[0].isupper() and lower != "no")
    if lower in LOWER_LABELS or (word[0].isupper() and lower in LABELS):
        return True
    return word[0].isupper() and "," not in text[start:end] and _is_name(text, begin, word, end)


def is_version(printed: str) -> bool:
    """Return whether a bare number is printed as a version: "3.0"."""
    return bool(_VERSION.fullmatch(printed))


def _is_name(text: str, begin: int, word: str, end: int) -> bool:
    """Return whether a word with a capital before a number makes the two a name: "Interstate 84"."""
    lower = word.lower().rstrip(".")
    if lower in NEVER_A_NAME or lower in MONTHS or word.endswith((".", "'s", "\u2019s")) or lower.endswith(("ing", "ed", "ly")):
        return False
    # "Peru has 146 mines, Chile 95 and Bolivia 82": the noun is told once
    if _LIST_AFTER.match(text, end) and _LIST_BEFORE.search(text, max(0, begin - _LONGEST_LIST), begin):
        return False
    # "In Peru 164 people died" opens with a place. A number of one digit may belong to its name: "In Formula 1 drivers"
    opens = text[end - 2 : end].isdigit() and _PLACE_OPENS.search(text, max(0, begin - _LONGEST_PLACE), begin)
    if begin and not opens and not _SENTENCE_END.search(text, max(0, begin - 4), begin):
        return True
    noun = _NOUN_AFTER.match(text, end)
    return not (
        noun and noun[1] not in FUNCTION_WORDS and noun[1] not in ("was", "is", "has", "as", "its", "this", "does", "pass", "takes", "runs")
    )


def plural_follows(text: str, end: int) -> bool:
    """Return whether a plural noun stands behind a number, perhaps after one adjective: "2000 nurses"."""
    noun = _NOUN_BEHIND.match(text, end, end + 48)
    first = _WORD_BEHIND.match(text, end, end + 24)
    if not noun or not first:
        return False
    if first[1] in FUNCTION_WORDS:
        return False
    return any(
        word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is"))) for word in {first[1], noun[1]} - FUNCTION_WORDS
    )


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where web and mail addresses stand, which hold digits that count nothing."""
    at = 0
    while mark := _ADDRESS_MARK.search(text, at):
        start, end = mark.span()
        while start > at and "!" <= text[start - 1] <= "~":
            start -= 1
        while end < len(text) and "!" <= text[end] <= "~":
            end += 1
        yield start, end
        at = end
