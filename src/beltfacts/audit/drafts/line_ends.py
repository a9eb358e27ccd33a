"""Line ends of a draft: each is read as a line feed, whatever the file has, and every character keeps its place in the file."""

from __future__ import annotations

import re

from beltfacts.audit.drafts.draft import Draft, Ignored, Unread

_LINE_END = re.compile(r"\r\n?")


def with_line_feeds(text: str) -> str:
    """Return a text with a line feed for each line end: CR LF, CR or LF."""
    return _LINE_END.sub("\n", text) if "\r" in text else text


def placed_in(draft: Draft, text: str) -> Draft:
    """Return a draft that was read from `with_line_feeds(text)` with its places in `text`."""
    if "\r" not in text:
        return draft
    places = [at for at in range(len(text)) if text[at] != "\n" or text[at - 1 : at] != "\r"]
    places.append(len(text))
    return Draft(
        text,
        [block._replace(origins=[places[at] for at in block.origins]) for block in draft.blocks],
        [Unread(places[each.start], places[each.end], each.reason) for each in draft.unread],
        [Ignored(places[each.start], places[each.end], places[each.comment], each.reason) for each in draft.ignored],
        {places[start]: places[end] for start, end in draft.wide.items()},
    )
