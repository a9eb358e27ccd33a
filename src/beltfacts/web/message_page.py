"""The page for what went wrong: a page that is not there, wrong use, too many requests."""

from __future__ import annotations

from beltfacts.web.layout import Frame, page
from beltfacts.web.markup import Html, element

TITLES = {
    400: "This was not understood",
    404: "Nothing is here",
    405: "This page only reads",
    408: "The request took too long",
    413: "This is too long",
    421: "Another name",
    429: "Too many requests",
    500: "Something went wrong",
    503: "Not at the moment",
}
"""What each status means, for a reader."""


def message_page(frame: Frame, status: int, message: str) -> Html:
    """Return a page that says what is wrong and what to do."""
    title = TITLES.get(status, "This did not work")
    return page(frame, title, element("h1", title), element("p", message, role="alert"))
