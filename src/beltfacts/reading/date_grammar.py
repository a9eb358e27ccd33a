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
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

GAP = "gap"
_SAME = "same"
"""Stands for the same mark as the SEP before it."""
_CONNECTORS = "(hyphen|ndash|tilde|to|through|until)"
_LEXEME = re.compile(r"[a-z0-9_]+=|\w+|[()|?+!]|\{[0-9],[0-9]\}| +")


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

    def __getitem__(self, name: str) -> str:
        """Return the character of a class, a new one for a new class."""
        return self._chars.setdefault(name, _CHARS[len(self._chars)])

    def __contains__(self, name: object) -> bool:
        """Return whether a class has a character."""
        return name in self._chars


def variants(row: Row) -> Iterator[Row]:
    """Yield a row once for each way in which its TO may be written."""
    pattern = row.pattern.replace("SEP", "sep=(hyphen|slash|dot)", 1).replace("SEP", _SAME)
    row = row._replace(pattern=pattern)
    if " TO " in pattern:
        yield row._replace(pattern=pattern.replace(" TO ", f" {_CONNECTORS} "))
        yield row._replace(pattern="between the? " + pattern.replace(" TO ", " and "))
    else:
        yield row


class ClassPattern:
    """A row as a regular expression over classes, compiled when first needed."""

    def __init__(self, row: Row, alphabet: Alphabet, macros: Mapping[str, str]) -> None:
        """Translate the notation. Raises ValueError for a name that is neither class nor macro."""
        self.row = row
        self.before = frozenset(alphabet[name] for name in row.not_after.split())
        self.source, self.required = _Translation(row.pattern, alphabet, macros).whole()

    def may_match(self, present: frozenset[str] | set[str]) -> bool:
        """Return whether the classes that a text contains suffice for a match."""
        return not any(need.isdisjoint(present) for need in self.required)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source)


class _Translation:
    """One pass over a pattern in the notation."""

    def __init__(self, pattern: str, alphabet: Alphabet, macros: Mapping[str, str]) -> None:
        self.alphabet, self.macros = alphabet, macros
        self.gap = f"{alphabet[GAP]}?"
        self.lexemes = _LEXEME.findall(_expanded(pattern, macros))
        self.at = 0

    def whole(self) -> tuple[str, list[frozenset[str]]]:
        source, _, required = self._choice()
        return source, required

    def _peek(self) -> str:
        return self.lexemes[self.at] if self.at < len(self.lexemes) else ""

    def _take(self) -> str:
        self.at += 1
        return str(self.lexemes[self.at - 1])

    def _choice(self) -> tuple[str, frozenset[str] | None, list[frozenset[str]]]:
        """Return the source, the classes where each branch is one class, and what each match must contain."""
        branches = [self._sequence()]
        while self._peek() == "|":
            self._take()
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        if all(single for _, single, _ in branches):
            chars = frozenset[str]().union(*(single or () for _, single, _ in branches))
            return f"[{''.join(sorted(chars))}]", chars, [chars]
        firsts = [required[0] for _, _, required in branches if required]
        either = [frozenset[str]().union(*firsts)] if len(firsts) == len(branches) else []
        return "|".join(source for source, _, _ in branches), None, either

    def _sequence(self) -> tuple[str, frozenset[str] | None, list[frozenset[str]]]:
        parts: list[str] = []
        required: list[frozenset[str]] = []
        single: frozenset[str] | None = None
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
                source, single, needs = self._element()
                parts.append(source)
                required += needs
        return "".join(parts), single if len(parts) == 1 else None, required

    def _forbidden(self) -> str:
        self._take()
        tight = self._peek() == "+"
        if tight:
            self._take()
        return f"(?!{'' if tight else self.gap}(?:{self._atom()[0]}))"

    def _atom(self) -> tuple[str, frozenset[str] | None, list[frozenset[str]]]:
        lexeme = self._take()
        if lexeme == _SAME:
            return "(?P=sep)", None, []
        if lexeme != "(":
            if lexeme not in self.alphabet:
                raise ValueError(f"{lexeme} is neither a class nor a macro")
            char = self.alphabet[lexeme]
            return char, frozenset(char), [frozenset(char)]
        source, single, required = self._choice()
        self._take()
        return (source if single else f"(?:{source})"), single, required

    def _element(self) -> tuple[str, frozenset[str] | None, list[frozenset[str]]]:
        name = self._take()[:-1] if self._peek().endswith("=") else ""
        source, single, required = self._atom()
        if name:
            source, single = f"(?P<{name}>{source})", None
        if self._peek() == "?" or self._peek().startswith("{"):
            times = self._take()
            if self._peek().isspace():  # the gap belongs to what may be left out
                self._take()
                source += self.gap
            return f"(?:{source}){times}", None, []
        return source, single, required


def _expanded(pattern: str, macros: Mapping[str, str]) -> str:
    """Replace macros, which may contain macros."""
    while found := re.search(r"\b[A-Z]{1,9}\b", pattern):
        if found[0] not in macros:
            raise ValueError(f"{found[0]} is neither a class nor a macro")
        pattern = pattern.replace(pattern, re.sub(r"\b[A-Z]{1,9}\b", lambda match: macros[match[0]], pattern))
    return pattern
