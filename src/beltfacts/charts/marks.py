"""Signs of a picture: points of several shapes, arrows for open ends, dashes for uncertain times. It places nothing."""

from __future__ import annotations

from math import cos, pi, sin

from beltfacts.charts.chart_data import Mark
from beltfacts.charts.elements import element, line
from beltfacts.charts.styles import MOST_COLOURS
from beltfacts.output import narrowings, source_label, source_of

RADIUS = 5.0
"""Half the width of a point in pixels."""

ARROW = 22.0
"""Length of an arrow in pixels."""

DASH = "3 3"
"""Dashes of what is uncertain, in pixels."""

LINE_DASHES = (None, "7 4", "2 4", "10 4 2 4", "4 2", "12 5")
"""Dashes of the lines of several series, which then differ without colour."""

_CORNERS = (0, 4, 3, 4, 3, 6)
"""Corners of the points of several series; 0 for a circle."""

_TURNS = (0.0, pi / 4, -pi / 2, 0.0, pi / 2, 0.0)
"""Angles of the first corner: square, triangle, diamond, triangle on its point, hexagon."""


def point(x: float, y: float, series: int, *, full: bool, radius: float = RADIUS) -> str:
    """Return a point in the shape of its series. `full`: filled; open points are targets, forecasts and estimates."""
    kind = series % len(_CORNERS)
    class_ = f"bf-{'full' if full else 'open'}{series % MOST_COLOURS}"
    if not _CORNERS[kind]:
        return element("circle", cx=x, cy=y, r=radius, class_=class_, stroke_width=2)
    size, count = radius * 1.25, _CORNERS[kind]
    angles = [_TURNS[kind] + 2 * pi * each / count for each in range(count)]
    corners = " ".join(f"{x + size * cos(angle):.1f},{y + size * sin(angle):.1f}" for angle in angles)
    return element("polygon", points=corners, class_=class_, stroke_width=2, stroke_linejoin="round")


def arrow(x: float, y: float, dx: int, dy: int, series: int, length: float = ARROW) -> str:
    """Return an arrow from a point into the direction in which a figure is open. `dx`, `dy`: -1, 0 or 1."""
    x2, y2 = x + dx * length, y + dy * length
    wing = 4.5
    back = (x2 - dx * wing * 1.3, y2 - dy * wing * 1.3)
    head = f"{back[0] - dy * wing:.1f},{back[1] - dx * wing:.1f} {x2:.1f},{y2:.1f} {back[0] + dy * wing:.1f},{back[1] + dx * wing:.1f}"
    class_ = f"bf-line{series % MOST_COLOURS}"
    return line(x, y, x2, y2, class_, 2) + element("polyline", points=head, class_=class_, stroke_width=2, stroke_linejoin="round")


def about_sign(x: float, y: float, series: int, distance: float = RADIUS + 5) -> str:
    """Return the sign of an approximate figure: short dashes above and below the point. `distance`: from it, in pixels."""
    class_ = f"bf-line{series % MOST_COLOURS}"
    return "".join(line(x - 5, y + way * distance, x + 5, y + way * distance, class_, 2, "4 2") for way in (-1, 1))


def told(mark: Mark) -> str:
    """Return a mark in words: date, figure as printed, and what limits it."""
    fact = mark.fact
    limits = [fact.bound.replace("-", " ")] if fact.bound != "exact" else []
    limits += [fact.status] if fact.status != "actual" else []
    limits += narrowings(fact)
    said = f" ({', '.join(limits)})" if limits else ""
    return f"{mark.when.label()}: {fact.figure}{said}, {source_label(source_of(fact))}"
