"""Where a new entry is inserted in a fact file, and what stays as it was."""

from __future__ import annotations

import pytest
import tomli

from beltfacts.library.files.writing import END, FIRST, insert_entry

FILE = """# the file

[[source]]
id = "s"

# about a
[[fact]]
id = "a"
# below a

# ── a section ──

# about b
[[fact]]
id = "b"
names = { zh = [
  "铁",
] }
# directly above c
[[fact]]
id = "c"
[fact.names]
zh = ["铁"]
"""


@pytest.mark.parametrize(
    ("after", "before", "behind"),
    [
        (FIRST, 'id = "s"\n\n', "\n# about a\n"),
        (0, "# below a\n\n", "\n# ── a section ──"),
        (1, "] }\n\n", "\n# directly above c\n"),
        (2, 'zh = ["铁"]\n\n', ""),
        (END, 'zh = ["铁"]\n\n', ""),
    ],
)
def test_an_entry_is_inserted_after_a_fact_and_comments_stay_with_theirs(after: int | None, before: str, behind: str) -> None:
    entry = '[[fact]]\nid = "new"\n'
    new, line = insert_entry(FILE, entry, after)
    assert f"{before}{entry}{behind}" in new
    assert new.replace(entry, "", 1).replace("\n\n\n", "\n\n").rstrip() == FILE.replace("\n\n\n", "\n\n").rstrip() or after == 1
    assert new.split("\n")[line - 1 : line + 1] == ["[[fact]]", 'id = "new"']
    assert [each["id"] for each in tomli.loads(new)["fact"]].index("new") == {FIRST: 0, END: 3}.get(after, (after or 0) + 1)


@pytest.mark.parametrize("text", ["", "# only a comment", '[[source]]\nid = "s"', '[[fact]]\nid = "a"\n\n\n\n'])
def test_an_entry_can_be_the_first_thing_in_a_file_or_the_last(text: str) -> None:
    new, line = insert_entry(text, '[[fact]]\nid = "new"\n', END)
    assert new.endswith('[[fact]]\nid = "new"\n') or not new.rstrip("\n").removesuffix('id = "new"').endswith("new")
    assert new.split("\n")[line - 1] == "[[fact]]"
    assert tomli.loads(new)["fact"][-1] == {"id": "new"}


def test_line_ends_of_a_file_are_kept() -> None:
    new, _ = insert_entry(FILE.replace("\n", "\r\n"), '[[fact]]\nid = "new"\n', 0)
    assert new.count("\n") == new.count("\r\n")
