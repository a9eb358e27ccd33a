"""Fact files: find, parse and validate them, with the position of every key, and replace them in one step.

It does not search and does not know the index.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.library.files.atomic_file import COPY_MARK as COPY_MARK
    from beltfacts.library.files.atomic_file import create_file as create_file
    from beltfacts.library.files.atomic_file import exchange_file as exchange_file
    from beltfacts.library.files.atomic_file import replace_file as replace_file
    from beltfacts.library.files.atomic_file import rewrite_file as rewrite_file
    from beltfacts.library.files.csl_fields import CSL_DATES as CSL_DATES
    from beltfacts.library.files.csl_fields import CSL_NAMES as CSL_NAMES
    from beltfacts.library.files.csl_fields import CSL_TEXTS as CSL_TEXTS
    from beltfacts.library.files.exclusions import Exclusion as Exclusion
    from beltfacts.library.files.exclusions import parse_exclusions as parse_exclusions
    from beltfacts.library.files.fact_files import FactFiles as FactFiles
    from beltfacts.library.files.fields import CONTROL as CONTROL
    from beltfacts.library.files.fields import FACT as FACT
    from beltfacts.library.files.fields import ID as ID
    from beltfacts.library.files.fields import SOURCE as SOURCE
    from beltfacts.library.files.folder import FactPaths as FactPaths
    from beltfacts.library.files.folder import chosen_paths as chosen_paths
    from beltfacts.library.files.folder import display_path as display_path
    from beltfacts.library.files.folder import list_fact_files as list_fact_files
    from beltfacts.library.files.folder import parse_file as parse_file
    from beltfacts.library.files.folder import read_fact_text as read_fact_text
    from beltfacts.library.files.folder import shipped_folder as shipped_folder
    from beltfacts.library.files.folder import shipped_path as shipped_path
    from beltfacts.library.files.json_schema import schema as schema
    from beltfacts.library.files.parsing import Parsed as Parsed
    from beltfacts.library.files.parsing import parse_fact_text as parse_fact_text
    from beltfacts.library.files.pending_files import FACT_FILE_NAME as FACT_FILE_NAME
    from beltfacts.library.files.pending_files import PendingFile as PendingFile
    from beltfacts.library.files.pending_files import finish_pending as finish_pending
    from beltfacts.library.files.pending_files import replace_together as replace_together
    from beltfacts.library.files.positions import find_key_spans as find_key_spans
    from beltfacts.library.files.positions import find_positions as find_positions
    from beltfacts.library.files.positions import position_of as position_of
    from beltfacts.library.files.positions import value_span as value_span
    from beltfacts.library.files.row_records import empty_fact as empty_fact
    from beltfacts.library.files.writing import END as END
    from beltfacts.library.files.writing import FIRST as FIRST
    from beltfacts.library.files.writing import insert_entry as insert_entry
    from beltfacts.library.files.writing import insert_line as insert_line
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "atomic_file": "COPY_MARK create_file exchange_file replace_file rewrite_file",
            "csl_fields": "CSL_DATES CSL_NAMES CSL_TEXTS",
            "exclusions": "Exclusion parse_exclusions",
            "fact_files": "FactFiles",
            "fields": "CONTROL FACT ID SOURCE",
            "folder": "FactPaths chosen_paths display_path list_fact_files parse_file read_fact_text shipped_folder shipped_path",
            "json_schema": "schema",
            "parsing": "Parsed parse_fact_text",
            "pending_files": "FACT_FILE_NAME PendingFile finish_pending replace_together",
            "row_records": "empty_fact",
            "positions": "find_key_spans find_positions position_of value_span",
            "writing": "END FIRST insert_entry insert_line",
        },
    )
