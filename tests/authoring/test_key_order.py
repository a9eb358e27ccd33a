"""check --fix puts the keys of facts in the order of the contract, and changes nothing else."""

from __future__ import annotations

import pytest

from beltfacts.authoring.key_order import order_keys

MIXED = """# The file of a source.
[[source]]
document = "d.txt"
id = "s"

# A fact.
[[fact]]
quote = "500 ships"
# the figure as printed
figure = "500 ships"   # counted at noon
id = "a"
topics = [
    "sea",
    "ports",
]
subject = "port"

# The next fact.
[[fact]]
id = "b"
subject = "port"

[fact.names]
en = ["second"]
"""
ORDERED = """# The file of a source.
[[source]]
document = "d.txt"
id = "s"

# A fact.
[[fact]]
id = "a"
subject = "port"
# the figure as printed
figure = "500 ships"   # counted at noon
topics = [
    "sea",
    "ports",
]
quote = "500 ships"

# The next fact.
[[fact]]
id = "b"
subject = "port"

[fact.names]
en = ["second"]
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_keys_are_put_in_order_with_their_comments(ending: str) -> None:
    assert order_keys(MIXED.replace("\n", ending)) == (ORDERED.replace("\n", ending), 1)
    assert order_keys(ORDERED.replace("\n", ending)) == (ORDERED.replace("\n", ending), 0)


@pytest.mark.parametrize(
    "text",
    [
        '[[fact]]\nquote = "a\nid = "x"\n',
        '[[fact]]\nquote = """\nid = 5\n"""\nmeasure = "m"\nid = "x',
        "",
        'fact = [{ quote = "q", id = "x" }]\n',
    ],
)
def test_what_is_no_fact_table_stays(text: str) -> None:
    assert order_keys(text) == (text, 0)


def test_a_text_of_several_lines_moves_as_a_whole() -> None:
    text = '[[fact]]\nquote = """\nid = 5\n# no comment\n"""\nid = "x"'
    assert order_keys(text) == ('[[fact]]\nid = "x"\nquote = """\nid = 5\n# no comment\n"""', 1)
