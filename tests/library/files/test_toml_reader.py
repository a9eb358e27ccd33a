"""The quick reader of fact files accepts what tomli accepts and returns the same, and facts of plain rows are those of the careful path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from beltfacts.library.files import parsing, toml_shapes
from beltfacts.library.files.toml_reader import load_toml
from tests.support import examples

_STRINGS = [
    '"a"',
    '""',
    '"it\'s 5"',
    '"say \\"x\\""',
    '"a # b"',
    '"tab\tin"',
    "'a \"b'",
    "'x'",
    '"""long\n[[fact]]\ntext"""',
    "'''\n'''",
    '"p" # "q"',
]
_OTHERS = [
    "5",
    "-5.50",
    "007",
    "1e3",
    "1_000",
    "0x1f",
    "-0",
    "15.0",
    "5.",
    "true",
    "2024-01-01",
    "inf",
    "[]",
    '["a"]',
    '["a", "b"]',
    '[\n"a",\n[1]]',
]
_TABLES = [
    '{ zh = ["b"], en = "c" }',
    '{ row = ["x"], column = [] }',
    '[{ family = "F" }]',
    '["a", 5]',
    '[\n[["a"]]\n]',
    "",
    '"open',
    "[",
    "{",
]
_KEYS = ["id", "value", "low", "high", "names.zh", '"id"', '"a b"', "value ", " quote", "cell"]
_LINES = [
    "[[fact]]",
    "[[source]]",
    "[[subject]] # x",
    " [[fact]]",
    "[fact.names]",
    "[fact]",
    "[other]",
    "[[fact.list]]",
    '# a "comment',
    "#",
    "",
    "x",
]

line = st.one_of(
    st.builds("{} = {}".format, st.sampled_from(_KEYS), st.sampled_from(_STRINGS + _OTHERS + _TABLES)), st.sampled_from(_LINES)
)
table = st.lists(
    st.builds("{} = {}".format, st.sampled_from(["id", "quote", "value", "topics"]), st.sampled_from([*_STRINGS[:4], "5", '["a"]'])),
    max_size=4,
)
tables = st.lists(st.one_of(st.builds(lambda lines: ["[[fact]]", *lines], table), st.lists(line, max_size=3)), max_size=6)
texts = st.builds(
    lambda parts, end: "\n".join(line for part in parts for line in part) + end, tables, st.sampled_from(["", "\n", "\n\x00", '"'])
)


@pytest.fixture(params=[toml_shapes._MANY, 1], ids=["few tables of a shape", "many tables of a shape"], autouse=True, scope="module")
def patterns(request: pytest.FixtureRequest) -> Iterator[None]:
    """Read all texts as files of few facts are read, and as those of many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(toml_shapes, "_MANY", request.param)
        patch.setattr(toml_shapes, "_shapes", {})
        yield


def outcome(read: Any, text: str) -> Any:
    """What a reader makes of a text, or why it refuses it."""
    try:
        return repr(read(text))
    except (tomli.TOMLDecodeError, ValueError, RecursionError) as error:
        return type(error), str(error)


def by_tomli(text: str) -> dict[str, Any]:
    """What tomli makes of a text, with floats as decimals."""
    return tomli.loads(text, parse_float=toml_shapes.to_decimal)


@given(texts)
@settings(max_examples=examples(300), deadline=None)
def test_every_text_reads_as_tomli_reads_it(text: str) -> None:
    assert outcome(load_toml, text) == outcome(by_tomli, text)


@given(st.lists(table, min_size=2, max_size=30), st.integers(0, 2000), st.sampled_from(['"', "\n", "'", "[", "\\", "#", "=", "5", "\x01"]))
@settings(max_examples=examples(300), deadline=None)
def test_a_text_with_one_wrong_character_reads_as_tomli_reads_it(rows: list[list[str]], at: int, sign: str) -> None:
    text = "".join("[[fact]]\n" + "".join(f"{line}\n" for line in {line.split(" = ")[0]: line for line in row}.values()) for row in rows)
    text = text[:at] + sign + text[at:]
    assert outcome(load_toml, text) == outcome(by_tomli, text)


