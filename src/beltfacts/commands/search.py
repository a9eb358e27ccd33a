"""Find the fact you half remember."""

import sys
from collections.abc import Iterator
from typing import Annotated, TextIO

import typer

from beltfacts.commands import _citations as _cited
from beltfacts.commands import _fact_sheet as _facts
from beltfacts.commands import _filters
from beltfacts.commands._shell import DONE, NOTHING, Facts, Format, NoCache, open_library, print_sheet
from beltfacts.errors import UseError
from beltfacts.formats import Sheet
from beltfacts.library import Filters, Library
from beltfacts.registry import FORMATS
from beltfacts.search import Answer, answer


def run(
    query: Annotated[
        str | None, typer.Argument(metavar="QUERY", help="Words as you remember them, in any order; numbers, dates and other names too.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="Show at most N facts.")] = 10,
    topic: _filters.Topics = None,
    subject: _filters.Subjects = None,
    source: _filters.Sources = None,
    place: _filters.Places = None,
    since: _filters.Since = None,
    until: _filters.Until = None,
    why: Annotated[bool, typer.Option("--why", help="Say why each fact was found.")] = False,
    cite: _cited.Cite = None,
    batch: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="Answer every line of a file (- for standard input), one JSON object a line."),
    ] = None,
    format_name: Format = None,
    facts: Facts = None,
    no_cache: NoCache = False,
) -> int:
    """Find the fact you half remember: the best first, with its figure, date, source and exact words.

    Spelling, word order and other names may be loose; digits must be right. Exit code 1 when nothing answers.

    Example: beltfacts search "China-Laos Railway freight"

    Example: beltfacts search "Jakarta Bandung passengers" --cite mla
    """
    if (query is None) == (batch is None):
        raise UseError('give a query, as in beltfacts search "China-Laos Railway freight", or a file of queries with --from')
    if batch is not None and format_name not in (None, "jsonl"):
        raise UseError(f"--from prints JSON lines, not {format_name}; leave --format out")
    if cite is not None:
        _cited.known_reader_style(cite)
    queries = _lines(batch) if batch is not None else None
    loaded = open_library(facts, no_cache)
    filters = _filters.checked_filters(loaded, topic, subject, source, place, since, until)
    if queries is not None:
        return _batch(loaded, queries, limit, filters, why, cite)
    assert query is not None
    return print_sheet(_sheet(loaded, query, answer(loaded, query, limit, filters), why, cite), format_name)


def _sheet(loaded: Library, query: str, found: Answer, why: bool, cite: str | None) -> Sheet:
    rows = [_facts.hit_row(loaded, hit, why=why) for hit in found.hits]
    tail = {
        "suggestions": found.suggestions,
        "unknown": found.unknown,
        "corrections": [{"typed": typed, "used": used} for typed, used in found.corrections],
    }
    head = {"query": query, "total": found.total}
    sheet = _facts.fact_sheet(loaded, rows, found.hits[0].fact if rows else None, head, tail, tuple(_talk(query, found, why)))
    return sheet if cite is None else _cited.with_citations(sheet, [hit.fact for hit in found.hits], cite)


def _talk(query: str, found: Answer, why: bool) -> Iterator[str]:
    """What a person should be told besides the hits."""
    if found.read < len(query):
        yield f"only the first {found.read} characters of the query were read"
    if not found.hits:
        yield f'no match for "{query[:80]}"'
    yield from (f'showing results for "{used}" (typed "{typed}")' for typed, used in found.corrections if found.hits)
    yield from (f'no fact has the word "{word}"' for word in found.unknown)
    yield from (f"near: {line}" for line in found.suggestions)
    if found.total > len(found.hits):
        yield f"{len(found.hits)} of {found.total} shown; --limit {found.total} shows all"
    if why:
        yield from (f"{hit.fact.id}: {'; '.join(hit.why)}; score {hit.score}" for hit in found.hits)


def _lines(name: str) -> Iterator[str]:
    """The lines of a file of queries, or of standard input. Raises UseError when it cannot be read."""
    if name == "-":
        return (line.rstrip("\r\n") for line in sys.stdin)
    try:
        file = open(name, encoding="utf-8-sig", errors="replace")  # noqa: SIM115 (read line by line while answering)
    except OSError as error:
        raise UseError(f"cannot read {name}: {(error.strerror or 'error').lower()}; --from wants a text file, one query a line") from error
    return _stripped(file)


def _stripped(file: TextIO) -> Iterator[str]:
    with file:
        for line in file:
            yield line.rstrip("\r\n")


def _batch(loaded: Library, queries: Iterator[str], limit: int, filters: Filters, why: bool, cite: str | None) -> int:
    """Answer each line with one JSON object, in order; an empty line is answered with no results. Nothing found at all is exit code 1."""
    draw, any_found = FORMATS.load("jsonl").draw_object, False
    for query in queries:
        found = answer(loaded, query, limit, filters) if query.strip() else Answer([], 0)
        any_found |= bool(found.hits)
        sys.stdout.write(draw(_sheet(loaded, query, found, why, cite).document()))
    return DONE if any_found else NOTHING
