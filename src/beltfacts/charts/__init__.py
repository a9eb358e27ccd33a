"""Draw facts side by side as a picture: lines and bars as SVG, in a web page with a table, as PNG, and in the cells of a terminal.

It chooses no facts, works out no change and reads no file. Figures are labelled as they are printed.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.charts.cell_bars import bars_in_cells as bars_in_cells
    from beltfacts.charts.cell_bars import sparkline as sparkline
    from beltfacts.charts.chart_data import Chart as Chart
    from beltfacts.charts.chart_data import Mark as Mark
    from beltfacts.charts.chart_data import make_chart as make_chart
    from beltfacts.charts.courses import Course as Course
    from beltfacts.charts.courses import find_courses as find_courses
    from beltfacts.charts.html_page import draw_page as draw_page
    from beltfacts.charts.picture import NARROW as NARROW
    from beltfacts.charts.picture import draw_svg as draw_svg
    from beltfacts.charts.picture import fits_narrow as fits_narrow
    from beltfacts.charts.png import draw_png as draw_png
    from beltfacts.charts.styles import CHART_STYLE as CHART_STYLE
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "cell_bars": "bars_in_cells sparkline",
            "chart_data": "Chart Mark make_chart",
            "courses": "Course find_courses",
            "html_page": "draw_page",
            "picture": "NARROW draw_svg fits_narrow",
            "png": "draw_png",
            "styles": "CHART_STYLE",
        },
    )
