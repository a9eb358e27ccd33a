"""Any source at all: strategies that make CSL fields, titles, dates and names. No tests."""

from __future__ import annotations

from hypothesis import strategies as st

ODD = st.text(min_size=1, max_size=30).filter(str.strip)

EVEN = st.text("abcdeXYZ", min_size=1, max_size=12)

ISSUED = st.sampled_from(["", "undated", "2025", "2025-04", "2025-04-10", "2025-10-31~", "2025?", "2024/2025", "2024-06/2024-08", "202X"])
ISSUED |= st.sampled_from(
    ["2025-04-10/2025-04-12", "2024-12-30/2025-01-02", "2025-H1", "2025-22", "2024/..", "../2024-06", "nonsense", "2025-05/2025-06-03"]
)


def sources(words: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, object]]:
    """CSL fields of any source, in these words."""
    person = st.fixed_dictionaries(
        {"family": words}, optional={"given": words, "suffix": words, "non-dropping-particle": words, "static-ordering": st.booleans()}
    )
    people = st.lists(person | st.fixed_dictionaries({"literal": words}), max_size=8)
    return st.fixed_dictionaries(
        {
            "type": st.sampled_from(
                "article report book chapter article-journal article-newspaper webpage thesis dataset legal_case legislation treaty patent "
                "standard broadcast motion_picture interview software speech".split()
            )
        },
        optional={
            **dict.fromkeys(
                ("title", "publisher", "container-title", "genre", "description", "number", "archive", "volume", "issue", "URL"), words
            ),
            **dict.fromkeys(("authority", "section", "event-title", "event-place", "medium", "archive_location", "reviewed-title"), words),
            **dict.fromkeys(("author", "editor", "translator", "container-author", "director", "interviewer", "reviewed-author"), people),
            "issued": ISSUED,
            "accessed": ISSUED,
            "page": st.sampled_from(["7", "45-67", "101-120", "e5"]),
            "edition": st.sampled_from(["1", "2", "3", "11", "22", "Revised edition"]),
            "DOI": st.just("10.1000/x"),
            "language": st.sampled_from(["en", "en-GB", "zh", "fr", ""]),
            "title-romanized": words,
            "title-translated": words,
        },
    )


LOCATORS = st.sampled_from(["", "p. 7", "pp. 7-8", "ch. 1, sec. II.1", "para. 5", "Introduction", "Table 2", "p."]) | ODD

TRANSLATED = st.sampled_from(["", "machine", "human"])
