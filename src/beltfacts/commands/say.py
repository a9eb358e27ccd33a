"""Say a fact in the one sentence that its evidence permits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from beltfacts.commands._completion import starting
from beltfacts.commands._options import COMMON, IDS, Option
from beltfacts.commands._output import open_library, print_sheet
from beltfacts.errors import UseError, unknown_name
from beltfacts.formats import Column, Line, Row, Sheet, Span
from beltfacts.library import superseding_ids
from beltfacts.output import join_nonempty, printable
from beltfacts.sentences import Caution, cautions, round_fact, say_in_chinese, say_in_english

if TYPE_CHECKING:
    from beltfacts.library import Library
    from beltfacts.model import Fact
    from beltfacts.record_types import SentenceRecord

_LANGUAGES = ("en", "zh")

OPTIONS = (
    IDS,
    Option("language", ("--lang", "-l"), "Language of the sentence: en, zh.", "LANGUAGE", default="en", complete=starting(_LANGUAGES)),
    Option("digits", ("--round",), "Round to N significant digits, where that leaves the claim as it is.", "N", kind=int, least=1, most=30),
    *COMMON,
)
_NOT = {"en": "do not call it ", "zh": "不可称为"}
"""What leads to what a figure must not be called, by language."""

_COLUMNS = (
    Column("sentence", "Sentence"),
    Column("id", "Id", whole=True, role="id"),
    Column("not", "Do not call it", shown=False, beneath=True),
)


def run(ids: Sequence[str], language: str, digits: int | None, format_name: str | None, facts: Sequence[str], no_cache: bool) -> int:
    """Say a fact in the one sentence that its evidence permits, and what it must not be called.

    The hedge comes from the qualifier, the verb from the status; the figure is as printed. A rounding that would claim more is refused.

    Example: beltfacts say jakarta-bandung-travel-time-xinhua

    Example: beltfacts say china-asean-goods-trade-2024 --round 2 --lang zh
    """
    if language not in _LANGUAGES:
        raise unknown_name("language", language, _LANGUAGES, "choose from en, zh")
    with open_library(facts, no_cache) as library:
        records = [_record(library, library.fact(fact_id), language, digits) for fact_id in dict.fromkeys(ids)]
    rows = [Row((printable(each["sentence"]), each["id"], printable("; ".join(each["not"]))), {**each}) for each in records]
    return print_sheet(Sheet(_COLUMNS, rows, {"total": len(rows)}, cards=tuple(map(_card, records)), grid_from=len(rows)), format_name)


def _record(library: Library, fact: Fact, language: str, digits: int | None) -> SentenceRecord:
    """Return the sentence on a fact, with what the figure must not be called."""
    said = fact if digits is None else round_fact(fact, digits)
    if fact.withdrawn:
        raise UseError(f"{fact.id} was withdrawn ({join_nonempty(fact.withdrawn, ': ')}); nothing may be said with it")
    found = cautions(fact)
    if newer := ", ".join(superseding_ids(library, fact)):
        found.insert(0, Caution(f"the figure of today: {newer} supersedes it", f"当前数字：已被 {newer} 取代"))
    if said is not fact:
        found.append(Caution(f"the figure as printed: it is rounded from {fact.figure}", f"原文数字：由 {fact.figure} 取整"))
    is_english = language == "en"
    name, subject = library.store.subject_name(fact.subject), library.store.subject(fact.subject)
    return {
        "id": fact.id,
        "language": language,
        "sentence": say_in_english(said, name) if is_english else say_in_chinese(said, subject),
        "figure": fact.figure,
        "not": [each.english if is_english else each.chinese for each in found],
    }


def _card(record: SentenceRecord) -> tuple[Line, ...]:
    """Return a sentence for people, with a line for each thing that the figure must not be called."""
    lines: list[Line] = [(Span(printable(record["sentence"]), "quote"),)]
    lines += [(Span(_NOT[record["language"]], "note"), Span(printable(each), "note")) for each in record["not"]]
    return (*lines, (Span("beltfacts cite ", "label"), Span(record["id"], "id", True)))
