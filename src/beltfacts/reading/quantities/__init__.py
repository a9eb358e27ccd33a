"""Figures: a number with sign, scale, unit and qualifier, ranges and ratios, and numbers that are no figure."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.reading.quantities.number_edges import cuts_digits as cuts_digits
    from beltfacts.reading.quantities.number_edges import cuts_number as cuts_number
    from beltfacts.reading.quantities.number_edges import cuts_quantity as cuts_quantity
    from beltfacts.reading.quantities.number_edges import cuts_word as cuts_word
    from beltfacts.reading.quantities.number_spans import find_number_words as find_number_words
    from beltfacts.reading.quantities.quantities import Quantity as Quantity
    from beltfacts.reading.quantities.quantities import find_quantities as find_quantities
    from beltfacts.reading.quantities.quantities import find_refused as find_refused
    from beltfacts.reading.quantities.quantities import parse_figure as parse_figure
    from beltfacts.reading.quantities.quantities import read_cell as read_cell
    from beltfacts.reading.quantities.quantities import rounds_to as rounds_to
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "number_edges": "cuts_digits cuts_number cuts_quantity cuts_word",
            "number_spans": "find_number_words",
            "quantities": "Quantity find_quantities find_refused parse_figure read_cell rounds_to",
        },
    )
