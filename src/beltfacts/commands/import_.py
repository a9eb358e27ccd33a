"""Import the figures of a table: CSV, TSV, XLSX, ODS, Markdown, HTML, JSON-stat, SDMX, PC-Axis."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping as Texts
from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.commands._completion import complete_sources
from beltfacts.commands._encoded_table import utf8_table
from beltfacts.commands._import_sheet import outcome_sheet, show_mapping
from beltfacts.commands._import_source import NewSource, TableSource, file_of_source, table_source, usual_topic, write_with_source
from beltfacts.commands._options import COMMON, DOCUMENTS, Option, flag, text
from beltfacts.commands._output import DONE, NOTHING, open_library, print_message, print_sheet, refuse_database
from beltfacts.commands._progress import Progress
from beltfacts.commands._terminal import confirm
from beltfacts.documents import documents_folder
from beltfacts.errors import UseError
from beltfacts.importing import (
    WHOLE_TABLE,
    DataTable,
    ImportPlan,
    Mapping,
    choose_table,
    format_mapping,
    make_facts,
    make_plan,
    names_of_units,
    needs_date,
    parse_mapping,
    propose_mapping,
    read_example,
    read_fixed_date,
    read_table,
    typed_unit,
    with_codes,
    with_options,
    write_plan,
)
from beltfacts.library import Library
from beltfacts.library.files import create_file, display_path
from beltfacts.model import Source
from beltfacts.output import printable
from beltfacts.printable_text import number_of

OPTIONS = (
    Option("table", (), "The table: a file name in the documents folder, or a path.", "TABLE", default="", required=True),
    text(
        "source", "--source", "ID", "The source whose document it is. Default: the one that names the file, or a new one.", complete_sources
    ),
    text("sheet", "--sheet", "NAME", "Which sheet or table, by name or number, where the file has several."),
    text("subject", "--subject -s", "COLUMN", "The column of subjects, or the subject of all facts."),
    text("measure", "--measure", "COLUMN", "The column or header row of measures, or the measure of all facts."),
    text(
        "date",
        "--date",
        "COLUMN",
        "The column or header row of dates, the date of all facts, or the days of a fiscal year: FY2023=2022-07/2023-06.",
    ),
    text("value", "--value", "COLUMN", "The column of values, where only one has them."),
    Option(
        "unit",
        ("--unit",),
        "The column of units, the unit of a measure or column, or of all figures without one; several times.",
        "COLUMN|NAME=CODE|CODE",
        default=(),
        many=True,
    ),
    text("scale", "--scale", "COLUMN", "The column of powers of ten (UNIT_MULT)."),
    text("status", "--status", "COLUMN", "The column or header row that says actual, forecast, budget."),
    text("flag", "--flag", "COLUMN", "The column of flags."),
    Option("dimension", ("--dimension",), "A column that narrows the measure; several times.", "COLUMN[=NAME]", default=(), many=True),
    text("decimal", "--decimal", "SIGN", "What begins decimals, comma or point, where the table does not say it."),
    text(
        "encoding",
        "--encoding",
        "NAME",
        "The encoding of a text table that is not UTF-8, such as windows-1252; its copy in UTF-8 is the document.",
    ),
    text("topic", "--topic -t", "TOPIC", "Where the facts are filed; declared if it is new."),
    text("mapping", "--mapping", "FILE", "Read what the columns are from a file that --save-mapping wrote."),
    text("save_mapping", "--save-mapping", "FILE", "Write what the columns are to a new file."),
    text("edition_of", "--edition-of", "ID", "The earlier source that the facts supersede; none for none.", complete_sources),
    flag("yes", "--yes", "Write without asking."),
    flag("dry_run", "--dry-run", "Show what would be written and write nothing."),
    DOCUMENTS,
    *COMMON,
)
_ROLES = ("subject", "measure", "date", "value", "scale", "status", "flag")
_MOST_MAPPING_BYTES = 1 << 20
"""Bytes from which a mapping file is refused."""
_DECIMALS = {"": "", ",": ",", ".": ".", "comma": ",", "point": "."}


def run(
    table: str,
    source: str,
    sheet: str,
    unit: Sequence[str],
    dimension: Sequence[str],
    decimal: str,
    encoding: str,
    topic: str,
    mapping: str,
    save_mapping: str,
    edition_of: str,
    yes: bool,
    dry_run: bool,
    folder: str | None,
    format_name: str | None,
    facts: Sequence[str],
    no_cache: bool,
    **columns: str,
) -> int:
    """Make facts of the cells of a table and write them into the file of their source.

    It proposes what each column is, and shows this with five facts. Options or a mapping file change it. Each fact has its cell as evidence and
    is verified before it is written. Cells without a figure are counted by their reason. Subjects, topic, units and a source that are new are
    declared with the facts. A newer edition of a table supersedes the facts of the earlier one.

    Example: beltfacts import traffic.csv --facts my-tables/ --documents documents/ --topic transport --yes
    """
    refuse_database(facts, "import")
    with open_library(facts, no_cache) as library, utf8_table(table, documents_folder(folder, library.roots), encoding) as (table, folder):
        options = _TableOptions(table, sheet, columns, mapping, unit, dimension, decimal, topic, edition_of)
        read = _read_table(library, table_source(library, source, table, folder), options)
        if save_mapping:
            create_file(save_mapping, format_mapping(read.mapping).encode())
        return _finish(library, read, yes=yes, dry_run=dry_run, format_name=format_name)


class _TableOptions(NamedTuple):
    """What options say of a table. Each is as on the command line."""

    table: str
    sheet: str
    columns: dict[str, str]
    mapping: str
    unit: Sequence[str]
    dimension: Sequence[str]
    decimal: str
    topic: str
    edition_of: str


class _ReadTable(NamedTuple):
    """What a table gave. Its cells are not kept: those of a large table take more memory than its facts."""

    source: Source
    """Its source."""
    new: NewSource | None
    """How the source is declared, if it is new."""
    plan: ImportPlan
    """What would be written."""
    mapping: Mapping
    """What its columns are."""
    shown: list[str]
    """The lines that show the map and the first facts."""


def _read_table(library: Library, found: TableSource, options: _TableOptions) -> _ReadTable:
    """Return what a table gives, each fact verified. Raises UseError."""
    declared, document, new = found.source, found.text, found.new
    name, columns = os.path.basename(options.table), options.columns
    data = read_table(choose_table(document, options.sheet, name), document, name, columns["value"], options.sheet)
    roles = {role: columns[role] for role in _ROLES if columns[role]}
    words = library.files.unit_words
    chosen = with_codes(_mapping(data, declared, options, roles, words), data, words)
    topic = options.topic or chosen.fixed.get("topic", "") or usual_topic(library, declared, data, options.table)
    chosen.fixed["topic"] = topic
    named = names_of_units((name for each in options.unit if (name := each.rpartition("=")[0].strip())), data)
    outcome = make_facts(data, chosen, words, Progress("read {done} of {all} rows"), named)
    progress = Progress("verified {done} of {all} facts")
    plan = make_plan(library.files, declared, document, outcome, topic, options.edition_of, chosen.fixed.get("date", ""), progress)
    shown = [*show_mapping(chosen, plan, data, new.draft if new else None)]
    return _ReadTable(declared, new and new._replace(text=None), plan, chosen, shown)


def _mapping(data: DataTable, source: Source, options: _TableOptions, chosen: dict[str, str], words: Texts[str, str]) -> Mapping:
    """Return the map of a table: proposed, changed by a mapping file, then by options. Raises UseError for wrong names."""
    proposed = propose_mapping(data, source.title, next(iter(source.author), source.publisher))
    if options.mapping:
        proposed = parse_mapping(_mapping_text(options.mapping), proposed, display_path(options.mapping))
    units = {name.strip(): code.strip() for name, sign, code in (each.rpartition("=") for each in options.unit) if sign}
    for each in options.unit:
        if "=" not in each and each not in proposed.roles and typed_unit(each, words):
            units[WHOLE_TABLE] = each
        elif "=" not in each:
            chosen["unit"] = each
    if options.decimal not in _DECIMALS:
        raise UseError(f"--decimal {options.decimal[:20]!r} is neither comma nor point")
    fiscal = read_example(chosen.get("date", ""))
    if fiscal:
        del chosen["date"]
    if "date" in chosen and chosen["date"] not in proposed.roles:
        chosen["date"] = read_fixed_date(chosen["date"])
    names = {name.strip(): other.strip() for name, _, other in (each.partition("=") for each in options.dimension)}
    mapping = with_options(proposed, chosen, names, units, ("date",) if needs_date(data, proposed.roles) else ())
    if fiscal:
        mapping.fixed["fiscal_year"] = fiscal
    if options.decimal:
        mapping.fixed["decimal"] = _DECIMALS[options.decimal]
    return mapping


def _mapping_text(file: str) -> str:
    """Return the text of a mapping file. Raises UseError for one that cannot be read or is no such file."""
    try:
        with open(file, "rb") as opened:
            data = opened.read(_MOST_MAPPING_BYTES + 1)
        if len(data) > _MOST_MAPPING_BYTES:
            raise UseError(f"cannot read {file}: larger than {_MOST_MAPPING_BYTES >> 20} MiB; a mapping file has a line a column")
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "not UTF-8 text" if isinstance(error, UnicodeError) else str(error)
        raise UseError(f"cannot read {file}: {(why or 'error').lower()}") from error


def _finish(library: Library, read: _ReadTable, *, yes: bool, dry_run: bool, format_name: str | None) -> int:
    """Show the map and five facts, ask, and write."""
    source, plan = read.source, read.plan
    asks = sys.stdin.isatty() and sys.stderr.isatty()
    if plan.facts and not (yes or dry_run or asks):
        raise UseError(
            f"import asks before it writes {number_of(len(plan.facts), 'fact')}; give --yes to write them, or --dry-run to look only"
        )
    for line in read.shown:
        print_message(line)
    if not plan.facts:
        print_message("nothing to write" + (f": the library has all {number_of(plan.present, 'fact')}" if plan.present else ""))
        print_sheet(outcome_sheet(plan, ""), format_name)
        return DONE if plan.present else NOTHING
    if not (yes or dry_run) and not confirm(printable(f"Write {number_of(len(plan.facts), 'fact')} of {source.id}?"), default=True):
        print_message("nothing was written")
        return NOTHING
    if dry_run:
        return print_sheet(outcome_sheet(plan, ""), format_name)
    if read.new:
        path, first = write_with_source(library, read.new, plan)
    else:
        path, only = file_of_source(library, source)
        first = write_plan(plan, source, path, is_only_source=only)
    return print_sheet(outcome_sheet(plan, f"{display_path(path)}:{first}"), format_name)
