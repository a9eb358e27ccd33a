"""Drafts as their readers see them, and the places of their characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.audit import read_draft
from beltfacts.errors import UseError

MARKDOWN = """---
title: 42 things
---

# The harbour in **2024**

It handled *4.87* million [tonnes](https://example.org/12) of cargo,[^1] `code 99` aside.

- first 10 ships
- then __20__ more

| Year | Ships |
|------|-------|
| 2023 | 1,700 |

```
x = 1234
```

<!-- 77 -->
> quoted 5 words

[^1]: page 3.
"""


def texts(draft):
    return [(block.kind, block.text) for block in draft.blocks]


def test_markdown_is_read_without_marks_code_links_and_comments():
    assert texts(read_draft(MARKDOWN.encode(), "a.md")) == [
        ("heading", "The harbour in 2024"),
        ("text", "It handled 4.87 million tonnes of cargo,  aside."),
        ("item", "first 10 ships"),
        ("item", "then 20 more"),
        ("cell", "Year"),
        ("cell", "Ships"),
        ("cell", "2023"),
        ("cell", "1,700"),
        ("text", "quoted 5 words"),
        ("text", "page 3."),
    ]


def test_a_cell_has_its_row_label_and_its_head():
    cells = [block for block in read_draft(MARKDOWN.encode(), "a.md").blocks if block.kind == "cell"]
    assert [cell.labels for cell in cells] == [(), (), ("Year",), ("2023", "Ships")]
    assert cells[0].headings == ("The harbour in 2024",)


def test_what_is_not_read_is_told_with_its_reason():
    draft = read_draft(MARKDOWN.encode(), "a.md")
    assert [(draft.position(each.start)[0], each.reason) for each in draft.unread] == [
        (1, "front matter"),
        (7, "link"),
        (7, "footnote mark"),
        (7, "code"),
        (16, "code"),
        (20, "comment"),
        (23, "footnote mark"),
    ]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_each_character_knows_its_place_in_the_file(name, ends):
    text = MARKDOWN.replace("\n", ends)
    draft = read_draft(text.encode(), name)
    for block in draft.blocks:
        assert all(text[origin] in (char, ends[0]) for char, origin in zip(block.text, block.origins, strict=False))
        assert "\r" not in block.text
    at = text.index("million")
    assert draft.position(at) == (7, 19)


@given(st.text(alphabet=st.sampled_from('a1*_`[](){}<>|#-~$\\!\n\r "\u201c\u4e00%&@^:.'), max_size=120), st.sampled_from(["a.md", "a.txt"]))
def test_no_text_raises_and_every_place_is_inside_the_file(text, name):
    draft = read_draft(text.encode(), name)
    decoded, shown = draft.text, str.maketrans("\r\u00b9", "\n1")  # a line end is a line feed, and a mark of a note is raised
    for block in draft.blocks:
        assert all(
            decoded[origin].translate(shown) == char.translate(shown) for char, origin in zip(block.text, block.origins, strict=False)
        )
        assert 0 <= block.origins[len(block.text)] <= len(decoded)


@pytest.mark.parametrize(
    ("comment", "hidden"),
    [
        ("<!-- beltfacts: ignore: checked by hand -->", True),
        ("<!-- beltfacts: ignore -->", True),
        ("<!-- beltfacts: ignore-file -->", True),
        ("<!-- another comment -->", False),
    ],
)
def test_a_comment_ignores_the_next_block(comment, hidden):
    draft = read_draft(f"{comment}\n\nIt has 12 doors.\n\nIt has 13 doors.\n".encode(), "a.md")
    place = draft.text.index("12")
    assert any(each.start <= place < each.end for each in draft.ignored) is hidden


def test_start_and_end_ignore_what_stands_between():
    draft = read_draft(b"<!-- beltfacts: ignore-start -->\n\n12\n\n<!-- beltfacts: ignore-end -->\n\n13\n", "a.md")
    inside = [any(each.start <= draft.text.index(number) < each.end for each in draft.ignored) for number in ("12", "13")]
    assert inside == [True, False]


def test_indented_lines_are_code_but_for_those_of_a_list():
    draft = read_draft(b"Run this:\n\n    retries = 5\n\n    wait = 30\n\nIt has 12 doors.\n\n- item\n\n    It has 9 doors.\n", "a.md")
    assert [block.text for block in draft.blocks] == ["Run this:", "It has 12 doors.", "item", "It has 9 doors."]
    assert [each.reason for each in draft.unread] == ["code"]


CHINESE = "\u4e2d\u8001\u94c1\u8def\u8d27\u8fd0\u91cf\u4e3a487.6\u4e07\u5428\u3002"


def test_a_broken_byte_makes_no_other_text_of_utf_8():
    draft = read_draft(CHINESE.encode() * 3 + b"\xff \xe4\xb8 " + CHINESE.encode(), "a.txt")
    assert draft.text.count("487.6\u4e07\u5428") == 4
    assert read_draft("caf\u00e9 5".encode("cp1252"), "a.txt").text == "caf\u00e9 5"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (CHINESE.encode("gb18030"), "not UTF-8 but perhaps gb18030, .*save it as UTF-8"),
        (bytes(range(1, 256)) * 20, "binary file"),
    ],
)
def test_what_would_be_read_as_other_characters_is_refused(data, why):
    with pytest.raises(UseError, match=why):
        read_draft(data, "a.txt")
