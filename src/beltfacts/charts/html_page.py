"""A web page with a picture and its data as a table, complete in itself: it loads nothing and runs nothing."""

from __future__ import annotations

from beltfacts.charts.chart_data import Chart
from beltfacts.charts.elements import element, plain
from beltfacts.charts.picture import draw_svg
from beltfacts.charts.styles import DARK, FONTS, LIGHT, Palette
from beltfacts.model import Fact
from beltfacts.output import narrowings, source_label, source_of
from beltfacts.reading import parse_edtf

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What the page may load and run: nothing but its own style."""

_TITLES = ("Date", "Figure as printed", "Limits", "What, id", "Source")


def _colours(palette: Palette) -> str:
    """Return the colours of a theme as CSS variables."""
    return f":root{{--paper:{palette.paper};--ink:{palette.ink};--soft:{palette.soft};--line:{palette.line}}}"


_STYLE = (
    f"{_colours(LIGHT)}@media screen and (prefers-color-scheme:dark){{{_colours(DARK)}}}"
    f":root{{color-scheme:light dark}}body{{font:16px/1.5 {FONTS};background:var(--paper);color:var(--ink);max-width:48rem;"
    "margin:0 auto;padding:1rem;overflow-wrap:break-word}"
    "figure{margin:0;overflow-x:auto}svg{display:block;max-width:100%;min-width:34rem;height:auto}"
    ".scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem;margin:1rem 0}"
    "caption{text-align:left;font-weight:600;padding-bottom:.4rem}"
    "th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;border-top:1px solid var(--line)}"
    ".figure,.when,.id{white-space:nowrap}.when{font-weight:400}.figure{font-weight:600}.id,.left-out{color:var(--soft)}"
)


def draw_page(chart: Chart) -> str:
    """Return a page with the picture, and all facts in a table below it. Raises UseError where there is nothing to draw."""
    left_out = {fact.id: reason for fact, reason in chart.left_out}
    facts = sorted([mark.fact for mark in chart.marks] + [fact for fact, _ in chart.left_out], key=_order)
    heads = [element("th", plain(title), scope="col") for title in _TITLES]
    rows = [_row(fact, left_out.get(fact.id, "")) for fact in facts]
    caption = element("caption", plain(f"The figures{f', drawn in {chart.unit}' if chart.unit else ''}"))
    table = element("table", caption, element("thead", element("tr", *heads)), element("tbody", *rows))
    head = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        element("title", plain(chart.title)),
        element("style", _STYLE),
    )
    figure = element("figure", draw_svg(chart), tabindex="0", aria_label="Picture")
    source = element("p", plain(f"Source: {'; '.join(chart.sources)}. Figures are as printed in the sources."))
    body = element(
        "main", figure, element("div", table, class_="scroll", tabindex="0", role="region", aria_label="Table of the figures"), source
    )
    return f'<!DOCTYPE html>\n<html lang="en">{element("head", *head)}{element("body", body)}</html>\n'


def _order(fact: Fact) -> tuple[str, str]:
    """Return the sort key of a fact: its last day, then its id. Undated facts come last."""
    return str(parse_edtf(fact.date).last or "9999-12-31"), fact.id


def _row(fact: Fact, reason: str) -> str:
    """Return a fact as a row. `reason`: why it is not drawn, or empty."""
    limits = [fact.bound.replace("-", " ")] if fact.bound != "exact" else []
    limits += [fact.status] if fact.status != "actual" else []
    limits += narrowings(fact)
    cells = (
        element("th", plain(parse_edtf(fact.date).label()), scope="row", class_="when"),
        element("td", element("span", plain(fact.figure), class_="figure")),
        element("td", plain(", ".join([*limits, *([f"not drawn: {reason}"] if reason else [])]) or "\u2014")),
        element("td", plain(fact.measure), element("br"), element("span", plain(fact.id), class_="id")),
        element("td", plain(source_label(source_of(fact)))),
    )
    return element("tr", *cells)
