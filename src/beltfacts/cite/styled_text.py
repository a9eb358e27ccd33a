"""Building styled text: runs put together, sentences ended with one full stop, quotation marks inside quotation marks.

It knows no style's rules and writes no markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from beltfacts.cite.citation_item import StyledText, plain_text
from beltfacts.cite.names import is_east_asian

DOUBLE_QUOTES = ("\u201c", "\u201d")
SINGLE_QUOTES = ("\u2018", "\u2019")
_PAIRED = (
    '\u201c([^\u201c\u201d]*)\u201d|"([^"]*)"|(?<!\\w)\u2018((?:[^\u2018\u2019]|(?<=\\w)\u2019(?=\\w))*)\u2019(?!\\w)'
    "|(?<!\\w)'(?!n'|\\d\\ds?\\b)((?:[^']|(?<=\\w)'(?=\\w))*)(?<!\\s)'(?!\\w)"
)
"""Words between quotation marks that stand in pairs; an apostrophe within a word is no mark, nor the one of 'n' and '90s."""

_SENTENCE_ENDS = ".?!\u3002\uff1f\uff01\u2026"
_CLOSING_QUOTES = "\u201d\u2019\"'"


def concat(*parts: str | StyledText) -> StyledText:
    """Put strings and texts together. Neighbouring runs of one style become one run."""
    runs: list[tuple[str, str]] = []
    for part in parts:
        runs.extend([(part, "")] if isinstance(part, str) else part)
    grouped = groupby((run for run in runs if run[0]), key=lambda run: run[1])
    return tuple(("".join(run for run, _ in group), style) for style, group in grouped)


def italicize(words: str) -> StyledText:
    """Return words in italics. East Asian script stays upright (Chicago Manual, chapter 11)."""
    return ((words, "" if is_east_asian(words) else "italic"),) if words else ()


def join_styled(parts: Iterable[str | StyledText], separator: str = ", ") -> StyledText:
    """Join the parts that are not empty."""
    kept = [part for part in parts if part]
    return concat(*(each for index, part in enumerate(kept) for each in ((separator, part) if index else (part,))))


def add_full_stop(part: str | StyledText) -> StyledText:
    """Return a part with a full stop.

    None is added to an empty part, nor after another mark that ends a sentence, also where a quotation mark follows that mark.
    """
    characters = part if isinstance(part, str) else plain_text(part)
    bare = characters.rstrip(_CLOSING_QUOTES)
    return concat(part) if not characters or bare[-1:] in _SENTENCE_ENDS else concat(part, ".")


def add_full_stop_inside_quotes(part: str | StyledText) -> StyledText:
    """Return a part with a full stop inside closing quotes (American use)."""
    whole = concat(part)
    if whole and whole[-1][0].endswith("\u201d"):
        words, style = whole[-1]
        return (*whole[:-1], (words if words[-2:-1] in _SENTENCE_ENDS else words[:-1] + ".\u201d", style))
    return add_full_stop(part)


def append_mark(part: StyledText, mark: str) -> StyledText:
    """Append a mark to a text, inside closing quotes (American use). An empty text stays empty."""
    if part and part[-1][0].endswith("\u201d"):
        return (*part[:-1], (part[-1][0][:-1] + mark + "\u201d", part[-1][1]))
    return concat(part, mark) if part else part


def curl_quotes(words: str) -> str:
    """Return words with pairs of quotation marks made curly and double, those inside them single.

    Apostrophes and marks without a partner stay (APA 7, Chicago 18 and MLA 9: a title without marks around it).
    """
    return nest_quotes(words, DOUBLE_QUOTES)


_INNER_CAPITAL = re.compile("[a-z]+[A-Z]")
"""The beginning of a name with a small first letter and a capital inside."""


def capitalize(words: str) -> str:
    """Return words with a capital first letter; the other letters stay. A name such as arXiv, with a capital inside, stays whole."""
    return words if _INNER_CAPITAL.match(words) else words[:1].upper() + words[1:]


def capitalize_styled(part: StyledText) -> StyledText:
    """Return a text with a capital first letter. One that begins with an address stays."""
    if not part or part[0][0].startswith("http"):
        return part
    return ((capitalize(part[0][0]), part[0][1]), *part[1:])


def join_sentences(parts: Iterable[str | StyledText]) -> StyledText:
    """Join the parts that are not empty, each with a full stop."""
    return join_styled((add_full_stop(part) for part in parts if part), " ")


def quote_styled(words: str | StyledText, marks: tuple[str, str] = DOUBLE_QUOTES, stop: str = "") -> StyledText:
    """Put words in quotation marks.

    Marks inside them change to the other kind. `marks`: the opening and closing mark. `stop`: a mark that goes inside the closing one
    (American use), left out after ? and !.
    """
    inner = SINGLE_QUOTES if marks == DOUBLE_QUOTES else DOUBLE_QUOTES
    runs = ((words, ""),) if isinstance(words, str) else words
    nested = tuple((nest_quotes(run, inner), style) for run, style in runs)
    characters = plain_text(nested)
    ends_quoted = characters != characters.rstrip(_CLOSING_QUOTES)  # The Port in "Moby Dick."
    needs_no_stop = characters.rstrip(_CLOSING_QUOTES)[-1:] in ("?!." if stop == "." or ends_quoted else "?!")
    return concat(marks[0], nested, "" if needs_no_stop else stop, marks[1])


def nest_quotes(words: str, marks: tuple[str, str]) -> str:
    """Return words with paired quotation marks changed to `marks`.

    Pairs inside those change to the other kind. Apostrophes and marks without a partner stay.
    """
    other = SINGLE_QUOTES if marks == DOUBLE_QUOTES else DOUBLE_QUOTES

    def turn(found: re.Match[str]) -> str:
        inside = next(group for group in found.groups() if group is not None)
        if inside in ("n", "N"):  # Rock 'n' Roll: two apostrophes
            return found[0]
        return marks[0] + nest_quotes(inside, other) + marks[1]

    return re.sub(_PAIRED, turn, words)
