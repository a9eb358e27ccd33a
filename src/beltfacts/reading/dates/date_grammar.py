"""The notation in which the ways of writing a date are listed, and its translation to regular expressions.

A text is cut into tokens, and each token has a class, such as `month` or `year`. The classes of a text are one string with one
character a token, so that a pattern over classes is a regular expression over that string. The notation, word by word:

    day=DAY of? month=MONTH year=Y      a date as "5 May 2019" or "5th of May 2019"

* A word in small letters is a class, a word in capitals a macro, which stands for a group of classes.
* A space allows one gap between two tokens, `+` allows none: `q+nth=n` is "Q3".
* `name=` keeps what follows under a name, for the function that writes the date.
* `(a|b)`, `?` and `{m,n}` are those of regular expressions.
* `!x` ends the pattern: x must not follow, `!+x` not directly.
* TO is any word or dash of a range; the pattern is also tried with "between ... and".
* SEP is a hyphen, slash or dot, everywhere the same.

It holds no pattern and knows no text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.lazy_regex import LazyPattern

GAP = "gap"
_SAME = "same"
"""Stands for the same mark as the SEP before it."""
_CONNECTORS = "(hyphen|ndash|tilde|to|through|until)"
_PART = LazyPattern(r"(\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)|\b[A-Za-z]+\b(?![=0-9]))([?{]?)")
"""A word, or brackets with what is within them, up to three in one another, and the mark that it may be left out or repeated."""
_FIRST_NAME = LazyPattern(r"\(*([A-Za-z]+)(?![A-Za-z?=])")
_MACRO = LazyPattern(r"\b[A-Z]+\b")
_LEXEME = LazyPattern(r"[a-z0-9_]+=|\w+|[()|?+!]|\{[0-9],[0-9]\}| +")


class Row(NamedTuple):
    """One way of writing a date."""

    pattern: str
    """The notation of this module."""
    writer: str
    """The function of `date_values` that writes the date."""
    not_after: str = ""
    """Classes, parted by spaces, of which none may precede the phrase."""
    needs: str = ""
    """`anchor`: only with the time of the text. `capital`: also only where the month has a capital."""


_CHARS = [chr(code) for code in range(0x30, 0x17F) if chr(code).isalnum()]


class Alphabet:
    """Give each class of tokens one character."""

    def __init__(self) -> None:
        """Begin with no class."""
        self._chars: dict[str, str] = {}
        self.firsts: dict[str, frozenset[str]] = {}
        """The characters with which a word of a pattern begins, as `_first_chars` found them: patterns have many words in common."""

    def __getitem__(self, name: str) -> str:
        """Return the character of a class, a new one for a new class."""
        return self._chars.setdefault(name, _CHARS[len(self._chars)])

    def __contains__(self, name: object) -> bool:
        """Return whether a class has a character."""
        return name in self._chars


def variants(row: Row) -> Iterator[Row]:
    """Yield a row once for each way in which its TO may be written."""
    pattern = row.pattern
    if "SEP" in pattern:
        pattern = pattern.replace("SEP", "sep=(hyphen|slash|dot)", 1).replace("SEP", _SAME)
        row = row._replace(pattern=pattern)
    if " TO " in pattern:
        yield row._replace(pattern=pattern.replace(" TO ", f" {_CONNECTORS} "))
        yield row._replace(pattern="between the? " + pattern.replace(" TO ", " and "))
    else:
        yield row


def char_set(chars: Iterable[str]) -> str:
    """Return a regular expression for one of some characters. Neighbours are written as ranges, which compile faster."""
    runs: list[list[str]] = []
    for char in sorted(chars):
        if runs and ord(char) == ord(runs[-1][-1]) + 1:
            runs[-1][1:] = [char]
        else:
            runs.append([char])
    return f"[{''.join('-'.join(run) for run in runs)}]"


class ClassPattern:
    """A row as a regular expression over classes, translated and compiled when first needed."""

    def __init__(self, row: Row, alphabet: Alphabet, macros: Mapping[str, str], edge: str) -> None:
        """Keep a row; `edge` is a regular expression for what must follow."""
        self.row = row
        self.before = frozenset(map(alphabet.__getitem__, row.not_after.split()))
        self._alphabet, self._macros, self._edge = alphabet, macros, edge
        self.required = sorted(_required(row.pattern, alphabet, macros), key=_rank)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression. Raises ValueError for a name in the row that is neither class nor macro."""
        return compile_pattern(_Translation(self.row.pattern, self._alphabet, self._macros).whole() + self._edge)


