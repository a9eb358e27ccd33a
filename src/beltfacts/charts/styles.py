"""The classes of a picture and their colours, light and dark. Nothing depends on colour alone."""

from __future__ import annotations

from typing import NamedTuple


class Palette(NamedTuple):
    """Colours of one theme, as CSS writes them. Contrast of text with `paper`: 4.5 at least (WCAG 2.2, 1.4.3).

    paper: background. ink: figures and title. soft: other text. line: axes and grid. tint: what is uncertain.
    series: lines and bars, 3 at least with `paper` (WCAG 2.2, 1.4.11), and of different lightness.
    """

    paper: str
    ink: str
    soft: str
    line: str
    tint: str
    series: tuple[str, ...]


LIGHT = Palette("#ffffff", "#1c1c1e", "#55585f", "#d9dce1", "#dfe7f1", ("#0b57a4", "#b4530a", "#1b6e3c", "#7b3f98", "#3d4148", "#a3134f"))
DARK = Palette("#17181b", "#ececf0", "#b3b6bd", "#3c3f46", "#2b3a4d", ("#8fc3ff", "#f5a85c", "#86dda2", "#d5a6f2", "#d3d6dd", "#ff9dbd"))

FONTS = (
    "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', 'Noto Sans CJK SC', 'PingFang SC', "
    "'Microsoft YaHei', 'WenQuanYi Zen Hei', sans-serif"
)
"""Fonts of a picture. Those for Chinese stand behind the others, which then print the Latin letters.

Common fonts of each system are named, because resvg knows no font by the name `system-ui`."""


def _rules(palette: Palette) -> str:
    """Return the rules of one theme."""
    rules = [
        f".bf-paper{{fill:{palette.paper}}}",
        f".bf-ink{{fill:{palette.ink}}}",
        f".bf-soft{{fill:{palette.soft}}}",
        f".bf-halo{{fill:{palette.ink};stroke:{palette.paper};stroke-width:4px;stroke-linejoin:round;paint-order:stroke}}",
        f".bf-grid{{stroke:{palette.line};fill:none}}",
        f".bf-axis{{stroke:{palette.soft};fill:none}}",
        f".bf-cut{{stroke:{palette.paper};fill:none}}",
    ]
    for index, colour in enumerate(palette.series):
        rules += [
            f".bf-line{index}{{stroke:{colour};fill:none}}",
            f".bf-full{index}{{stroke:{colour};fill:{colour}}}",
            f".bf-open{index}{{stroke:{colour};fill:{palette.paper}}}",
        ]
    return "".join(rules)


CHART_STYLE = f"{_rules(LIGHT)}@media screen and (prefers-color-scheme:dark){{{_rules(DARK)}}}"
"""Style sheet of pictures for a page that shows them without a style of their own."""

THEMES = {"auto": CHART_STYLE, "light": _rules(LIGHT), "dark": _rules(DARK)}
"""Style sheets of pictures: as the reader prefers, always light, always dark."""

MOST_COLOURS = len(LIGHT.series)
"""Series with a colour of their own. Further ones begin again with the first, and another shape."""
