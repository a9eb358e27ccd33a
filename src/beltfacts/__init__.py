"""Figures with their date, source and exact words: load fact files, search them, cite what is found, check them.

    from beltfacts import load, search, cite

    library = load()
    best = search(library, "China-Laos Railway freight")[0].fact
    print(best.figure, cite(best).reference)

The names below are the public interface. They are imported on first use, so that the command line starts fast.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.checks import check as check
    from beltfacts.cite import Citation as Citation
    from beltfacts.errors import UseError as UseError
    from beltfacts.library import Library as Library
    from beltfacts.library import load as load
    from beltfacts.model import Fact as Fact
    from beltfacts.model import Finding as Finding
    from beltfacts.model import Hit as Hit
    from beltfacts.model import Source as Source
    from beltfacts.model import Vocabulary as Vocabulary
    from beltfacts.reading import Quantity as Quantity
    from beltfacts.reading import find_dates as find_dates
    from beltfacts.reading import find_quantities as find_quantities
    from beltfacts.search import search as search
    from beltfacts.styles import cite as cite
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "checks": "check",
            "cite": "Citation",
            "errors": "UseError",
            "library": "Library load",
            "model": "Fact Finding Hit Source Vocabulary",
            "reading": "Quantity find_dates find_quantities",
            "search": "search",
            "styles": "cite",
        },
    )
