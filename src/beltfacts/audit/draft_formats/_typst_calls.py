"""Where the brackets and arguments of a call in Typst source begin and end. It runs nothing, and knows no block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = re.compile(r"\s*([A-Za-z][\w-]*)\s*:(?!:)\s*")
_CALL = re.compile(r"([A-Za-z][\w.-]*)\(")
_CLOSED_BY = {"(": ")", "[": "]", "{": "}"}


class Argument(NamedTuple):
    """An argument of a call: its name, empty if it has none, and where its value begins and ends."""

    name: str
    start: int
    end: int


def end_of(text: str, at: int) -> int:
    """Return the offset behind the bracket that closes the one at an offset; -1 where none does.

    Content stands in square brackets, in which round ones are text, and code in the others, in which a string may have any bracket.
    """
    stack = list[str]()
    while at < len(text):
        char, is_content = text[at], bool(stack) and stack[-1] == "]"
        if char == "\\":
            at += 1
        elif stack and char == stack[-1]:
            stack.pop()
            if not stack:
                return at + 1
        elif char == "[" or (char in "({" and not is_content):
            stack.append(_CLOSED_BY[char])
        else:
            at = _skipped(text, at, is_content)
        at += 1
    return -1


def _skipped(text: str, at: int, is_content: bool) -> int:
    """Return the last offset of a string, raw text, a formula or a comment that begins at an offset, or that offset."""
    char = text[at]
    if char == '"' and not is_content:
        found = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL).match(text, at)
        return found.end() - 1 if found else at
    if char == "`" or (char == "$" and not is_content):
        return max(at, text.find(char, at + 1))
    if char == "/" and text.startswith("//", at) and (not is_content or text[at - 1 : at] != ":"):
        end = text.find("\n", at)
        return end if end >= 0 else len(text)
    return max(at, text.find("*/", at + 2) + 1) if text.startswith("/*", at) else at


def arguments(text: str, start: int, end: int) -> Iterator[Argument]:
    """Yield the arguments of a call whose round brackets stand at `start` and before `end`."""
    at = first = start + 1
    while at < end:
        if text[at] in "([{":
            behind = end_of(text, at)
            at = behind if 0 < behind < end else at + 1
            continue
        if text[at] == "," or at == end - 1:
            if argument := _argument(text, first, at):
                yield argument
            first = at + 1
        at = _skipped(text, at, is_content=False) + 1


def _argument(text: str, start: int, end: int) -> Argument | None:
    """Return the argument in a stretch; None where there are only white space and comments."""
    stripped = re.compile(r"(?:\s|//[^\n]*(?:\n|\Z)|/\*.*?\*/)*", re.DOTALL).match(text, start, end)
    start = stripped.end() if stripped else start
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    name = _NAME.match(text, start, end)
    return Argument(name[1], name.end(), end) if name else Argument("", start, end)


def call_at(text: str, argument: Argument) -> tuple[str, int, int] | None:
    """Return the name of the function that an argument calls, and where its round brackets begin and end; None for another value."""
    call = _CALL.match(text, argument.start, argument.end)
    end = end_of(text, call.end() - 1) if call else -1
    return (call[1], call.end() - 1, end) if call and 0 < end <= argument.end else None
