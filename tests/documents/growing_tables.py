"""Tables of statistics offices of any size that are hard to read: JSON-stat, SDMX-ML and PC-Axis, each of `count` repetitions."""

from __future__ import annotations

import json
from typing import Any

from tests.documents.growing import Maker, numbered, page


def json_stat(count: int, *, axes: int = 1, sparse: bool = False, notes: bool = False) -> bytes:
    """A dataset of JSON-stat with so many values. `axes`: dimensions, all but the first with one category."""
    names = [f"d{number}" for number in range(axes)]
    dimensions: dict[str, Any] = {
        name: {"label": name, "category": {"index": {f"c{n}": n for n in range(count if name == "d0" else 1)}}} for name in names
    }
    dimensions["d0"]["category"]["label"] = {f"c{n}": f"port {n} \u2013 1,000" for n in range(count)}
    values: Any = {str(n): n for n in range(0, count, 3)} if sparse else list(range(count))
    data = {"version": "2.0", "class": "dataset", "id": names, "size": [count, *[1] * (axes - 1)], "dimension": dimensions, "value": values}
    if notes:
        data |= {"note": ["a note 12"] * count, "status": {str(n): "p" for n in range(count)}}
        dimensions["d0"]["category"]["child"] = {f"c{n}": [f"c{n + 1}"] for n in range(count - 1)}
    return json.dumps(data).encode()


def many_dimensions(count: int) -> bytes:
    """A dataset of one value with many dimensions."""
    return json_stat(1, axes=count)


def sdmx(series: str, observation: str, *, nested: bool) -> Maker:
    """A message of SDMX. `nested`: all observations in one series; else one in each."""
    head = (
        '<?xml version="1.0"?><m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"'
        ' xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific"><m:Header><m:ID>X</m:ID></m:Header><m:DataSet>'
    )
    end = "</m:DataSet></m:StructureSpecificData>"
    if nested:
        return numbered(f"{head}{series}", observation, f"</Series>{end}")
    return numbered(head, f"{series}{observation}</Series>", end)


def px(count: int, *, keys: bool = False, values: bool = True, quotes: bool = False) -> bytes:
    """A table of PC-Axis with so many rows. `keys`: rows begin with their keys. `quotes`: names are put together from many texts."""
    name = "\n".join(f'"{n}"' for n in range(count)) if quotes else '"Ships"'
    ports = ",".join(f'"port {n}"' for n in range(count if values else 1))
    codes = ",".join(f'"c{n}"' for n in range(count if values else 1))
    rows = "\n".join(f'"c{n}",{n} {n + 1}' if keys else f"{n} {n + 1}" for n in range(count))
    return (
        f'CODEPAGE="utf-8";\nMATRIX="S";\nTITLE={name};\nCONTENTS="Ships";\nUNITS="ships";\nDECIMALS=0;\nSTUB="port";\nHEADING="year";\n'
        f'VALUES("port")={ports};\nCODES("port")={codes};\nVALUES("year")="2023","2024";\n' + ('KEYS("port")=CODES;\n' if keys else "")
        + f"DATA=\n{rows};\n"
    ).encode()  # fmt: skip


_PX_HEAD = 'CODEPAGE="utf-8";\nTITLE="S";\nSTUB="p";\nHEADING="y";\nVALUES("p")="a";\nVALUES("y")="2023";\n'
"""What a table of one cell says before its data."""

TABLES: dict[str, tuple[str, Maker]] = {
    "values of JSON-stat": ("json", json_stat),
    "few values of JSON-stat, by their place": ("json", lambda count: json_stat(count, sparse=True)),
    "notes, flags and children of JSON-stat": ("json", lambda count: json_stat(count, notes=True)),
    "dimensions of JSON-stat": ("json", many_dimensions),
    "nested JSON": ("json", lambda count: b"[" * count + b"]" * count),
    "texts in JSON": ("json", page("[", '"12",', '"1"]')),
    "observations of SDMX": ("xml", sdmx('<Series REF_AREA="KE">', '<Obs TIME_PERIOD="2024" OBS_VALUE="{n}"/>', nested=True)),
    "series of SDMX": ("xml", sdmx('<Series REF_AREA="K{n}" UNIT="t">', '<Obs TIME_PERIOD="2024" OBS_VALUE="{n}"/>', nested=False)),
    "attributes of SDMX": ("xml", sdmx("<Series>", '<Obs A{n}="{n}" TIME_PERIOD="2024" OBS_VALUE="{n}"/>', nested=True)),
    "groups of SDMX": ("xml", sdmx('<Group REF_AREA="K{n}" UNIT="t"/><Series REF_AREA="K{n}">', '<Obs OBS_VALUE="{n}"/>', nested=False)),
    "nested SDMX": ("xml", lambda count: sdmx("<Series>" * count, "</Series>" * (count - 1), nested=True)(1)),
    "text in XML": ("xml", page("<a>", "12 &amp; ", "</a>")),
    "rows of PC-Axis": ("px", px),
    "rows of PC-Axis with keys": ("px", lambda count: px(count, keys=True)),
    "names of PC-Axis": ("px", lambda count: px(count, quotes=True)),
    "more rows of PC-Axis than names": ("px", lambda count: px(count, values=False)),
    "keywords of PC-Axis": ("px", numbered(_PX_HEAD, 'NOTE("a{n}")="12";\n', "DATA=\n1;\n")),
    "quotation marks of PC-Axis": ("px", page(_PX_HEAD + "NOTE=", '"', ";\nDATA=\n1;\n")),
}
"""Tables that repeat one thing, by what it is."""
