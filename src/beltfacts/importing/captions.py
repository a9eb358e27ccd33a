"""What the lines above a table say is measured. Pure.

Lines about the file, the scope, the time or the units of the figures name nothing that is measured. Whom a table is about says `caption_names`,
and when its figures hold `caption_dates`.
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
_SENTENCES = re.compile(r"[^\W\d_]{4}\.\s[^\W\d_]")
"""Between two sentences, which a title does not have: "Visits rose again. The hide was closed"."""
_WORD_GOES_ON = re.compile(r"['\u2019]|[^\W\d_\u3040-\u9fff]")
"""What is no end of a name: the rest of a longer word, "Holmfirth" behind "Holm". Chinese and Japanese have no spaces."""
_PARTS = re.compile(r";|,(?!\d)")
"""Between what is measured and its unit."""
_LONGEST_MEASURE = 90
"""Characters of a measure."""
_LONGEST_LINE = 400
"""Characters of a line that may be the title of a document."""
_BRACKETS = re.compile(r"(?<!\s)\s*[(\[][^()\[\]]*[)\]]")


def measure_of_caption(captions: Sequence[str], subject: str = "") -> str:
    """Return what a caption says is measured, without its number, brackets and unit; empty where no caption is short.

    `subject`: the name that the captions say, which is left out: "accounts" of "Fell Trust: accounts". A line that ends as a sentence does
    counts only where no other one names it.
    """
    for caption in sorted(captions, key=lambda caption: caption.endswith(".")):
        if names_nothing(caption):
            continue
        words = without_brackets(without_number(caption)).strip(" .:")
        if subject and subject in (words, words.partition(":")[2].strip()):  # "Fell Trust", "School: Fell Trust"
            continue
        if subject and words.startswith(subject) and not _WORD_GOES_ON.match(words, len(subject)):
            rest = words.removeprefix(subject).strip(" .:,;\u2013\u2014-")
            if 0 < len(rest) <= _LONGEST_MEASURE:
                return _without_units(rest)
        if len(words.split()) > 1 and len(words) <= _LONGEST_MEASURE and not _is_about(words):
            return _without_units(words)
    return ""


def captions_of_table(captions: Sequence[str], text: str) -> Sequence[str]:
    """Return the captions without the title of a document that has a heading of one word between it and the table: "Visitors".

    `captions`: the nearest first. `text`: of the document, which begins with its title. Such a heading says what the table is about, and may be
    too short for a measure.
    """
    title = " ".join(text.lstrip()[:_LONGEST_LINE].partition("\n")[0].strip("#*_ ").split())
    at = captions.index(title) if title in captions else 0
    has_heading = any(line.isalpha() and not _UNNAMED_SHEET.match(line) for line in captions[:at])
    return [line for line in captions if line != title] if has_heading else captions


def without_date(measure: str) -> str:
    """Return a measure of a title without the date that ends it, which is not that of all columns: "Income for the year ended 31 March 2024"."""
    found = find_dates(measure)
    if len(found) != 1 or measure[found[0].end :].strip(" .,)"):
        return measure
    words = measure[: found[0].start].split()
    while words and words[-1].casefold().strip(",:(") in _BESIDE_DATES:
        words.pop()
    return " ".join(words).strip(" ,:(") or measure


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


def _is_about(words: str) -> bool:
    """Return whether a line names nothing that is measured: running text, units and signs, or a time."""
    return _SENTENCES.search(words) is not None or _says_how(words) or _says_when(words)


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
