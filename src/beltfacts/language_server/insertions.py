"""What is written into a draft, as its format writes it: a citation, a figure, a comment."""

from __future__ import annotations

from beltfacts.audit import draft_format
from beltfacts.cite import MARKUPS, render_markup
from beltfacts.language_server.open_drafts import Figure, OpenDraft
from beltfacts.model import Fact

_CITED = {".md": "[@{0}]", ".qmd": "[@{0}]", ".tex": "\\cite{{{0}}}", ".typ": "@{0}"}
"""How a citation of a fact is written in each format; elsewhere author and year."""

_COMMENTS = {".tex": "% {0}\n", ".typ": "// {0}\n", ".txt": "# {0}\n\n", ".html": "<!-- {0} -->"}
"""How a comment is written in each format; elsewhere as in Markdown."""

_OWN_LINE, _INLINE = "<!-- {0} -->\n\n", "<!-- {0} --> "
"""How it is written in Markdown: before a paragraph, and within a list, a table or a heading, which a line of its own would end."""


def citation_text(fact: Fact, name: str) -> str:
    """Return a citation of a fact as the format of a draft writes it: a key, or author and year."""
    for ending, form in _CITED.items():
        if name.endswith(ending):
            return form.format(fact.id)
    return f"({in_markup(fact.cited.label if fact.cited else fact.source, name)})"


def in_markup(text: str, name: str) -> str:
    """Return a text as the format of a draft writes it, so that it stands there as it is. `name`: of the draft."""
    markup = draft_format(name)
    return render_markup(((text, ""),), markup if markup in MARKUPS else "text")


def comment_place(draft: OpenDraft, figure: Figure) -> tuple[int, str]:
    """Return where a comment ignores the block of a figure, and how it is written there, so that it changes nothing for a reader."""
    line = draft.placed.line_start(figure.block)
    form = next((form for ending, form in _COMMENTS.items() if draft.name.endswith(ending)), "")
    if not form:
        begins_line = not draft.placed.text[line : figure.block].strip() and figure.kind == "text"
        return (line, _OWN_LINE) if begins_line else (figure.start, _INLINE)
    if draft.name.endswith(".html") or figure.kind == "cell":
        return figure.start, form
    return line, form
