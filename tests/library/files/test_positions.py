"""Where keys and headers stand: the line and column that findings name."""

from __future__ import annotations

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.library.files.positions import find_positions, position_of


def test_headers_and_keys_have_line_and_column_from_one() -> None:
    text = '# a file\n\n[[fact]]\nid = "a"\n  value = 3\n\n[[fact]]\nid = "b"\n'
    found = find_positions(text)
    assert found["fact", 0, ""] == (3, 1)
    assert found["fact", 0, "id"] == (4, 1)
    assert found["fact", 0, "value"] == (5, 3)
    assert found["fact", 1, ""] == (7, 1)
    assert found["fact", 1, "id"] == (8, 1)


@pytest.mark.parametrize(
    "value",
    [
        '"""\nfalse = 1\n[[fact]]\nend"""',
        '"""one \\"""\nfalse = 1 # """',
        '"""a quote at the end: ""x"" \n"""""',
        '""""""',
        "'''\n[[fact]]\nit's\nfalse = 1'''",
        '""',
        "''",
        '"a # no comment ["',
        "'C:\\'",
        '"a \\" [ b"',
        "[\n  1, # a comment with a bracket ]\n  2,\n]",
        "[\n  \"]\",\n  [ \"[[fact]]\", '''\n[[fact]]\n''' ],\n]",
        "{ false = [1,\n2], b = { c = 1 } }",
        '{ en = ["a]", "b}"], zh = ["中[文"] }',
        "1 # and [ a { bracket",
        "1979-05-27T07:32:00Z",
        "-1.5e6",
    ],
)
def test_keys_inside_a_value_of_any_kind_are_skipped(value: str) -> None:
    text = f'[[fact]]\nquote = {value}\nlast = "here"\n[[fact]]\nid = "b"\n'
    assert "false" not in tomli.loads(text)["fact"][0]
    found = find_positions(text)
    line = text[: text.index("last")].count("\n") + 1
    assert found["fact", 0, "last"] == (line, 1)
    assert found["fact", 1, ""] == (line + 1, 1)
    assert ("fact", 2, "") not in found
    assert ("fact", 0, "false") not in found


def test_keys_may_be_quoted_dotted_and_spaced() -> None:
    text = '[[source]]\n"container-title" = "x"\n\'number\'= 1\nnames.zh = ["a"]\n"a.b" = 1\n"caf\\u00e9" = 1\n\tnote\t=\t"x"\n'
    found = find_positions(text)
    assert found["source", 0, "container-title"] == (2, 1)
    assert found["source", 0, "number"] == (3, 1)
    assert found["source", 0, "names"] == (4, 1)
    assert found["source", 0, "a.b"] == (5, 1)
    assert found["source", 0, "café"] == (6, 1)
    assert found["source", 0, "note"] == (7, 2)


def test_headers_may_be_spaced_quoted_and_commented() -> None:
    text = '[[ fact ]] # [[not]]\nid = "a"\n  [["fact"]]\nid = "b"\n[ topic ]\nid = "c"\n'
    found = find_positions(text)
    assert found["fact", 1, ""] == (3, 3)
    assert found["fact", 1, "id"] == (4, 1)
    assert found["topic", 0, "id"] == (6, 1)


def test_a_table_below_a_record_is_the_position_of_its_field() -> None:
    text = '[[fact]]\nid = "a"\n[fact.names]\nzh = ["x"]\n[[fact]]\nid = "b"\n[fact.withdrawn]\ndate = "2024"\n[[fact]]\nid = "c"\n'
    found = find_positions(text)
    assert found["fact", 0, "names"] == (3, 1)
    assert found["fact", 1, "withdrawn"] == (7, 1)
    assert found["fact", 2, "id"] == (10, 1)
    assert ("fact", 0, "zh") not in found


def test_columns_count_characters_and_lines_survive_wide_text() -> None:
    text = '[[fact]]\n"中老" = "中老铁路\u2028x"\n\t\u0009id = "a"\n'
    assert find_positions(text)["fact", 0, "id"] == (3, 3)


def test_a_missing_key_has_the_position_of_its_header_and_a_missing_table_none() -> None:
    found = find_positions('[[fact]]\nid = "a"\n[[fact]]\nid = "b"\n')
    assert position_of(found, "fact", 1, "quote") == (3, 1)
    assert position_of(found, "source", 0, "id") == (0, 0)


def test_keys_before_the_first_header_have_positions() -> None:
    found = find_positions('# x\ntitle = "loose"\nfact = [{ id = "a" }, { id = "b" }]\n')
    assert position_of(found, "title", 0) == (2, 1)
    assert position_of(found, "fact", 1, "quote") == (3, 1)


def test_no_newline_at_the_end_and_no_text_at_all() -> None:
    assert find_positions('[[fact]]\nid = "a"')["fact", 0, "id"] == (2, 1)
    assert find_positions("") == {}


@given(st.text(alphabet="ab\"'[]{}#=\\\n .,é中", max_size=80))
def test_no_text_makes_finding_positions_fail(text: str) -> None:
    lines = text.split("\n")
    for line, column in find_positions(text).values():
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1])
