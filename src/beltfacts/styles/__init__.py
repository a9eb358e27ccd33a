"""Citation styles, one file each: a module here is a value of ``cite --style``.

Its docstring's first line is its explanation. A style for readers has `reference(work)`, `in_text(work)` and `note(work)`,
each returning `Text`; a style for programs (BibLaTeX, RIS, ...) has `bundle(works)` returning a string. Styles take data and
return text; they read nothing and print nothing.

What a reader style may say of itself: `ORDER` (``cited``, ``author-date`` or ``author-title``) and `UNDATED_FIRST` for the list; `leads(parts)`,
whom an entry begins with, where that is not always the author; what tells like works apart (`SUFFIXES`, `SURNAMES`, `ET_AL`, `TITLES`: see
`_apart`); `NOTES` where citations are footnotes; `MARKS`, its quotation marks; `SHORT`, the form to stand beside a fact where that is not `in_text`.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.styles._cite import bibliography as bibliography
    from beltfacts.styles._cite import cite as cite
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "_cite": "bibliography cite",
        },
    )
