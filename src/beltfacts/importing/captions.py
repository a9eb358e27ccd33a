"""What the lines above a table say is measured. Pure.

Lines about the file, the scope, the time or the units of the figures name nothing that is measured. Whom a table is about says `caption_names`,
and dates of captions are those of `date_roles`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.importing.foreign_words import labels_scope
from beltfacts.reading import find_dates, is_unit_line

_CAPTION_NUMBER = re.compile(
    r"(?<!\w)(?i:Table|Tabelle|Tableau|Tabla|Figure|Exhibit|表)\s*(?:[A-Z]{0,2}[.-]?\d[\w.-]*|[IVX]+\b|[A-Z]\b)\.?\s*[.:\u2013-]?\s+"
)  # none in "Table tennis" and "Figures"
_ABOUT_FILE = re.compile(
    r"(?:data )?(?:extracted|last updated?|updated|source|sources|quelle|fuente|fonte|kilde|note|notes|publication date|release|contact|stand|this worksheet|"
    r"some (?:shorthand|cells)|back to|return to)\b",
    re.IGNORECASE,
)
"""How lines above a table begin that are about the file, and name nothing that is measured."""
_SCOPE = re.compile(
    r"(?:(?:geographic(?:al)?|reference|survey|reporting) )?(?:coverage|scope|universe|area|areas|population|period|date|frequency|units?|base|basis|"
    r"status|adjustment|territory|level)\s?:",
    re.IGNORECASE,
)
"""How lines begin that say for whom, when or how the figures hold: "Coverage: adults"."""
_LEGEND = re.compile(r"\w\s?=\s?(?!100\b)[^\W\d_]")
"""A sign and what it means: "H1 = January to June"."""
_UNNAMED_SHEET = re.compile(
    r"(?:sheet|tabelle|feuil|hoja|planilha|foglio|blad|ark|arkusz|\u043b\u0438\u0441\u0442|data|table|\u5de5\u4f5c\u8868)\s*\d*\Z",
    re.IGNORECASE,
)
"""What programs call a sheet that has no name."""
_BESIDE_DATES = frozenset(
    "a an and as at at: by during end ended ending financial fiscal academic school for from in of on period quarter season months month the to until "
    "year years".split()
)
"""Words beside a date in a line that says the time and nothing else: "School year 2023/24"."""
_PARTS = re.compile(r";|,(?!\d)")
"""Between what is measured and its unit."""
_LONGEST_MEASURE = 90
"""Characters of a measure."""
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


def measure_of_caption(captions: Sequence[str], subject: str = "") -> str:
    """Return what a caption says is measured, without its number, brackets and unit; empty where no caption is short.

    `subject`: the name that the captions say, which is left out: "accounts" of "Fell Trust: accounts".
    """
    for caption in captions:
        if names_nothing(caption):
            continue
        words = without_brackets(without_number(caption)).strip(" .:")
        if subject and subject in (words, words.partition(":")[2].strip()):  # "Fell Trust", "School: Fell Trust"
            continue
        if subject and words.startswith(subject) and (rest := words.removeprefix(subject).strip(" .:,;\u2013\u2014-")):
            return _without_units(rest)
        if len(words.split()) > 1 and len(words) <= _LONGEST_MEASURE and not _says_how(words) and not _says_when(words):
            return _without_units(words)
    return ""


def without_number(caption: str) -> str:
    """Return a caption without the number of its table: "Goods landed" of "Table 2: Goods landed"."""
    return _CAPTION_NUMBER.sub("", caption, count=1)


def names_nothing(caption: str) -> bool:
    """Return whether a line is about the file, or the scope, time or units of the figures."""
    return bool(_ABOUT_FILE.match(caption) or _UNNAMED_SHEET.match(caption) or _SCOPE.match(caption)) or labels_scope(caption)


def without_brackets(text: str) -> str:
    """Return a text without what stands in brackets."""
    return _BRACKETS.sub("", text)


def _without_units(words: str) -> str:
    """Return words without the parts that are a unit alone: "Tonnes; cargo by quay", "budget, Rs. in crore"."""
    parts = _PARTS.split(words)
    kept = [part.strip() for part in parts if not is_unit_line(part.strip())]
    return ", ".join(kept) if kept and len(kept) < len(parts) else words


def _says_how(words: str) -> bool:
    """Return whether a line says units and signs and nothing else: "Figures in thousands; H1 = January to June"."""
    return all(is_unit_line(part.strip()) or _LEGEND.search(part) for part in words.split(";"))


def _says_when(words: str) -> bool:
    """Return whether a line is a time and nothing else: "School year 2023/24"."""
    found = find_dates(words)
    if len(found) != 1:
        return False
    rest = f"{words[: found[0].start]} {words[found[0].end :]}".casefold()
    return _BESIDE_DATES.issuperset(rest.replace(",", " ").split())
