"""A line that is not TOML gets one line in words, with the line and a mark at the place, and examples of its own value."""

from __future__ import annotations

import pytest

from beltfacts.library.files.parsing import parse_fact_text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            'quote = "The "Old Mill" ground 40 tonnes"',
            'a quotation mark inside the text: write \\" for it, or put the whole text in single',
        ),
        ("figure = \u201c500\u201d", 'curly quotation marks: write straight ones, figure = "500"'),
        ("value = 1,500", "no separators of thousands: write value = 1500 or value = 1_500"),
        ("value = 3,5", "a decimal point, no comma: write value = 3.5"),
        ("value = 620 sheep", "a number alone: write value = 620; 'sheep' goes into unit"),
        ("date = 2023-06", 'put the date in quotes: date = "2023-06"'),
        ("date = 2021/2023", 'put the date in quotes: date = "2021/2023"'),
        ("measure = milk sold", 'put text in quotes: measure = "milk sold"'),
        ('measure = "milk', 'the quotation mark is not closed: end the text with "'),
        ("measure =", "measure has no value: write one, or leave the line out"),
        ('measure = "a"\nmeasure = "b"', "measure occurs twice, in lines 2 and 3: keep one"),
    ],
)
def test_what_is_no_toml_is_said_in_words(line: str, said: str) -> None:
    (finding,) = parse_fact_text(f'[[fact]]\n{line}\nid = "x"\n', "mill.toml").findings
    assert finding.rule == "syntax"
    assert finding.message.startswith(f"not valid TOML: {said}"), finding.message
    assert ">>>" in finding.message and finding.message.endswith("nothing in this file is loaded until that is corrected")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("date = 2023-06-30", 'write date = "2023-06-30"'),
        ("date = 2023", 'write date = "2023"'),
        ("measure = 12.50", 'write measure = "12.50"'),
    ],
)
def test_an_example_is_made_of_the_value_that_stands_there(line: str, said: str) -> None:
    found = parse_fact_text(f'[[fact]]\nid = "x"\n{line}\n', "mill.toml").findings
    assert any(said in finding.message for finding in found), found


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ('mesure = "milk"', "unknown field 'mesure': write measure"),
        ('as_of = "2024"', "unknown field 'as_of': write date"),
        ('text = "the farm sold milk"', "unknown field 'text': write quote"),
        ('tags = ["farm"]', "unknown field 'tags': write topics"),
    ],
)
def test_a_field_that_is_named_otherwise_is_one_finding_with_the_right_name(field: str, said: str) -> None:
    whole = {
        "subject": '"farm"',
        "measure": '"milk"',
        "figure": '"5 litres"',
        "date": '"2024"',
        "topics": '["farm"]',
        "quote": '"5 litres"',
    }
    del whole[said.rpartition(" ")[2]]
    lines = "\n".join(f"{key} = {value}" for key, value in whole.items())
    found = parse_fact_text(f'[[source]]\nid = "s"\ntype = "report"\n[[fact]]\nid = "x"\n{lines}\n{field}\n', "farm.toml").findings
    assert [finding.message for finding in found] == [said]


@pytest.mark.parametrize(
    ("field", "meant"),
    [
        ('date = "2025-03"', "issued"),
        ('url = "https://example.org"', "URL"),
        ('file = "d.txt"', "document"),
        ('publsher = "Mill House"', "publisher"),
        ('pages = "3-9"', "page"),
        ('doi = "10.1000/182"', "DOI"),
        ('authors = "Ina Holt"', "author"),
        ('sha-256 = "00"', "sha256"),
    ],
)
def test_a_source_has_the_fields_of_csl_and_its_own_and_no_others(field: str, meant: str) -> None:
    parsed = parse_fact_text(f'[[source]]\nid = "s"\ntype = "report"\n{field}\n', "s.toml")
    assert [finding.message for finding in parsed.findings] == [f"unknown field {field.partition(' ')[0]!r}: write {meant}"]
    assert [source.id for source in parsed.sources] == ["s"]
    assert not parse_fact_text('[[source]]\nid = "s"\ntype = "report"\nevent-place = "Riga"\nPMID = "1"\n', "s.toml").findings


def test_a_table_that_is_named_otherwise_is_told() -> None:
    (finding,) = parse_fact_text('[[sources]]\nid = "s"\n', "s.toml").findings
    assert finding.message == "unknown table 'sources': write [[source]]"
