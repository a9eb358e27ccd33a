"""A source comes out of the index as it went in, whatever its fields have."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from beltfacts.library.index.record_packing import pack_source
from beltfacts.library.index.records import unpack_source
from beltfacts.model import Source

TEXT = st.text(st.sampled_from('aé北 "\\\n\t\x00\x01\x1c\x1d\x1e\x1f\u200b\u3000=:5-'), max_size=6)
NAMES = st.lists(st.dictionaries(TEXT, TEXT | st.booleans(), max_size=3), max_size=3)
VALUES = (
    TEXT
    | st.integers(-9, 10**20)
    | st.booleans()
    | st.none()
    | NAMES
    | st.lists(TEXT, max_size=2)
    | st.dictionaries(TEXT, TEXT, max_size=2)
)


@given(st.lists(TEXT, min_size=9, max_size=9), st.dictionaries(TEXT, TEXT, max_size=2), st.dictionaries(TEXT, VALUES, max_size=4))
def test_a_source_is_unpacked_as_it_was_packed(own: list[str], inferred: dict[str, str], csl: dict[str, Any]) -> None:
    source = Source(*own, inferred, csl, "a.toml", 3)  # type: ignore[arg-type]  # mypy takes nine texts for all fields
    assert repr(unpack_source(pack_source(source))) == repr(source)  # True is no 1


def test_a_usual_source_is_fields_between_separators() -> None:
    csl = {"id": "s", "author": [{"family": "Okafor", "given": "A."}, {"literal": "Ministry of Water"}], "volume": 12, "page": ""}
    source = Source("s", "report", "A title", "2024", "", "", "", "", "", {"issued": "the address has it"}, csl, "a.toml", 0)
    assert pack_source(source)[8] == "s"
    assert unpack_source(pack_source(source)) == source
