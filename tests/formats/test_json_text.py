"""JSON on several lines is what Python's own writer makes of the same data."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from beltfacts.output import escape_json, written

TEXT = st.text(st.sampled_from('aé北 "\\\n\t\x00<\u200b\u202e\ud800'), max_size=5)
LEAVES = TEXT | st.none() | st.booleans() | st.integers() | st.floats()
DATA = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3) | st.tuples(inner, inner))


@given(DATA)
def test_json_is_written_as_python_writes_it(data: Any) -> None:
    assert written(data) == escape_json(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def test_decimals_keep_their_digits() -> None:
    assert written({"value": [Decimal("0.10"), Decimal("1e3"), Decimal("0.1234567890123456789")]}) == (
        '{\n  "value": [\n    0.1,\n    1000,\n    "0.1234567890123456789"\n  ]\n}\n'
    )
