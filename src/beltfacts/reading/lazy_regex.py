"""Regular expressions that are compiled when they are first used. It holds none."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class LazyPattern:
    """A regular expression, compiled when first used: importing must cost nothing, and most queries hold no number."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Keep the pattern and flags for `re.compile`."""
        self._source = pattern, flags

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """The method of the same name of `re.Pattern`."""
        return re.compile(*self._source).match

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """The method of the same name of `re.Pattern`."""
        return re.compile(*self._source).search

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """The method of the same name of `re.Pattern`."""
        return re.compile(*self._source).fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """The method of the same name of `re.Pattern`."""
        return re.compile(*self._source).finditer

    @cached_property
    def sub(self) -> Callable[..., str]:
        """The method of the same name of `re.Pattern`."""
        return re.compile(*self._source).sub
