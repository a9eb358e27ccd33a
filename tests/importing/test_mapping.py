"""Mapping files with anything in them: each is refused in one line, and what it fixes is not taken from a column."""

from __future__ import annotations

import pytest

from beltfacts.errors import UseError
from beltfacts.importing.mapping import Mapping, format_mapping, parse_mapping

PROPOSED = Mapping({"place": "subject", "year": "date", "tonnes": "value", "header": "measure"}, {}, {}, {})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("columns = " + "9" * 5000, "m.toml is not valid TOML: Exceeds the limit"),
        ("[columns]\nplace = " + "[" * 5000, "m.toml is not valid TOML"),
        ("a." * 3000 + "a = 1", "m.toml is not valid TOML"),
        ("columns = 1", 'columns must be a table of texts; write [columns] and lines such as year = "date"'),
        ("[units]\ntonnes = 1", "units must be a table of texts"),
        ('[colums]\nyear = "date"', "'colums' is none of the tables"),
        ('[fixed]\ndecimal = "x"', "decimal is 'x'; it may be , or ."),
        ('[fixed]\nstatus = "planned"', "status is 'planned'; it may be actual or"),
        ('[fixed]\ndate = "last year"', "date is 'last year'; write it as 2024"),
        ('[columns]\nharbour = "subject"', "no column 'harbour'"),
        ('[columns]\nplace = "harbour"', "no role 'harbour'"),
    ],
)
def test_a_file_that_is_no_map_is_refused_in_one_line(text: str, why: str) -> None:
    with pytest.raises(UseError) as refused:
        parse_mapping(text, PROPOSED, "m.toml")
    assert why in str(refused.value) and "\n" not in str(refused.value) and len(str(refused.value)) < 400


def test_a_field_that_the_file_fixes_comes_from_no_column_that_it_does_not_name() -> None:
    read = parse_mapping('[fixed]\ndate = "2020"\nsubject = "All ports"\n', PROPOSED, "m.toml")
    assert read.roles == {"place": "dimension", "year": "ignore", "tonnes": "value", "header": "measure"}
    named = parse_mapping('[columns]\nyear = "date"\n[fixed]\ndate = "2020"\n', PROPOSED, "m.toml")
    assert named.roles["year"] == "date"


def test_a_map_is_read_as_it_was_written() -> None:
    kept = Mapping({**PROPOSED.roles, 'a "b"\\': "ignore"}, {"topic": "sea\u202e"}, {"*": "t"}, {"place": "port"})
    assert parse_mapping(format_mapping(kept), kept, "m.toml") == kept


def test_a_file_without_end_or_without_text_is_no_map(call, facts_folder, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("place,year,tonnes\nnorth,2001,17\n", encoding="utf-8")
    facts = facts_folder(vocabulary='[[topic]]\nid = "w"\nname = "W"\n')
    for mapping, why in (("/dev/zero", "larger than 1 MiB"), (tmp_path, "is a directory"), ("a\0b", "null byte")):
        done = call("import", table, "--mapping", mapping, "--yes", "--facts", facts)
        assert (done.code, len(done.stderr.splitlines())) == (2, 1)
        assert why in done.stderr
