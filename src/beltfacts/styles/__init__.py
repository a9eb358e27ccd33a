"""Citation styles, one file each: a module here is a value of ``cite --style``, and its docstring's first line explains it.

A style for readers is a `ReaderStyle`: it has `RULES` (`StyleRules` of cite/) and the functions `reference`, `in_text` and `note`, each of a
citation item to styled text. A style for programs (BibLaTeX, RIS, ...) is a `ProgramStyle`: it has `bundle`, all items to one string. Styles take
data and return text. They read nothing and print nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.styles._cite import bibliography as bibliography
    from beltfacts.styles._cite import cite as cite
    from beltfacts.styles._protocol import ProgramStyle as ProgramStyle
    from beltfacts.styles._protocol import ReaderStyle as ReaderStyle
    from beltfacts.styles._protocol import has_one_entry_per_source as has_one_entry_per_source
    from beltfacts.styles._protocol import is_reader_style as is_reader_style
    from beltfacts.styles._protocol import load_program_style as load_program_style
    from beltfacts.styles._protocol import load_reader_style as load_reader_style
    from beltfacts.styles._protocol import uses_passages as uses_passages
    from beltfacts.styles._style_names import resolve_style_name as resolve_style_name
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "_cite": "bibliography cite",
            "_protocol": "ProgramStyle ReaderStyle has_one_entry_per_source is_reader_style load_program_style "
            "load_reader_style uses_passages",
            "_style_names": "resolve_style_name",
        },
    )
