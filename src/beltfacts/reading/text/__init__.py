"""What every reader asks of a text: scripts, lines, edges of sentences and cells, raised marks. It reads no number."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.reading.text.lines import iter_lines as iter_lines
    from beltfacts.reading.text.lines import line_end as line_end
    from beltfacts.reading.text.lines import line_start as line_start
    from beltfacts.reading.text.mark_kinds import DOUBT as DOUBT
    from beltfacts.reading.text.mark_kinds import NOTE as NOTE
    from beltfacts.reading.text.mark_kinds import PART as PART
    from beltfacts.reading.text.note_free_text import WithoutNotes as WithoutNotes
    from beltfacts.reading.text.note_free_text import blank_notes as blank_notes
    from beltfacts.reading.text.note_free_text import without_notes as without_notes
    from beltfacts.reading.text.raised_marks import PLAIN_MARKS as PLAIN_MARKS
    from beltfacts.reading.text.raised_marks import RAISED_LETTERS as RAISED_LETTERS
    from beltfacts.reading.text.raised_marks import find_marks as find_marks
    from beltfacts.reading.text.raised_marks import note_mark_at as note_mark_at
    from beltfacts.reading.text.row_edges import ends_row as ends_row
    from beltfacts.reading.text.row_edges import parts_fields as parts_fields
    from beltfacts.reading.text.row_edges import split_row as split_row
    from beltfacts.reading.text.scripts import UNSPACED_RANGES as UNSPACED_RANGES
    from beltfacts.reading.text.scripts import is_east_asian as is_east_asian
    from beltfacts.reading.text.scripts import is_unspaced as is_unspaced
    from beltfacts.reading.text.sentence_edges import parts_sentences as parts_sentences
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "lines": "iter_lines line_end line_start",
            "mark_kinds": "DOUBT NOTE PART",
            "note_free_text": "WithoutNotes blank_notes without_notes",
            "raised_marks": "PLAIN_MARKS RAISED_LETTERS find_marks note_mark_at",
            "row_edges": "ends_row parts_fields split_row",
            "scripts": "UNSPACED_RANGES is_east_asian is_unspaced",
            "sentence_edges": "parts_sentences",
        },
    )
