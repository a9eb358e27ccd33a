"""Read office files: zip packages, their XML, and the displayed text of words and cells.

It names no file endings and chooses no reader: the modules of `extractors` do. It opens no file.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.documents.extractors._office.calc_file import read_calc_file as read_calc_file
    from beltfacts.documents.extractors._office.delimited import read_delimited as read_delimited
    from beltfacts.documents.extractors._office.epub_file import read_epub_file as read_epub_file
    from beltfacts.documents.extractors._office.excel_file import read_excel_file as read_excel_file
    from beltfacts.documents.extractors._office.office_properties import read_epub_properties as read_epub_properties
    from beltfacts.documents.extractors._office.office_properties import read_opendocument_properties as read_opendocument_properties
    from beltfacts.documents.extractors._office.office_properties import read_word_properties as read_word_properties
    from beltfacts.documents.extractors._office.word_file import read_word_file as read_word_file
    from beltfacts.documents.extractors._office.writer_file import read_writer_file as read_writer_file
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "calc_file": "read_calc_file",
            "delimited": "read_delimited",
            "epub_file": "read_epub_file",
            "excel_file": "read_excel_file",
            "office_properties": "read_epub_properties read_opendocument_properties read_word_properties",
            "word_file": "read_word_file",
            "writer_file": "read_writer_file",
        },
    )
