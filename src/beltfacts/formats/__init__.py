"""Output formats, one file each: a module here is a value of ``--format``.

Its `draw(sheet, canvas)` returns text. Formats read nothing and print nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.formats._sheet import Canvas as Canvas
    from beltfacts.formats._sheet import Column as Column
    from beltfacts.formats._sheet import Line as Line
    from beltfacts.formats._sheet import Row as Row
    from beltfacts.formats._sheet import Sheet as Sheet
    from beltfacts.formats._sheet import Span as Span
    from beltfacts.formats._sheet import cell_without_title as cell_without_title
    from beltfacts.formats._sheet import highlight as highlight
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "_sheet": "Canvas Column Line Row Sheet Span cell_without_title highlight",
        },
    )
