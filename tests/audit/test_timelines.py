"""In a timeline, a date that stands by itself is that of what is told below it."""

from __future__ import annotations

import pytest

from beltfacts.audit import audit_draft, read_draft
from tests.audit.small_libraries import library_of

LIBRARY = library_of(
    """
canal | opening of the canal | 4 May 1931 | | | 1931-05-04 | The Olm Canal was opened on 4 May 1931
canal | locks | 12 locks | 12 | {lock} | 1958 | In 1958 the Olm Canal had 12 locks
canal | freight | 640,000 tonnes | 640000 | t | 2003 | In 2003 the Olm Canal carried 640,000 tonnes of freight
""",
    "subject measure figure value unit date quote",
    {"canal": "Olm Canal"},
    units=["lock"],
)
_ENTRIES = (
    ("4 May 1931", "The Olm Canal is opened."),
    ("{year}", "The Olm Canal has 12 locks."),
    ("2003", "The Olm Canal carries 640,000 tonnes of freight."),
)
_HTML = f"<dl>{''.join(f'<dt>{date}</dt><dd>{text}</dd>' for date, text in _ENTRIES)}</dl>"
_MARKDOWN = "\n\n".join(f"**{date}**\n\n{text}" for date, text in _ENTRIES)


def verdicts_on(auditor, draft, name):
    figures = audit_draft(auditor, read_draft(draft.encode(), name), name).figures
    return [
        (each["text"], each["verdict"], draft.splitlines()[each["line"] - 1][each["column"] - 1 :].startswith(each["text"]))
        for each in figures
    ]


@pytest.mark.parametrize(("draft", "name"), [(_HTML, "a.html"), (_MARKDOWN, "a.md")])
def test_a_date_alone_is_that_of_the_text_below_it(auditor, draft, name):
    found = verdicts_on(auditor, draft.format(year="1958"), name)
    texts = ["4 May 1931", "1958", "12", "2003", "640,000 tonnes"]
    assert [(text.partition(" of ")[0], verdict, is_placed) for text, verdict, is_placed in found] == [
        (text, "supported", True) for text in texts
    ]


def test_another_date_is_an_alarm(auditor):
    found = {text: verdict for text, verdict, _ in verdicts_on(auditor, _HTML.format(year="1985"), "a.html")}
    assert found["1985"] == "wrong-date"


def test_the_date_of_a_draft_is_none_of_a_timeline(auditor):
    draft = "3 March 2025\n\nThe Olm Canal has 12 locks.\n"
    assert [verdict for text, verdict, _ in verdicts_on(auditor, draft, "a.txt") if text == "3 March 2025"] in ([], ["unsupported"])
