"""A form whose fields are asked for one by one: options first, then answers on a terminal, then what is sure.

It knows no field (`_prompts`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any

from beltfacts.authoring import CurrentFiles, Declaration
from beltfacts.commands._output import print_message
from beltfacts.commands._terminal import Stopped, confirm, prompt
from beltfacts.errors import UseError
from beltfacts.output import printable

_SHOWN = 100
"""Characters of a proposal that a message shows."""
_YES = ("y", "yes")
"""Answers that take a proposal: nothing is called so."""
_MOST_LISTED = 40
"""Names that "?" lists."""


class Form:
    """Options as they were typed, and the answers given in their stead."""

    def __init__(self, options: dict[str, str], current: CurrentFiles, *, creates: bool = False, asks: bool | None = None) -> None:
        """Keep the options by name; an empty one was not given.

        `current`: the fact files. `creates`: whether names that nothing declares are declared without a question. `asks`: whether a person is
        asked; None where that is so on a terminal.
        """
        self.options = options
        self.current = current
        self.creates = creates
        self.asks = sys.stdin.isatty() and sys.stderr.isatty() if asks is None else asks
        self.missing: list[str] = []
        self.answers: dict[str, str] = {}
        """What was answered, by name."""
        self.new: dict[tuple[str, str], Declaration] = {}
        """What the fact needs and no file declares, by table and id."""
        self.remarks: list[str] = []
        """What the note says if the fact does not verify without it."""

    def fill(
        self,
        name: str,
        question: str,
        check: Callable[[str], str],
        proposal: str = "",
        *,
        sure: bool = False,
        known: Callable[[], Iterable[str]] = tuple,
    ) -> str:
        """Return one field, checked.

        In a script a proposal is taken where it is `sure`; else the option is noted as missing, and empty for now. `known`: lines that "?" lists.
        """
        if given := self.options.get(name, "").strip():
            return check(given)
        if not self.asks:
            if proposal and sure:
                return check(proposal)
            perhaps = f"; perhaps {proposal[:_SHOWN]}" if proposal else ""
            self.missing.append(f"--{name} ({question}{perhaps})")
            return ""
        return self._asked(name, question, check, proposal, known)

    def _asked(self, name: str, question: str, check: Callable[[str], str], proposal: str, known: Callable[[], Iterable[str]]) -> str:
        """Ask until an answer passes. A question mark lists what there is, and yes takes the proposal."""
        while True:
            shown = printable(proposal)
            answer = prompt(printable(question[:1].upper() + question[1:]), default=shown, show_default=bool(shown)).strip()
            if not answer:
                print_message("this needs an answer; ? lists what there is, and Ctrl-C stops and keeps what you typed")
                continue
            if answer == "?":
                list_lines(known())
                continue
            if answer.casefold() in _YES:
                if not proposal:
                    print_message("there is no proposal to take: type it; ? lists what there is")
                    continue
                answer = shown
            answer = proposal if answer == shown else answer
            try:
                value = check(answer)
            except Stopped:
                self.answers[name] = answer  # what was typed is kept, though it is not confirmed
                raise
            except UseError as error:
                print_message(str(error))
            else:
                self.answers[name] = value
                return value

    def pasted(self) -> str:
        """Return the quote; on a terminal it may have several lines and ends with an empty one."""
        if self.options["quote"].strip() or not self.asks:
            return self.fill("quote", "the words that carry the figure", str)
        print_message("Paste the quote, and end it with an empty line:")
        lines: list[str] = []
        while (line := prompt("", default="", show_default=False, prompt_suffix="> ")).strip() or not lines:
            lines += [line] if line.strip() else []
        self.answers["quote"] = "\n".join(lines)
        return self.answers["quote"]

    def may_create(self, what: str, near: list[str]) -> bool:
        """Return whether a new name may be declared: asked on a terminal, else as --create says. Names that are near are told."""
        if near:
            print_message(f"near: {', '.join(near)}")
        if self.asks and not self.creates:
            return confirm(printable(f"{what} is not declared yet. Create it?"), default=not near)
        if self.creates:
            print_message(f"new: {what}")
        return self.creates

    def complete(self) -> None:
        """Raise UseError that lists everything that is missing."""
        if self.missing:
            raise UseError(f"add lacks {', '.join(self.missing)}; give them, or run it on a terminal, which asks")

    def typed(self) -> dict[str, Any]:
        """Return all that was given and answered, by option."""
        return {**self.options, **self.answers}


def list_lines(lines: Iterable[str]) -> None:
    """Print what there is to choose from, one a line."""
    listed = list(lines)
    for line in listed[:_MOST_LISTED]:
        print_message(f"  {line}")
    if len(listed) > _MOST_LISTED:
        print_message(f"  and {len(listed) - _MOST_LISTED} more")
    if not listed:
        print_message("  nothing to choose from: type it")
