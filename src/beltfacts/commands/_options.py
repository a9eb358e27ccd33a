"""Options as data: each option and argument of a command is one record here or in its command's file.

The typer app, its help and completion, the quick parser and the reference page are made from these records. This module parses nothing.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from beltfacts.commands import _completion as completion
from beltfacts.registry import FORMATS


class Option(NamedTuple):
    """One option of a command, or one argument.

    `name`: str, the parameter of `run` that takes the value.
    `flags`: tuple of str, as typed: ``--limit``, ``-n``. Empty for an argument.
    `help`: str, one sentence for the help.
    `metavar`: str, what stands for the value in the help. Empty for a flag, which takes none.
    `kind`: type of the value: str, int, float, or bool for a flag.
    `default`: the value when the option is absent. An option that may be given several times has the empty tuple.
    `many`: bool, whether it may be given several times.
    `required`: bool, whether it must be given.
    `least`, `most`: int or None, limits of a number, both included.
    `implied`: the value of an option that is written without one, as `--context`; None where a value must follow. For numbers only.
    `check`: function that raises UseError for a value that is not allowed, or None.
    `complete`: function from what is typed so far to the values that a shell offers, or None.
    `hidden`: bool, whether help and reference leave it out: a former name that goes on working.
    """

    name: str
    flags: tuple[str, ...]
    help: str
    metavar: str = ""
    kind: type = str
    default: Any = None
    many: bool = False
    required: bool = False
    least: int | None = None
    most: int | None = None
    implied: int | None = None
    check: Callable[[str], object] | None = None
    complete: completion.Completer | None = None
    hidden: bool = False


def text(name: str, flag: str, metavar: str, help: str, complete: completion.Completer | None = None) -> Option:
    """Return an option whose value is text, empty when it is absent."""
    return Option(name, tuple(flag.split()), help, metavar, default="", complete=complete)


def flag(name: str, flags: str, help: str) -> Option:
    """Return an option without a value: False when it is absent."""
    return Option(name, (flags,), help, kind=bool, default=False)


IDS = Option(
    "ids", (), "Ids of facts; former ids work too.", "ID...", default=(), many=True, required=True, complete=completion.complete_ids
)
FACTS = Option(
    "facts",
    ("--facts",),
    "Folder of fact files, or one file; may be given several times. Default: BELTFACTS_FACTS, else beltfacts.toml, else the facts of beltfacts.",
    "PATH",
    default=(),
    many=True,
)
FORMAT = Option(
    "format_name",
    ("--format", "-f"),
    f"Output format: {', '.join(FORMATS.names)}. Default: table on a terminal, plain in a pipe.",
    "FORMAT",
    check=FORMATS.load,
    complete=completion.starting(FORMATS.names),
)
NO_CACHE = flag("no_cache", "--no-cache", "Read the fact files anew and keep no index of them.")
DOCUMENTS = Option("folder", ("--documents",), "Folder that holds the documents. Default: BELTFACTS_DOCUMENTS, else beltfacts.toml.", "DIR")
COMMON = (FORMAT, FACTS, NO_CACHE)
"""The options of every command that prints a sheet of facts."""

TOPIC = Option(
    "topic",
    ("--topic", "-t"),
    "Only this topic and narrower ones.",
    "TOPIC",
    default=(),
    many=True,
    complete=completion.complete_topics,
)
SOURCE = Option("source", ("--source",), "Only this source.", "SOURCE", default=(), many=True, complete=completion.complete_sources)
FILTERS = (
    TOPIC,
    Option("subject", ("--subject", "-s"), "Only this subject.", "SUBJECT", default=(), many=True, complete=completion.complete_subjects),
    SOURCE,
    Option("place", ("--place",), "Only this place, by ISO 3166 code: LA, CN-GX.", "CODE", default=(), many=True),
    Option("since", ("--since",), "Only facts of this date or later: 2024, 2025-06, 2025-H1.", "DATE"),
    Option("until", ("--until",), "Only facts of this date or earlier.", "DATE"),
    Option("as_of", ("--as-of",), "Only facts that describe this time: 2024, 2024-06. The same as --since and --until together.", "DATE"),
    Option("known_on", ("--known-on",), "Only what sources said that had been published by this day: 2025-05-01.", "DATE"),
)
"""The options that narrow `search`, `list` and `export`."""
