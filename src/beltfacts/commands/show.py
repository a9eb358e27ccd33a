"""Show everything that is known of one fact."""

import sys
from typing import Annotated

import typer

from beltfacts.cite import plain
from beltfacts.commands import _fact_sheet as _facts
from beltfacts.commands._locate import with_locator
from beltfacts.commands._shell import Facts, Format, NoCache, complete_ids, completing, open_library, print_sheet
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import Library
from beltfacts.library.files import display_path, read_fact_text
from beltfacts.model import Fact, all_names
from beltfacts.output import join_nonempty, printable, source_of
from beltfacts.styles import cite

_FIELDS = (Column("field", "Field", whole=True, role="label"), Column("value", "Value"))
_WHOLE = ("id", "figure", "value", "date")
_Fields = list[tuple[str, str]]


def run(
    ids: Annotated[
        list[str], typer.Argument(metavar="ID...", autocompletion=completing(complete_ids), help="Ids of facts; former ids work too.")
    ],
    format_name: Format = None,
    facts: Facts = None,
    no_cache: NoCache = False,
) -> int:
    """Show everything that is known of a fact: figure and value, date, exact words, place, source, warnings, citation.

    Example: beltfacts show china-laos-railway-cargo-since-opening
    """
    loaded = open_library(facts, no_cache)
    found = [with_locator(loaded.fact(fact_id)) for fact_id in ids]
    if format_name not in (None, "table", "plain", "markdown"):
        rows = [_facts.fact_row(loaded, fact) for fact in found]
        return print_sheet(_facts.fact_sheet(loaded, rows, None, {"query": None, "total": len(rows)}, {"suggestions": []}, ()), format_name)
    code = 0
    for number, fact in enumerate(found):
        on_card, below = _record(loaded, fact)
        rows = [Row((label, printable(text)), {"field": label, "value": text}, label in _WHOLE) for label, text in on_card + below]
        if number:
            sys.stdout.write("\n")
        code = max(code, print_sheet(Sheet(_FIELDS, rows, cards=(_facts.fact_card(loaded, fact),), grid_from=len(on_card)), format_name))
    return code


def _record(library: Library, fact: Fact) -> tuple[_Fields, _Fields]:
    """Label and text of all that is known: what the card shows too, then the rest."""
    source = source_of(fact)
    citation = cite(fact)
    unit = library.vocabulary.units.get(fact.unit)
    topics = library.vocabulary.topics
    on_card = [
        ("id", fact.id),
        ("figure", fact.figure),
        ("measure", fact.measure),
        ("quote", f"\u201c{fact.quote}\u201d"),
        ("locator", fact.locator),
        ("note", fact.note),
        ("withdrawn", join_nonempty(fact.withdrawn, ": ") if fact.withdrawn else ""),
    ]
    below = [
        ("subject", f"{library.store.subject_name(fact.subject)} ({fact.subject})"),
        ("value", _value(fact, unit.name if unit else "")),
        ("date", f"{_facts.date_label(fact)} ({fact.date})" if fact.date != "undated" else "undated"),
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
        ("source", f"{source.label} ({source.id})"),
        ("inferred", "; ".join(f"{field}: {reason}" for field, reason in source.inferred.items())),
        ("about the source", str(source.csl.get("note", ""))),
        ("document", source.document),
        ("reference", plain(citation.reference)),
        ("in text", plain(citation.in_text)),
        ("file", _file(fact)),
    ]
    return [field for field in on_card if field[1]], [field for field in below if field[1]]


def _value(fact: Fact, unit_name: str) -> str:
    if fact.smallest is None or fact.largest is None:
        return ""
    number = f"{fact.smallest:,f}" if fact.value is not None else f"{fact.smallest:,f} to {fact.largest:,f}"
    bound = "" if fact.bound == "exact" else f"{fact.bound.replace('-', ' ')} "
    return f"{bound}{number} {fact.unit}" + (f" ({unit_name})" if unit_name and unit_name != fact.unit else "")


def _file(fact: Fact) -> str:
    from beltfacts.library.files import find_positions, position_of

    text = read_fact_text(fact.file)
    line = position_of(find_positions(text), "fact", fact.ordinal)[0] if text else 0
    return f"{display_path(fact.file)}:{line}" if line else display_path(fact.file)
