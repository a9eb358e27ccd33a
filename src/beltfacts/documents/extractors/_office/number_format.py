"""Values of a spreadsheet as their number format displays them.

Formats that depend on the reader's language or on the calendar of a country raise UnknownFormat. Sources: ISO/IEC 29500-1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from beltfacts.documents.extractors._office.date_format import display_date
from beltfacts.documents.extractors._office.digit_format import display_digits, display_general
from beltfacts.documents.extractors._office.format_tokens import Section, Token, UnknownFormat, parse_format

BUILT_IN_FORMATS = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);\\("$"#,##0\\)',
    6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
    7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
    8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "m/d/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yyyy h:mm",
    37: "#,##0_);\\(#,##0\\)",
    38: "#,##0_);[Red]\\(#,##0\\)",
    39: "#,##0.00_);\\(#,##0.00\\)",
    40: "#,##0.00_);[Red]\\(#,##0.00\\)",
    41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
"""The formats that a file does not spell out (18.8.30), as an English system shows them. Those from 27 to 36 and 50 to 58 depend on the language."""


def display_number(value: Decimal, number_format: str, *, from_1904: bool = False) -> str:
    """Return a number as its format displays it, without blanks at its ends.

    `from_1904`: whether the workbook counts days from 1904. Raises UnknownFormat.
    """
    sections = _parsed(number_format)
    section, shown = _choose_section(value, [each for each in sections if not each.is_text])
    if section.is_date:
        return display_date(value, section.tokens, from_1904=from_1904).strip()
    if section.is_general:
        parts = [display_general(shown) if token.kind == "general" else token.text for token in section.tokens]
        return "".join(parts).strip()
    return display_digits(shown, section.tokens).strip()


def display_text(text: str, number_format: str) -> str:
    """Return a text as its format displays it. Raises UnknownFormat."""
    section = next((each for each in _parsed(number_format) if each.is_text), None)
    if section is None:
        return text
    return "".join(text if token.kind == "text" else token.text for token in section.tokens)


@lru_cache(maxsize=512)
def _parsed(number_format: str) -> list[Section]:
    """Return the sections of a format."""
    return parse_format(number_format)


def _choose_section(value: Decimal, sections: list[Section]) -> tuple[Section, Decimal]:
    """Return the section for a number, and the number with the sign that is shown.

    Without conditions: one for all; positive and negative; positive, negative and zero. A section for negative numbers alone shows no sign.
    """
    if not sections:  # a format for text alone shows numbers as General does
        return Section((Token("general"),)), value
    if any(section.condition for section in sections):
        return _choose_by_condition(value, sections)
    if len(sections) == 1:
        return sections[0], value
    if value < 0:
        return sections[1], -value
    return sections[2] if value == 0 and len(sections) > 2 else sections[0], value


def _choose_by_condition(value: Decimal, sections: list[Section]) -> tuple[Section, Decimal]:
    """Return the section whose condition a number meets, else the one without.

    The second section of two or three without a condition stands for negative numbers only if a third one takes the rest.
    """
    rest: Section | None = None
    for index, section in enumerate(sections):
        if section.condition is None:
            if index == 1 and len(sections) > 2:
                if value < 0:
                    return section, -value
                continue
            rest = section
            continue
        if _meets(value, section):
            only_negative = section.condition in (("<", Decimal(0)), ("<=", Decimal(0)))
            return section, -value if value < 0 and only_negative else value
    if rest is None:
        raise UnknownFormat("a number that no condition of its format takes")
    takes_negative_only = any(section.condition in ((">=", Decimal(0)), (">", Decimal(0))) for section in sections)
    if value < 0 and takes_negative_only:
        raise UnknownFormat("a negative number in a format with conditions")
    return rest, value


def _meets(value: Decimal, section: Section) -> bool:
    """Return whether a number meets the condition of a section."""
    assert section.condition is not None
    sign, limit = section.condition
    return {"<": value < limit, "<=": value <= limit, ">": value > limit, ">=": value >= limit, "=": value == limit, "<>": value != limit}[
        sign
    ]