def test_a_broken_number_line_does_not_take_the_shape_of_a_good_one() -> None:
    good = '[[fact]]\nid = "a"\nvalue = 5\nunit = "d"\n'
    assert load_toml(f"\n{good}{good}")["fact"] == [{"id": "a", "value": 5, "unit": "d"}] * 2
    with pytest.raises(tomli.TOMLDecodeError):
        load_toml(f"\n{good}{good}".replace("5", ""))
    with pytest.raises(tomli.TOMLDecodeError):
        load_toml(f'\n{good}[[fact]]\nid = "a"\nvalue = \nunit = "d\nvalue = 5\n"\n')


def test_facts_of_many_shapes_in_turn_read_as_tomli_reads_them() -> None:
    notes = [
        "",
        'note = "a"\n',
        "low = 4\nhigh = -0.50\n",
        '[fact.cell]\nvalue = 5\nrow = ["a"]\n',
        'note = "tab\there"\n',
        "withdrawn = true\n",
    ]
    facts = (
        f'[[fact]]\nid = "a-{n}"\nvalue = {n - 20}\n{note}topics = ["t"]\n' for n in range(40) for note in (notes[n % 6], notes[n % 3])
    )
    text = "".join(facts) + "\n"
    assert outcome(load_toml, text) == outcome(by_tomli, text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"a-30"', '"a\x0130"'),
        ('"a-30"', '"a\\"30"'),
        ('"a-30"', '"a" "30"'),
        ('"a-30"', '"a\n30"'),
        ("value = 30", "value = 030"),
        ("value = 30", "value = '30'"),
        ("value = 30\n", "value = 30"),
        ('"a-30"', "'a-30'"),
        ('"a-30"', '"""a-30"""'),
        ('"a-30"', '""""'),
        ("value = 30", "value = 30 # 5"),
        ("value = 30", "value = 30\r"),
    ],
)
def test_one_odd_fact_among_many_of_one_shape_reads_as_tomli_reads_it(old: str, new: str) -> None:
    text = "".join(f'[[fact]]\nid = "a-{n}"\nvalue = {n}\n\n' for n in range(60)).replace(old, new)
    assert outcome(load_toml, text) == outcome(by_tomli, text)


_VALUES_OF_MANY = [
    *('"a{n}"', '""', '"tab\there"', '["a", "b{n}"]', '[\n"a",\n"b"\n]', '["a", 5]', '{ row = ["a{n}", "b"], column = ["c"] }'),
    *('{ a = { b = ["{n}"] } }', "{n}", "-{n}.50", "-0.0", "1" * 41, '"a" # "c"', "'a'", '"""a\n[[fact]]\n"""', '"\\u00e9"'),
]
_PIECES = [
    *(
        '"',
        "'",
        '"""',
        "\\",
        "\\u00e9",
        "\\e",
        "\r\n",
        "\r",
        "\n",
        "\n\n",
        "\t",
        "\x1f",
        "\x7f",
        "\x80",
        "\u2028",
        "\ufeff",
        "\ud800",
        "é",
        "#",
    ),
    *(
        "# it's",
        '# "c"',
        "=",
        ".",
        ",",
        "[",
        "]]",
        "{",
        "}",
        "5",
        "-",
        "+",
        "00",
        "_",
        "e3",
        "true",
        "1979-05-27T07:32:00Z",
        "value",
        "fact",
    ),
    *(
        "\n[[fact]]\n",
        "\n[fact.cell]\n",
        "\n[fact]\n",
        "\n[other]\n",
        "\nvalue = 5\n",
        "\nlow = 4\nhigh = 6\n",
        '\nnames.zh = "b"',
        "\n'id' = 5\n",
    ),
]


