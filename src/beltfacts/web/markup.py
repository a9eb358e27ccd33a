"""HTML as a tree of elements: every text is escaped where it enters, and every address is looked at.

It knows no page. There are no templates: a page is made by functions, whose types a checker sees.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

from beltfacts.output import printable, visible_line

_VOID = frozenset("br col hr img input link meta".split())
"""Elements without an end tag (HTML, 13.1.2)."""

_ADDRESSES = frozenset(("href", "src", "action"))
"""Attributes whose value is an address."""

_OWN_ADDRESS = ("/", "./", "../", "#", "?")
"""How the addresses of our own pages begin."""


class Html(str):
    """Markup that is safe as it is: made here, of texts that were escaped."""

    __slots__ = ()


Child: TypeAlias = "Html | str | int | Iterable[Child] | None"
"""What stands in an element: markup, a text that is escaped, a number, nothing, or several of these."""

Attribute: TypeAlias = str | int | bool | None
"""The value of an attribute. None and False leave it out, True writes its name alone."""

_LONGEST_WHOLE = 24
"""Characters of a highlighted figure that is kept on one line: in running text they fit into a phone's width."""

NOTHING = Html()
"""No markup."""


def text(words: str) -> Html:
    """Return a text as markup that prints it on one line and does nothing else. A blank at an end stays, between it and its neighbour."""
    shown = escape(printable(words))
    before = " " if shown and words[0].isspace() else ""
    return Html(f"{before}{shown} " if words[-1:].isspace() else f"{before}{shown}")


def lines(words: str) -> Html:
    """Return a text of several lines as markup. Line ends and blanks stay; what would act on a page is made visible."""
    ended = words.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    return Html(escape("\n".join(visible_line(line.replace("\t", " ")) for line in ended)))


def join(*children: Child) -> Html:
    """Return children one behind the other."""
    return Html("".join(_parts(children)))


def _parts(children: Iterable[Child]) -> Iterable[str]:
    """Yield the markup of children."""
    for child in children:
        if isinstance(child, Html):
            yield child
        elif isinstance(child, str):
            yield text(child)
        elif isinstance(child, int):
            yield str(child)
        elif child is not None:
            yield from _parts(child)


def element(name: str, /, *children: Child, **attributes: Attribute) -> Html:
    """Return an element.

    `attributes`: by name, with an underscore behind a word of Python (`class_`) and for a hyphen (`aria_label`). An address that is
    neither a web address nor one of our own pages is left out: following it would run or fetch something else.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items()) if attributes else ""
    if name in _VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{''.join(_parts(children))}</{name}>")


def _attribute(key: str, value: Attribute) -> str:
    """Return an attribute with a blank before it, empty where it is left out."""
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    shown = str(value)
    if name in _ADDRESSES and not is_safe_address(shown):
        return ""
    return f' {name}="{escape(printable(shown))}"'


def is_safe_address(address: str) -> bool:
    """Return whether an address may be followed: a web address, or one of our own pages. "//host" is no page of ours."""
    return address.startswith(("https://", "http://")) or (address.startswith(_OWN_ADDRESS) and not address.startswith(("//", "/\\")))


def marked(words: str, part: str) -> Html:
    """Return a text with the first occurrence of a part of it highlighted: the figure in its quote."""
    words, part = printable(words), printable(part)
    before, found, after = words.partition(part) if part else (words, "", "")
    return join(
        before and Html(escape(before)),
        found and Html(f'<mark class="whole">{escape(found)}</mark>' if len(found) <= _LONGEST_WHOLE else f"<mark>{escape(found)}</mark>"),
        after and Html(escape(after)),
    )
