"""Regular expressions that are compiled when they are first used. It holds none."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from beltfacts.pattern_cache import compile_pattern


class LazyPattern:
    """A regular expression, compiled when first used: importing must cost nothing, and most queries hold no number."""

    def __init__(self, pattern: str, flags: int = 0, letters: tuple[str, ...] = ()) -> None:
        """Keep the pattern and flags for `re.compile`.

        letters: of these, which are small where the case does not matter, each text with a match has some. In other texts nothing is
        searched, and nothing is compiled, which takes as long as searching a hundred sentences. They are looked for in the whole stretch
        that is searched, so it should be a sentence and no book.
        """
        self._source = pattern, flags
        self._letters = letters

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """The method of the same name of `re.Pattern`."""
        return self._of_letters("match", None) if self._letters else compile_pattern(*self._source).match

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """The method of the same name of `re.Pattern`."""
        return self._of_letters("search", None) if self._letters else compile_pattern(*self._source).search

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """The method of the same name of `re.Pattern`."""
        return self._of_letters("fullmatch", None) if self._letters else compile_pattern(*self._source).fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """The method of the same name of `re.Pattern`."""
        return self._of_letters("finditer", iter(())) if self._letters else compile_pattern(*self._source).finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        """The method of the same name of `re.Pattern`."""
        return compile_pattern(*self._source).findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """The method of the same name of `re.Pattern`."""
        return compile_pattern(*self._source).sub

    @cached_property
    def split(self) -> Callable[..., list[Any]]:
        """The method of the same name of `re.Pattern`."""
        return compile_pattern(*self._source).split

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        """The expression itself, of one with letters."""
        return compile_pattern(*self._source)

    def _of_letters(self, method: str, nothing: Any) -> Callable[..., Any]:
        """Return a method that returns `nothing` for a stretch without the letters."""

        def look(text: str, *place: int) -> Any:
            """Look for the letters first. `place`: where the stretch begins and ends."""
            stretch = text[slice(*place)] if len(place) > 1 else text[place[0] :] if place else text
            if self._source[1] & re.IGNORECASE:
                stretch = stretch.lower()
            if any(each in stretch for each in self._letters):
                return getattr(self._compiled, method)(text, *place)
            return nothing

        return look
