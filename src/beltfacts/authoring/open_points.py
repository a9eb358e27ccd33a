"""Refuse a number whose point or comma may group its digits or begin its decimals. It reads no number (`figures`)."""

from __future__ import annotations

import re

from beltfacts.authoring.context import DraftContext
from beltfacts.errors import UseError
from beltfacts.reading import may_group_with_points

_OPEN_POINT = re.compile(r"(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d]|[.,]\d)")
"""Digits whose point or comma may group them or begin the decimals."""


def refuse_open_point(figure: str, context: DraftContext) -> None:
    """Raise UseError for a number such as 412.560 or 12,345 in a document whose language is not known and does not look English."""
    if _OPEN_POINT.search(figure) and not context.source.csl.get("language") and may_group_with_points(context.text.text):
        raise UseError(
            f"{figure[:60]!r} may be read in two ways, since the source names no language; add its language to [[source]] "
            f'(language = "es"), or give --value, and say in --sic how it is read'
        )
