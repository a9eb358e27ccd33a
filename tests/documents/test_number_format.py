"""Values of spreadsheets are displayed as their number formats say, or refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.documents.extractors._office.format_tokens import UnknownFormat
from beltfacts.documents.extractors._office.number_format import BUILT_IN_FORMATS, display_number, display_text

SHOWN = [
    ("General", "1234567.891234", "1234567.891"),
    ("General", "0.1234567890123", "0.123456789"),
    ("General", "12345678901", "12345678901"),
    ("General", "123456789012", "1.23457E+11"),
    ("General", "0.000012345678", "1.23457E-05"),
    ("General", "-0.5", "-0.5"),
    ('General" km"', "35", "35 km"),
    ("0", "2.5", "3"),
    ("0", "-2.5", "-3"),
    ("0.00", "1.005", "1.01"),
    ("0.0%", "0.4535", "45.4%"),
    ("0%", "1.5", "150%"),
    ("#,##0", "1234567", "1,234,567"),
    ("#,##0", "12", "12"),
    ("#,##0.00", "-1234.5", "-1,234.50"),
    ('#,##0.0,,"m"', "1234567", "1.2m"),
    ("#,##0,", "1234567", "1,235"),
    ("0.0,,", "3100000", "3.1"),
    ('#,##0.0,,,,"tn"', "3100000000000", "3.1tn"),
    ('0 "million"', "5", "5 million"),
    ("0\\ \\m", "5", "5 m"),
    ("#,##0_);(#,##0)", "-1234", "(1,234)"),
    ("#,##0_);(#,##0)", "1234", "1,234"),
    ("#,##0;[Red]-#,##0", "-7", "-7"),
    ("#,##0;[Red]#,##0", "-7", "7"),
    ('0.0;-0.0;"nil"', "0", "nil"),
    ("0;-0;;@", "0", ""),
    ("+0.0;-0.0", "3.14", "+3.1"),
    ('[>=1000000]0.0,,"m";[>=1000]0.0,"k";0', "2500", "2.5k"),
    ('[>=1000000]0.0,,"m";[>=1000]0.0,"k";0', "-12", "-12"),
    ('[<0]"minus "0;0', "-4", "minus 4"),
    ("[$€-407] #,##0.00", "1234.5", "€ 1,234.50"),
    ("[$-409]d mmm yyyy", "45717", "1 Mar 2025"),
    ("$#,##0", "-5", "-$5"),
    (BUILT_IN_FORMATS[44], "-1234.5", "$(1,234.50)"),
    (BUILT_IN_FORMATS[41], "0", "-"),
    ("0.00E+00", "123456", "1.23E+05"),
    ("##0.0E+0", "12345678", "12.3E+6"),
    ("0.0E+00", "0.00995", "1.0E-02"),
    ("# ?/?", "2.5", "2 1/2"),
    ("# ?/?", "0.3333", "1/3"),
    ("?/8", "2.5", "20/8"),
    ("# ??/16", "0.999", "1"),
    ("0.###", "2.5", "2.5"),
    ("#.##", "0.5", ".5"),
    ("000-00-0000", "123456789", "123-45-6789"),
    ("00000", "42", "00042"),
    ("# ##0", "1234567", "1234 567"),
    ('0"年"', "2024", "2024年"),
    ("yyyy-mm-dd", "45717", "2025-03-01"),
    ("mmm yyyy", "45717", "Mar 2025"),
    ("d mmmm yyyy", "59", "28 February 1900"),
    ("yyyy-mm-dd", "60", "1900-02-29"),
    ("yyyy-mm-dd", "61", "1900-03-01"),
    ("dddd", "45717", "Saturday"),
    ("m/d/yy h:mm", "45717.75", "3/1/25 18:00"),
    ("h:mm AM/PM", "0.75", "6:00 PM"),
    ("h:mm AM/PM", "0", "12:00 AM"),
    ("[h]:mm", "1.5", "36:00"),
    ("[mm]:ss", "0.0625", "90:00"),
    ("hh:mm", "1.5", "12:00"),
    ("mm:ss.0", "0.00001", "00:00.9"),
    ('yyyy"年"m"月"d"日"', "45717", "2025年3月1日"),
    ("@", "5", "5"),
    (";;;", "5", ""),
]


@pytest.mark.parametrize(("number_format", "value", "shown"), SHOWN)
def test_a_number_is_displayed_as_in_a_spreadsheet(number_format: str, value: str, shown: str) -> None:
    assert display_number(Decimal(value), number_format) == shown


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    assert display_number(Decimal(44255), "yyyy-mm-dd", from_1904=True) == "2025-03-01"
    assert display_number(Decimal("-0.5"), "[h]:mm", from_1904=True) == "-12:00"


@pytest.mark.parametrize(
    ("number_format", "value"),
    [
        ("[$-804]mmmm", "45717"),
        ("[$-1070000]d/mm/yyyy", "45717"),
        ("[DBNum1]0", "5"),
        ("yyyy", "-1"),
        ("yyyy", "2958466"),
        ("gge", "45717"),
        ("0;0;0;@;0", "1"),
        ("[>=0]0;0", "-5"),
        ("[>5]0;[>3]0", "1"),
        ("0" * 300, "1"),
    ],
)
def test_what_depends_on_a_language_or_is_not_known_is_refused(number_format: str, value: str) -> None:
    with pytest.raises(UnknownFormat):
        display_number(Decimal(value), number_format)


def test_text_is_shown_as_it_is_or_as_its_section_says() -> None:
    assert display_text("Velm", "0.0") == "Velm"
    assert display_text("Velm", '0;0;0;"Port of "@') == "Port of Velm"
