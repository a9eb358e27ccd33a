"""Show everything that is known of one fact."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from beltfacts.cite import is_citable, plain_text
from beltfacts.commands._conversions import CONVERSION, convert_on_card, wanted_unit, with_conversions
from beltfacts.commands._fact_sheet import date_label, fact_card, fact_row, fact_sheet
from beltfacts.commands._locate import with_locator
from beltfacts.commands._options import COMMON, DOCUMENTS, IDS, Option
from beltfacts.commands._output import DONE, NOTHING, asked_fact, canvas, open_library, print_sheet
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import Library, superseding_ids
from beltfacts.model import Fact, all_names
from beltfacts.output import join_nonempty, printable, source_label, source_of
from beltfacts.reading import unit_name
from beltfacts.styles import cite

if TYPE_CHECKING:
    from beltfacts.commands._context_lines import ShownContext

OPTIONS = (
    IDS,
    Option(
        "context",
        ("--context", "-C"),
        "Show the passage of the document too, with the quote marked and N lines around it. N is 2 when left out.",
        "[N]",
        kind=int,
        least=0,
        most=1000,
        implied=2,
    ),
    DOCUMENTS,
    *CONVERSION,
    *COMMON,
)
_FIELDS = (Column("field", "Field", whole=True, role="label"), Column("value", "Value"))
_WHOLE = ("id", "figure", "value", "date")
_NOT_CITED = "none: the source is missing or has a finding; run beltfacts check"
_Fields = list[tuple[str, str]]


def run(
    ids: Sequence[str],
    context: int | None,
    folder: str | None,
    unit: str | None,
    rate: str | None,
    format_name: str | None,
    facts: Sequence[str],
    no_cache: bool,
) -> int:
    """Show everything that is known of a fact: figure and value, date, exact words, place, source, warnings, citation.

    With --context also the passage around the quote, as its document has it; the exit code is 1 where there is no such passage.

    Example: beltfacts show china-laos-railway-cargo-since-opening

    Example: beltfacts show china-laos-railway-cargo-since-opening --context 3
    """
    with open_library(facts, no_cache) as library:
        found = [with_locator(asked_fact(library, fact_id), folder, library.roots) for fact_id in ids]
        wanted = wanted_unit(library, unit, rate)
        passages = _find_contexts(library, found, context, folder)
        if format_name not in (None, "table", "plain", "markdown"):
            rows = [fact_row(library, fact, each and each.record()) for fact, each in zip(found, passages, strict=True)]
            sheet = fact_sheet(library, rows, None, {"query": None, "total": len(rows)}, {"suggestions": []}, ())
            print_sheet(with_conversions(sheet, found, wanted), format_name)
            return _exit_code(passages)
        bold = canvas(sys.stdout.isatty()).color
        is_table = format_name == "table" or (format_name is None and sys.stdout.isatty())
        for number, (fact, passage) in enumerate(zip(found, passages, strict=True)):
            on_card, below = _record(library, fact)
            converted, card = convert_on_card(fact_card(library, fact), fact, wanted)
            on_card += [(f"in {wanted.text}", converted)] if wanted and converted else []
            rows = [Row((label, printable(text)), {"field": label, "value": text}, label in _WHOLE) for label, text in on_card + below]
            lines = passage.lines(bold=bold) if passage else []
            if not is_table:
                texts = ("".join(span.text for span in line) for line in lines)
                rows += [Row(("context", text), {"field": "context", "value": text}) for text in texts]
            if number:
                sys.stdout.write("\n")
            beneath = tuple(lines) if is_table else ()
            print_sheet(Sheet(_FIELDS, rows, cards=(card,), grid_from=len(on_card), beneath=beneath, wraps_beneath=True), format_name)
        return _exit_code(passages)


def _find_contexts(library: Library, found: Sequence[Fact], lines: int | None, folder: str | None) -> Sequence[ShownContext | None]:
    """Return the passages of each fact; None for each where `lines`, the lines around the quote, is None."""
    if lines is None:
        return [None] * len(found)
    from beltfacts.commands._context_lines import find_contexts  # reading documents takes long to import

    return find_contexts(library, found, lines, folder)


def _exit_code(passages: Sequence[ShownContext | None]) -> int:
    """Return `NOTHING` where a passage was asked for and there is none, else `DONE`."""
    return NOTHING if any(each and not each.contexts for each in passages) else DONE


def _record(library: Library, fact: Fact) -> tuple[_Fields, _Fields]:
    """Return label and text of all that is known: what the card shows too, then the rest."""
    source = source_of(fact)
    citation = cite(fact) if is_citable(fact) else None
    unit = library.vocabulary.units.get(fact.unit)
    topics = library.vocabulary.topics
    on_card = [
        ("id", fact.id),
        ("figure", fact.figure),
        ("measure", fact.measure),
        ("cell" if fact.cell else "quote", fact.quote if fact.cell else f"\u201c{fact.quote}\u201d"),
        ("table", fact.cell.table if fact.cell else ""),
        ("locator", fact.locator),
        ("note", fact.note),
        ("withdrawn", join_nonempty(fact.withdrawn, ": ") if fact.withdrawn else ""),
        ("superseded by", ", ".join(superseding_ids(library, fact))),
    ]
    below = [
        ("subject", f"{library.store.subject_name(fact.subject)} ({fact.subject})"),
        ("value", _value(fact, unit.name if unit else unit_name(fact.unit))),
        ("date", f"{date_label(fact)} ({fact.date})" if fact.date != "undated" else "undated"),
        ("narrowed to", "; ".join(f"{name}: {text}" for name, text in fact.dimensions)),
        ("constant prices of", fact.price_base),
        ("period", fact.period),
        ("status", fact.status),
        ("says", fact.says),
        ("via", fact.via),
        ("url", fact.url),
        ("sic", fact.sic),
        ("topics", ", ".join(f"{topics[topic].name} ({topic})" if topic in topics else topic for topic in fact.topics)),
        ("places", ", ".join(fact.places)),
        ("other names", ", ".join(all_names(fact.names))),
        ("supersedes", ", ".join(fact.supersedes)),
        ("former ids", ", ".join(fact.former_ids)),
        ("source", f"{source_label(source)} ({source.id})"),
        ("inferred", "; ".join(f"{field}: {reason}" for field, reason in source.inferred.items())),
        ("about the source", str(source.csl.get("note", ""))),
        ("document", source.document),
        ("reference", plain_text(citation.reference) if citation else _NOT_CITED),
        ("in text", plain_text(citation.in_text) if citation else ""),
        ("file", _file(fact)),
    ]
    return [field for field in on_card if field[1]], [field for field in below if field[1]]


def _value(fact: Fact, unit_name: str) -> str:
    """Return value or range with bound and unit in words; empty for a figure that is no number."""
    if fact.smallest is None or fact.largest is None:
        return ""
    number = f"{fact.smallest:,f}" if fact.value is not None else f"{fact.smallest:,f} to {fact.largest:,f}"
    bound = "" if fact.bound == "exact" else f"{fact.bound.replace('-', ' ')} "
    return f"{bound}{number} {fact.unit}" + (f" ({unit_name})" if unit_name and unit_name != fact.unit else "")


def _file(fact: Fact) -> str:
    """Return file and line of a fact."""
    from beltfacts.library.files import display_path, find_positions, position_of, read_fact_text  # programs that read JSON need none of it

    text = read_fact_text(fact.file)
    line = position_of(find_positions(text), "fact", fact.ordinal)[0] if text else 0
    return f"{display_path(fact.file)}:{line}" if line else display_path(fact.file)