def _required(pattern: str, alphabet: Alphabet, macros: Mapping[str, str]) -> set[frozenset[str]]:
    """Return characters of which a text must contain at least one, as far as a glance at a pattern shows."""
    parts = _PART.findall(pattern.partition("!")[0])
    return {chars for part, mark in parts if (chars := _first_chars(part, alphabet, macros)) and not mark}


@cache
def _rank(need: frozenset[str]) -> tuple[int, list[str]]:
    """Return what puts first what is rare in texts, so that it fails first."""
    return len(need), sorted(need)


def _first_chars(pattern: str, alphabet: Alphabet, macros: Mapping[str, str]) -> frozenset[str]:
    """Return the characters of the classes with which a pattern begins; none where it may begin with anything."""
    if pattern not in alphabet.firsts:
        alphabet.firsts[pattern] = frozenset(alphabet[name] for name in _first_names(pattern, macros))
    return alphabet.firsts[pattern]


def _first_names(pattern: str, macros: Mapping[str, str]) -> frozenset[str]:
    """Return the classes with which the branches of a pattern begin; none where one may begin with anything."""
    found = frozenset[str]()
    for branch in pattern.strip("()").split("|"):
        first = _FIRST_NAME.match(branch)
        if not first or first[1] == _SAME:
            return frozenset()
        found |= {first[1]} if first[1].islower() else _first_names(macros[first[1]], macros)
    return found


class _Translation:
    """One pass over a pattern in the notation."""

    def __init__(self, pattern: str, alphabet: Alphabet, macros: Mapping[str, str]) -> None:
        self.alphabet, self.macros = alphabet, macros
        self.gap = f"{alphabet[GAP]}?"
        self.lexemes = _LEXEME.findall(_expanded(pattern, macros))
        self.at = 0

    def whole(self) -> str:
        return self._choice()[0]

    def _peek(self) -> str:
        return self.lexemes[self.at] if self.at < len(self.lexemes) else ""

    def _take(self) -> str:
        self.at += 1
        return str(self.lexemes[self.at - 1])

    def _choice(self) -> tuple[str, bool]:
        """Return the source, and whether each branch is one class, so that it is a set of characters."""
        branches = [self._sequence()]
        while self._peek() == "|":
            self._take()
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        if all(single for _, single in branches):
            return char_set(source for source, _ in branches), True
        return "|".join(source for source, _ in branches), False

    def _sequence(self) -> tuple[str, bool]:
        parts: list[str] = []
        single = False
        while self._peek() not in ("", "|", ")"):
            lexeme = self._peek()
            if lexeme == "+":
                self._take()
            elif lexeme.isspace():
                self._take()
                if self._peek() not in ("", "|", ")", "!"):
                    parts.append(self.gap)
            elif lexeme == "!":
                parts.append(self._forbidden())
            else:
                source, single = self._element()
                parts.append(source)
        return "".join(parts), single and len(parts) == 1

    def _forbidden(self) -> str:
        self._take()
        tight = self._peek() == "+"
        if tight:
            self._take()
        return f"(?!{'' if tight else self.gap}(?:{self._atom()[0]}))"

    def _atom(self) -> tuple[str, bool]:
        lexeme = self._take()
        if lexeme == _SAME:
            return "(?P=sep)", False
        if lexeme != "(":
            if lexeme not in self.alphabet:
                raise ValueError(f"{lexeme} is neither a class nor a macro")
            return self.alphabet[lexeme], True
        source, single = self._choice()
        self._take()
        return (source, False) if single else (f"(?:{source})", False)

    def _element(self) -> tuple[str, bool]:
        name = self._take()[:-1] if self._peek().endswith("=") else ""
        source, single = self._atom()
        if name:
            source, single = f"(?P<{name}>{source})", False
        if self._peek() == "?" or self._peek().startswith("{"):
            times = self._take()
            if self._peek().isspace():  # the gap belongs to what may be left out
                self._take()
                source += self.gap
            return f"(?:{source}){times}", False
        return source, single


def _expanded(pattern: str, macros: Mapping[str, str]) -> str:
    """Replace macros, which may contain macros. Raises KeyError for a macro that is not known."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda found: macros[found[0]], pattern)
    return pattern
