"""What servers and sites find facts in their documents with. Whoever starts one gives it: it knows the folder of the documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from beltfacts.documents import QuotedPassage
from beltfacts.model import Fact


class Locator(NamedTuple):
    """Finds facts in their documents, as `show` and `cite` do. The second argument of both is the roots of the library.

    locate: returns a fact with the location of its quote, if it is found once.
    passages: returns where quotes stand in their documents, by id.
    """

    locate: Callable[[Fact, Sequence[str]], Fact]
    passages: Callable[[Sequence[Fact], Sequence[str]], dict[str, QuotedPassage]]
