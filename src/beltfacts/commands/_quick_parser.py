"""Parse a plain command line without typer, whose import takes longer than a search.

Only what is surely right is parsed: exact names, values of the right kind, everything that is required. For anything else (help,
completion, a mistake, an abbreviation) `parse` returns None, and typer parses the line and words the message.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from beltfacts.commands._options import Option
from beltfacts.errors import UseError


def parse(options: Sequence[Option], arguments: Sequence[str]) -> dict[str, Any] | None:
    """Return the values of a command's options by parameter name, or None for a line that typer must parse.

    `options`: the command's records. `arguments`: what follows the command's name.
    """
    typed = _split(options, with_implied_values(options, arguments))
    if typed is None:
        return None
    values: dict[str, Any] = {}
    for option in options:
        texts = typed.get(option.name, [])
        if (not texts and option.required) or (len(texts) > 1 and not option.many):
            return None
        try:
            converted = [_converted(option, text) for text in texts]
        except (ValueError, UseError):
            return None
        values[option.name] = tuple(converted) if option.many else converted[0] if converted else option.default
    return values


def _split(options: Sequence[Option], arguments: Sequence[str]) -> dict[str, list[str]] | None:
    """Return the texts typed for each option, or None where a word has no sure place."""
    by_flag = {flag: option for option in options for flag in option.flags}
    typed: dict[str, list[str]] = {}
    positional: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            positional += words
        elif not word.startswith("-") or word == "-" or (is_number(word) and word not in by_flag):
            positional.append(word)
        else:
            name, joined, value = word.partition("=") if word.startswith("--") else (word, "", "")
            option = by_flag.get(name)
            if option is None or (joined and option.kind is bool):
                return None
            if option.kind is not bool and not joined:
                following = next(words, None)
                if following is None or following.startswith("-"):
                    return None
                value = following
            typed.setdefault(option.name, []).append(value)
    return _with_positional(options, typed, positional)


def with_implied_values(options: Sequence[Option], words: Sequence[str]) -> list[str]:
    """Return the words of a line with the value of each option that may be written without one (`Option.implied`)."""
    implied = {flag: option.implied for option in options if option.implied is not None for flag in option.flags}
    if not implied:
        return [*words]
    limit = words.index("--") if "--" in words else len(words)
    following = [*words[1:], ""]
    full: list[str] = []
    for word, after in zip(words[:limit], following, strict=False):
        full += [word, str(implied[word])] if word in implied and not after.isdecimal() else [word]
    return [*full, *words[limit:]]


def is_number(word: str) -> bool:
    """Return whether a word is a negative number (-18.4), which is no option."""
    return bool(word[1:2].isdecimal() or (word[1:2] in (".", ",") and word[2:3].isdecimal())) and word[:1] == "-"


def _with_positional(options: Sequence[Option], typed: dict[str, list[str]], words: list[str]) -> dict[str, list[str]] | None:
    """Add the words that follow no option to the argument of the command; None where it takes fewer."""
    for option in options:
        if not option.flags:
            typed[option.name], words = (words, []) if option.many else (words[:1], words[1:])
    return None if words else typed


def _converted(option: Option, text: str) -> Any:
    """Return a value of the option's kind. Raises ValueError or UseError for a value that typer must refuse."""
    if option.kind is bool:
        return True
    value = option.kind(text)
    if option.kind is not str and not (option.least is None or value >= option.least) & (option.most is None or value <= option.most):
        raise ValueError(text)
    if option.check:
        option.check(text)
    return value
