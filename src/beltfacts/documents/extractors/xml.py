"""Statistical data in SDMX-ML 2.1 and 3.0, generic or structure-specific: one observation a row.

Attributes of the data set, of groups and of series stand in each row of their observations. Other XML is refused. Source: SDMX 2.1 and 3.0,
section 3A.
"""

from __future__ import annotations

from xml.parsers import expat

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._long_table import write_long_table
from beltfacts.documents.extractors._unreadable import Unreadable

ENDINGS = ("xml", "sdmx")
MAX_BYTES = 64 << 20
"""A larger file is not read: its cells need many times its size in memory."""
SAFE_BYTES = 1 << 20
"""Reading a larger one may take more than some seconds."""
_DATA = ("GenericData", "StructureSpecificData", "GenericTimeSeriesData", "StructureSpecificTimeSeriesData", "CompactData")
"""The root elements of messages with data."""
_VALUE, _TIME = "OBS_VALUE", "TIME_PERIOD"
MAX_COLUMNS = 200
"""Dimensions and attributes of a message, each a column of its text. Data structures in use have fewer than 60."""


def extract(data: bytes) -> Extraction:
    """Return the observations as text. Raises Unreadable for XML that is no SDMX data message."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.refuse_doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Unreadable(f"not readable as XML ({error})") from error
    if not reader.is_data:
        raise Unreadable("XML that is no SDMX data message; keep its table as .csv")
    return reader.write()


class _Reader:
    """Collects the observations of a message while it is parsed."""

    def __init__(self) -> None:
        """Start before the root element."""
        self.is_data = False
        self._path: list[str] = []
        self._dataset: dict[str, str] = {}
        self._series: dict[str, str] = {}
        self._group: dict[str, str] = {}
        self._groups: list[dict[str, str]] = []
        self._groups_by_name: dict[tuple[str, ...], dict[tuple[str, ...], dict[tuple[str, ...], dict[str, str]]]] = {}
        self._observation: dict[str, str] = {}
        self._rows: list[tuple[dict[str, str], dict[str, str]]] = []
        self._words: list[str] = []
        self._names: list[str] = []
        self._title = ""

    def refuse_doctype(self, *_: object) -> None:
        """Refuse a document type, which may declare entities."""
        raise Unreadable("XML with a document type")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Read the start of an element."""
        name = tag.rpartition(" ")[2]
        if not self._path:
            self.is_data = name in _DATA
        self._path.append(name)
        own = {key: value for key, value in attributes.items() if " " not in key and key == key.upper()}
        if name == "DataSet":
            self._dataset = own
        elif name == "Series":
            self._series = own
        elif name == "Group":
            self._group = own
        elif name == "Obs":
            self._observation = own
        elif name == "ObsDimension":
            self._observation[attributes.get("id", _TIME)] = attributes.get("value", "")
        elif name == "ObsValue":
            self._observation[_VALUE] = attributes.get("value", "")
        elif name == "Value" and "id" in attributes:
            self._owner()[attributes["id"]] = attributes.get("value", "")
        self._words = []

    def _owner(self) -> dict[str, str]:
        """Return what a value of a generic message belongs to."""
        if "Obs" in self._path:
            return self._observation
        if "Series" in self._path:
            return self._series
        return self._group if "Group" in self._path else self._dataset

    def text(self, words: str) -> None:
        """Read text: only the name of the message is needed."""
        if self._path[-1:] == ["Name"]:
            self._words.append(words)

    def end(self, _: str) -> None:
        """Read the end of an element."""
        name = self._path.pop()
        if name == "Obs":
            self._rows.append((self._series if "Series" in self._path else {}, self._observation))
            self._observation = {}
        elif name == "Series":
            self._series = {}
        elif name == "Group":
            self._groups.append(self._group)
            self._group = {}
        elif name == "Name" and not self._title:
            self._title = "".join(self._words)

    def write(self) -> Extraction:
        """Return the observations as a table."""
        names: dict[str, None] = {}
        keys = {name for series, observation in self._rows for name in (*series, *observation)}
        for series, _ in self._rows:
            names.update(dict.fromkeys(series))
        names.update(dict.fromkeys((_TIME, _VALUE)))
        for _, observation in self._rows:
            names.update(dict.fromkeys(observation))
        for group in (*self._groups, self._dataset):
            names.update(dict.fromkeys(group))
        header = list(names)
        if len(header) > MAX_COLUMNS:
            raise Unreadable(f"{len(header):,} dimensions and attributes, at most {MAX_COLUMNS} are read; keep its table as .csv")
        filled = (self._filled(series, observation, keys) for series, observation in self._rows)
        return write_long_table([self._title], header, ([(row.get(name, ""),) * 2 for name in header] for row in filled))

    def _filled(self, series: dict[str, str], observation: dict[str, str], keys: set[str]) -> dict[str, str]:
        """Return all that holds of an observation, the nearest first: its own, of its series, its groups, the data set."""
        own = {**series, **observation}
        of_groups: dict[str, str] = {}
        for names, groups in self._groups_of(tuple(series), keys).items():
            of_groups |= groups.get(tuple(own[name] for name in names), {})
        return {**self._dataset, **of_groups, **own}

    def _groups_of(self, names: tuple[str, ...], keys: set[str]) -> dict[tuple[str, ...], dict[tuple[str, ...], dict[str, str]]]:
        """Return the groups of series with these dimensions: dimensions that a group gives → their values → the group."""
        known = self._groups_by_name.get(names)
        if known is None:
            known = self._groups_by_name[names] = {}
            for group in self._groups:
                shared = tuple(name for name in names if name in group and name in keys)
                if shared:
                    known.setdefault(shared, {}).setdefault(tuple(group[name] for name in shared), {}).update(group)
        return known
