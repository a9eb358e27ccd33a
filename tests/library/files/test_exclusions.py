"""The left-out file of a source: what is wrong in it, and where."""

from __future__ import annotations

import pytest

from beltfacts.library.files.exclusions import parse_exclusions
from beltfacts.library.files.folder import shipped_folder as shipped_folder


@pytest.mark.parametrize(
    ("toml", "wrong", "line"),
    [
        ("source = \n", "not valid TOML", 1),
        ("source = " + "[" * 3000, "no excuse in it counts", 1),
        ('source = "y"\n', "source is 'y', not 'x' as its name says", 1),
        ('source = "x"\nexcuses = 5\n', "unknown field 'excuses'", 2),
        ('source = "x"\nexcuse = 5\n', "excuse must be written [[excuse]]", 0),
        ('source = "x"\n[[excuse]]\ntext = "a"\n', "needs text and reason", 2),
        ('source = "x"\n\n[[excuse]]\ntext = "a"\nreason = " "\n', "needs text and reason", 3),
        ('source = "x"\n[[excuse]]\ntext = "a"\nreason = "b"\nplace = 5\n', "an excuse has text, reason and", 2),
        ('source = "x"\n[[excuse]]\ntext = "a"\nreason = "b"\noccurrence = 0\n', "occurrence must be a whole number from 1", 2),
        ('source = "x"\n[[excuse]]\ntext = "a"\nreason = "b"\noccurrence = true\n', "occurrence must be a whole number", 2),
    ],
)
def test_what_is_wrong_in_a_left_out_file_is_a_finding_with_its_line(toml: str, wrong: str, line: int) -> None:
    excuses, findings = parse_exclusions(toml, "left-out/x.toml", "x")
    assert excuses == ()
    assert wrong in findings[0].message
    assert findings[0].line == line or line == 0
