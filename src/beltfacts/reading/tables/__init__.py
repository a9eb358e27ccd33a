"""Scale and unit that headers, labels and captions of a table give to the figures in its cells, and the noun that a label counts."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.reading.tables.context_cache import contexts_of as contexts_of
    from beltfacts.reading.tables.counted_labels import breakdown_words as breakdown_words
    from beltfacts.reading.tables.counted_labels import count_words as count_words
    from beltfacts.reading.tables.counted_labels import label_nouns as label_nouns
    from beltfacts.reading.tables.label_context import Context as Context
    from beltfacts.reading.tables.label_context import find_context as find_context
    from beltfacts.reading.tables.label_context import is_scale_alone as is_scale_alone
    from beltfacts.reading.tables.line_context import is_unit_line as is_unit_line
    from beltfacts.reading.tables.table_context import apply_contexts as apply_contexts
    from beltfacts.reading.tables.table_context import scaled_by as scaled_by
    from beltfacts.reading.tables.table_rows import RowFigure as RowFigure
    from beltfacts.reading.tables.table_rows import read_behind_scale as read_behind_scale
    from beltfacts.reading.tables.table_rows import read_table_rows as read_table_rows
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "context_cache": "contexts_of",
            "label_context": "Context find_context is_scale_alone",
            "counted_labels": "breakdown_words count_words label_nouns",
            "line_context": "is_unit_line",
            "table_context": "apply_contexts scaled_by",
            "table_rows": "RowFigure read_behind_scale read_table_rows",
        },
    )
