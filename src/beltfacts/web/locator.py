"""What finds facts in their documents for pages. Whoever starts a server or writes a site gives it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from beltfacts.model import Fact

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage


class Locator(NamedTuple):
    """Finds facts in their documents, as `show` and `cite` do.

    locate: returns a fact with the location of its quote, if it is found once.
    passages: returns where quotes stand in their documents, by id.
    """

    locate: Callable[[Fact, tuple[str, ...]], Fact]
    passages: Callable[[list[Fact], tuple[str, ...]], dict[str, QuotedPassage]]
