"""Lines of citations on a terminal."""

from __future__ import annotations

import re

from beltfacts.commands._hanging import hang_lines, put_links_last

LINE = "Reference:  Kern, L. (2024). \x1b[3mThe tides of the northern coast and its quays\x1b[23m. Quay Press. https://example.org/a-very-long-address/of-a-page"


def test_lines_are_broken_between_words_and_stand_under_their_label() -> None:
    lines = hang_lines(LINE + "\n", 48).splitlines()
    assert len(lines) > 2
    assert all(line.startswith(" " * len("Reference:  ")) for line in lines[1:])
    assert " ".join(line.strip() for line in lines) == LINE
    assert all(len(re.sub(r"\x1b\[\d+m", "", line)) <= 48 for line in lines if "https" not in line)


def test_an_entry_without_a_label_hangs_by_four_cells() -> None:
    first, second, *_ = hang_lines("Kern, L. (2024). The tides of the northern coast and its quays. Quay Press.\n", 40).splitlines()
    assert not first.startswith(" ")
    assert second.startswith("    ") and second[4] != " "


def test_wide_characters_take_two_cells() -> None:
    lines = hang_lines("港口 研究 " * 10 + "\n", 40).splitlines()
    assert all(sum(1 if char == " " else 2 for char in line) <= 40 for line in lines)


def test_a_narrow_terminal_gets_the_lines_as_they_are() -> None:
    assert hang_lines(LINE + "\n", 20) == LINE + "\n"


LINKED = "In text: (Kern)\nLink:    https://example.org/p#:~:text=a,b\nWarning: undated\n"


def test_links_stand_last_and_short_and_lead_to_the_words() -> None:
    last = put_links_last(LINKED, hyperlinks=True).splitlines()[-1]
    assert last == "Link:    \x1b]8;;https://example.org/p#:~:text=a,b\x1b\\https://example.org/p\x1b]8;;\x1b\\"
    assert hang_lines(last + "\n", 40) == last + "\n"


def test_a_terminal_without_hyperlinks_gets_the_whole_link() -> None:
    assert put_links_last(LINKED + "\n" + LINKED, hyperlinks=False).split("\n\n")[0].splitlines() == [
        "In text: (Kern)",
        "Warning: undated",
        "Link:    https://example.org/p#:~:text=a,b",
    ]