@st.composite
def repeated_tables(draw: st.DrawFn) -> str:
    """Tables of one or two shapes many times, with a piece of TOML put in anywhere in place of some characters."""
    keys = st.lists(
        st.sampled_from(["id", "value", "low", "high", "unit", "names.zh", "names", '"q k"']), min_size=1, max_size=6, unique=True
    )
    ends = st.sampled_from(["", "\n", "# c\n", '[fact.sub]\nz = "w{n}"\nvalue = {n}\n'])
    rows = [[(key, draw(st.sampled_from(_VALUES_OF_MANY))) for key in draw(keys)] for _ in range(draw(st.integers(1, 2)))]
    made = ["".join(f"{key} = {value}\n" for key, value in row) + draw(ends) for row in rows]
    count = draw(st.integers(2, 12))
    text = "".join(f"[[fact]]\n{made[number % len(made)]}".replace("{n}", str(number)) for number in range(count))
    for piece in draw(st.lists(st.sampled_from(_PIECES), max_size=3)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + piece + text[at + draw(st.sampled_from([0, 0, 1, 3])) :]
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\n", "\r\n"])))


def load_shaped(text: str) -> dict[str, Any]:
    """Return what a text says, with a row made of each shape."""
    data = load_toml(text, shaped=("fact",))
    rows = data["fact"] if isinstance(data.get("fact"), list) else []
    rows[:] = [row.shape.row(row.texts) if isinstance(row, toml_shapes.ShapedRow) else row for row in rows]
    return data


@given(repeated_tables())
@settings(max_examples=examples(300), deadline=None)
def test_tables_that_repeat_read_as_tomli_reads_them_with_any_piece_put_in(text: str) -> None:
    assert outcome(load_shaped, text) == outcome(by_tomli, text)


_VALUES: dict[str, list[str]] = {
    "id": ['"a-{n}"', '"A {n}"', '" "', "5"],
    "subject": ['"canal"', '"Canal"', "[]", '["canal"]'],
    "measure": ['"traffic"', '""', '"a\\tb"', "1.5"],
    "figure": ['"5 t"', "5", '"\\u0007"'],
    "value": ["5", "5.50", '"5"', "true", "nan", "1e99", "['5']", "-0", "-0.0", "0.00000012", "1" + "0" * 31],
    "low": ["4"],
    "high": ["6", "3"],
    "unit": ['"t"', "5"],
    "date": ['"2024"', '"May"', "2024-01-01"],
    "topics": ['["trade"]', '"trade"', "[]", "[5]", '["T"]', '[["trade"]]'],
    "places": ['["LA"]', '"LA"', '["Laos"]'],
    "quote": ['"it carried 5 t"', '"  "'],
    "cell": [
        '{ row = ["a"], column = ["b"] }',
        '{ row = ["a", "c"], column = ["b"] }',
        '{ column = ["b"], row = ["a", "c"] }',
        '{ table = "T", row = ["a"], column = ["b"] }',
        '{ row = [" "], column = ["b"] }',
        '{ row = ["a"], column = [] }',
        '{ row = "a" }',
        "{}",
    ],
    "cell.row": ['["a"]'],
    "cell.column": ['["b"]'],
    "source": ['"report"', '"R"', "''"],
    "bound": ['"about"', '"roughly"'],
    "names": ['{ en = ["x"] }', '"x"'],
    "withdrawn": ['{ date = "2024", reason = "wrong" }', "true"],
    "dimensions": ['{ sex = "female" }', "{}"],
    "measures": ['"typo"'],
}
_USUAL = ["id", "subject", "measure", "figure", "value", "unit", "date", "topics", "quote"]


@st.composite
def rows(draw: st.DrawFn) -> str:
    """A fact of mostly right fields: some are left out, others added, some wrong."""
    keys = [key for key in _USUAL if draw(st.integers(0, 9))] + draw(st.lists(st.sampled_from(sorted(_VALUES)), max_size=2))
    values = {key: _VALUES[key][0] if draw(st.integers(0, 5)) else draw(st.sampled_from(_VALUES[key])) for key in keys}
    return "[[fact]]\n" + "".join(f"{key} = {value}\n" for key, value in values.items()).replace("{n}", str(draw(st.integers(0, 99))))


@given(st.lists(rows(), min_size=1, max_size=4), st.booleans())
@settings(max_examples=examples(300), deadline=None)
def test_the_quick_way_to_a_fact_takes_and_finds_what_the_careful_one_does(facts: list[str], has_source: bool) -> None:
    text = ('[[source]]\nid = "only"\ntype = "report"\ntitle = "T"\n' if has_source else "") + "".join(facts)
    quick = parsing.parse_fact_text(text, "f.toml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "plain_fact", lambda *_: None)
        careful = parsing.parse_fact_text(text, "f.toml")
    assert repr(quick) == repr(careful)
