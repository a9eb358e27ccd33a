"""Find the fact you half remember."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO

from beltfacts.commands import _completion as completion
from beltfacts.commands._conversions import CONVERSION, wanted_unit, with_conversions
from beltfacts.commands._fact_sheet import fact_sheet, hit_row
from beltfacts.commands._filters import checked_filters
from beltfacts.commands._options import COMMON, FILTERS, Option, flag
from beltfacts.commands._output import DONE, NOTHING, open_library, print_sheet
from beltfacts.configuration import configuration_of
from beltfacts.errors import UseError
from beltfacts.registry import FORMATS
from beltfacts.search import Answer, answer

if TYPE_CHECKING:
    from beltfacts.compare import WantedUnit
    from beltfacts.formats import Sheet
    from beltfacts.library import Filters, Library

OPTIONS = (
    Option(
        "query",
        (),
        "Words as you remember them, in any order, with or without quotes; numbers, dates and other names too.",
        "QUERY...",
        default=(),
        many=True,
    ),
    Option("limit", ("--limit", "-n"), "Show at most N facts. Default: that of beltfacts.toml, else 10.", "N", kind=int, least=1),
    *FILTERS,
    flag("why", "--why", "Say why each fact was found, with the features of its score."),
    Option(
        "style",
        ("--style", "--cite"),
        "Cite each fact in this style: apa, mla, chicago-notes, or any other that beltfacts cite --help lists.",
        "STYLE",
        complete=completion.complete_reader_styles,
    ),
    *CONVERSION,
    Option("batch", ("--from",), "Answer every line of a file (- for standard input), one JSON object a line.", "FILE"),
    *COMMON,
)

_LIMIT = 10
"""Facts that are shown where neither --limit nor beltfacts.toml says how many."""


def run(
    query: Sequence[str],
    limit: int | None,
    why: bool,
    style: str | None,
    unit: str | None,
    rate: str | None,
    batch: str | None,
    format_name: str | None,
    facts: Sequence[str],
    no_cache: bool,
    **filters: Any,
) -> int:
    """Find the fact you half remember: the best first, with its figure, date, source and exact words.

    Spelling, word order and other names may be loose; digits must be right. A fact is an answer if it has
    everything that is asked for. If there is none, the exit code is 1, and the nearest facts are shown, each with the words that are not in it.

    Example: beltfacts search "China-Laos Railway freight"

    Example: beltfacts search jakarta bandung passengers --style mla
    """
    if bool(query) == (batch is not None):
        raise _no_query(filters, has_both=bool(query))
    if batch is not None and format_name not in (None, "jsonl"):
        raise UseError(f"--from prints JSON lines, not {format_name}; leave --format out")
    if style is not None:
        _known_style(style)
    is_limit_given = limit is not None
    if limit is None:
        configuration = configuration_of(facts)
        limit = (configuration and configuration.limit) or _LIMIT
    queries = _lines(batch) if batch is not None else None
    with open_library(facts, no_cache) as library:
        checked = checked_filters(library, **filters)
        draw = partial(_sheet, library, why=why, cite=style, wanted=wanted_unit(library, unit, rate))
        if queries is not None:
            return _batch(library, queries, limit, checked, draw)
        text = " ".join(query)
        sheet = draw(text, answer(library, text, limit, checked))
        return print_sheet(sheet._replace(fits=not (is_limit_given or why or style or unit)), format_name, paged=is_limit_given)


def _no_query(filters: dict[str, Any], *, has_both: bool) -> UseError:
    """Return the error for a search without words, or with words and a file of them: how to list what the filters name."""
    given = [(name, each) for name, value in filters.items() for each in (value if isinstance(value, tuple) else (value,)) if each]
    if given and not has_both:
        line = " ".join(f"--{name} {shlex.quote(each)}" for name, each in given)
        return UseError(f"search wants a query; to see all that these filters leave, type beltfacts list {line}")
    return UseError("give a query, as in beltfacts search china laos railway freight, or a file of queries with --from")


def _sheet(library: Library, query: str, found: Answer, *, why: bool, cite: str | None, wanted: WantedUnit | None) -> Sheet:
    """Return an answer as a sheet, with citations where a style is named, and with the figures in the unit wanted."""
    rows = [hit_row(library, hit, why=why) for hit in found.hits]
    near = [hit_row(library, hit, why=why) for hit in found.near]
    tail = {
        "suggestions": found.suggestions,
        "unknown": found.unknown,
        "corrections": [{"typed": typed, "used": used} for typed, used in found.corrections],
    }
    head = {"query": query, "total": found.total}
    sheet = fact_sheet(library, rows, found.hits[0].fact if rows else None, head, tail, tuple(_messages(query, found, why)), near)
    if found.total > len(found.hits):
        sheet = sheet._replace(cut_message=f"{len(found.hits)} of {found.total} shown; --limit {found.total} shows all")
    sheet = with_conversions(sheet, [hit.fact for hit in (*found.hits, *found.near)], wanted)
    return sheet if cite is None else _with_citations(library, sheet, found, cite)


def _messages(query: str, found: Answer, why: bool) -> Iterator[str]:
    """Yield the messages for a person besides the hits."""
    if found.read < len(query):
        yield f"only the first {found.read} characters of the query were read"
    if not found.hits:
        yield f'no match for "{query[:80]}"'
    yield from (f'showing results for "{used}" (typed "{typed}")' for typed, used in found.corrections if found.hits)
    yield from (f'no fact has the word "{word}"' for word in found.unknown)
    yield from found.suggestions
    if why:
        for hit in (*found.hits, *found.near):
            adds = ", ".join(f"{name} {value:g} adds {added:g}" for name, value, added in hit.features)
            yield f"{hit.fact.id}: {'; '.join(hit.why)}; score {hit.score}: {adds}"


def _lines(name: str) -> Iterator[str]:
    """Return the lines of a file of queries, or of standard input. Raises UseError when it cannot be read."""
    if name == "-":
        return _read_lines(sys.stdin)
    try:
        file = open(name, encoding="utf-8-sig", errors="replace")  # noqa: SIM115 (read line by line while answering)
    except OSError as error:
        raise UseError(f"cannot read {name}: {(error.strerror or 'error').lower()}; --from wants a text file, one query a line") from error
    return _stripped(file)


def _stripped(file: TextIO) -> Iterator[str]:
    """Yield the lines of a file without line ends, and close it."""
    with file:
        yield from _read_lines(file)


_LONGEST_LINE = 1_000_000
"""Characters of a line of queries. A longer one is no query, and may have no end."""


def _read_lines(file: TextIO) -> Iterator[str]:
    """Yield lines without line ends. Raises UseError for a line longer than `_LONGEST_LINE`, and for a file that cannot be read on."""
    number = 0
    try:
        while line := file.readline(_LONGEST_LINE + 1):
            number += 1
            if len(line) > _LONGEST_LINE:
                raise UseError(f"line {number} of the queries is longer than {_LONGEST_LINE:,} characters; --from wants one query a line")
            yield line.rstrip("\r\n")
    except (OSError, UnicodeError) as error:
        raise UseError(f"cannot read line {number + 1} of the queries: {error}") from error


def _batch(library: Library, queries: Iterator[str], limit: int, filters: Filters, sheet: Callable[[str, Answer], Sheet]) -> int:
    """Answer each line with one JSON object, in order.

    `sheet`: makes the sheet of a query and its answer. An empty line is answered with no results. Returns 1 when nothing was found at all.
    """
    draw, any_found = FORMATS.load("jsonl").draw_object, False
    for query in queries:
        found = answer(library, query, limit, filters) if query.strip() else Answer([], 0)
        any_found |= bool(found.hits)
        sys.stdout.write(draw(sheet(query, found).document()))
    return DONE if any_found else NOTHING


def _known_style(cite: str) -> None:
    """Raise UseError for a style that cannot cite hits."""
    from beltfacts.commands._citations import known_reader_style  # imported here: most searches cite nothing

    known_reader_style(cite)


def _with_citations(library: Library, sheet: Sheet, found: Answer, cite: str) -> Sheet:
    """Return the sheet with the citations of its hits."""
    from beltfacts.commands._citations import with_citations

    return with_citations(sheet, [hit.fact for hit in found.hits], cite, library.roots)
