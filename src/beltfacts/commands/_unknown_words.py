"""What to type in place of a command or an option that beltfacts does not have: a similar one, or what stands for the habits of other programs."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import Any

from beltfacts.errors import UseError, did_you_mean
from beltfacts.registry import COMMANDS, FORMATS

_HABITS = {
    "ls": "list", "browse": "list", "find": "search", "grep": "search", "query": "search", "get": "show", "view": "show", "info": "show", "new": "init",
    "create": "init", "config": "doctor", "start": "init", "lint": "check", "validate": "check", "test": "verify", "reference": "cite",
    "bibliography": "export", "tags": "topics", "convert": "export", "man": "help", "?": "help",
    "settings": "doctor", "preferences": "doctor", "set": "edit", "update": "edit", "change": "edit", "mv": "rename",
}  # fmt: skip
"""Commands of other programs, and what they are here."""

_TAKING_BACK = frozenset(("undo", "remove", "delete", "rm", "del", "revert"))
"""Commands of other programs that take back what was written."""

_SIMILAR = 70
"""Least similarity of a command that is proposed for a misspelt one, 0 to 100 (RapidFuzz ratio)."""


def unknown_command(words: Sequence[str]) -> UseError:
    """Return the error for a line whose first word is no command.

    It names the command that was meant, where one is similar or has this name in other programs, else the search for these words.
    """
    from rapidfuzz import fuzz, process

    word = words[0]
    if word.lower() in _TAKING_BACK:
        return UseError(
            f"no command {word!r}: a fact is text in a file of yours; beltfacts edit ID opens its entry in your editor, where it can be deleted, "
            "and checks the file; beltfacts edit --print ID prints file and line"
        )
    similar = [match[0] for match in process.extract(word[:60].lower(), COMMANDS.names, scorer=fuzz.ratio, limit=2, score_cutoff=_SIMILAR)]
    meant = [_HABITS[word.lower()]] if word.lower() in _HABITS else similar
    if meant:
        return UseError(f"no command {word[:60]!r}: did you mean {' or '.join(meant)}?")
    return UseError(f"no command {word[:60]!r}: to search for it, type beltfacts search {shlex.join(words)[:200]}")


def unknown_option(error: Any, context: Any) -> str:
    """Return the message for an option that a command does not have: what to write in its place. Empty for other errors."""
    typed = getattr(error, "option_name", None)
    name = context.info_name if context is not None else ""
    if not typed or not hasattr(error, "possibilities") or name not in COMMANDS.names:
        return ""
    own = [flag for option in COMMANDS.load(name).OPTIONS for flag in option.flags if flag.startswith("--") and not option.hidden]
    if explained := getattr(COMMANDS.load(name), "explain_option", lambda _: "")(typed):
        return f"no such option {typed}: {explained}"
    if typed.lstrip("-") in FORMATS.names and "--format" in own:
        return f"no such option {typed}: write --format {typed.lstrip('-')}"
    elsewhere = [each for each in COMMANDS.names if any(typed in option.flags for option in COMMANDS.load(each).OPTIONS)]
    if elsewhere:
        words = "".join(f"{option.metavar} " for option in COMMANDS.load(elsewhere[0]).OPTIONS if not option.flags)
        return f"no such option {typed}: it is an option of {' and '.join(elsewhere[:3])}, as in beltfacts {elsewhere[0]} {words}{typed}"
    return f"no such option {typed[:60]}: {did_you_mean(typed, own, f'{name} has ' + ', '.join(own))}"
