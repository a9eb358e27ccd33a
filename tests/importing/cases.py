"""Ten tables of different fields and layouts, with what an import must make of them.

A value is `(words, figure, value, unit, date)`: `words` stand in subject, measure or dimensions. `missing` counts cells without a figure.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

Value = tuple[str, str, str, str, str]


class Case(NamedTuple):
    """A table, and what comes of it."""

    name: str
    """The name of its file."""
    text: str
    """What the file says; empty for one that a function writes."""
    values: tuple[Value, ...]
    """All facts that it gives."""
    missing: int = 0
    """Its cells without a figure."""
    options: tuple[str, ...] = ()
    """Options that say what the table does not."""


TOWNS = Case(
    "gemeinden.csv",
    """\
Gemeinde;Jahr;Einwohner;Fläche (km²)
Oberau;2022;1.035;12,5
Oberau;2023;11.052;12,5
Untertal;2022;987;8,25
Untertal;2023;..;8,25
""",
    (
        ("oberau einwohner", "1.035", "1035", "{person}", "2022"),
        ("oberau fläche", "12,5", "12.5", "km2", "2022"),
        ("oberau einwohner", "11.052", "11052", "{person}", "2023"),
        ("oberau fläche", "12,5", "12.5", "km2", "2023"),
        ("untertal einwohner", "987", "987", "{person}", "2022"),
        ("untertal fläche", "8,25", "8.25", "km2", "2022"),
        ("untertal fläche", "8,25", "8.25", "km2", "2023"),
    ),
    1,
    ("--unit", "Einwohner={person}"),
)

FISHERIES = Case(
    "landings.tsv",
    "Harbour\tItem\tYear\tValue\tUnit\n"
    "Brae\tHerring landed\t2021\t4.12\tthousand tonnes\n"
    "Brae\tHerring landed\t2022\t3.95\tthousand tonnes\n"
    "Brae\tQuota used\t2022\t88.5\t%\n"
    "Skell\tHerring landed\t2022\t0.70\tthousand tonnes\n"
    "Skell\tIncome\t2022\t1.9\tmillion euros\n",
    (
        ("brae herring", "4.12", "4120", "t", "2021"),
        ("brae herring", "3.95", "3950", "t", "2022"),
        ("brae quota", "88.5", "88.5", "%", "2022"),
        ("skell herring", "0.70", "700", "t", "2022"),
        ("skell income", "1.9", "1900000", "EUR", "2022"),
    ),
)

WIDE = Case(
    "API_EN.ATM_DS2_en_csv.csv",
    '"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-06-28",\n\n'
    '"Country Name","Country Code","Indicator Name","Indicator Code","2020","2021","2022",\n'
    '"Kenya","KEN","Population, total","SP.POP.TOTL","51985780","53005614","54027487",\n'
    '"Kenya","KEN","Forest area (% of land area)","AG.LND.FRST.ZS","6.3","","6.34",\n'
    '"Laos","LAO","Population, total","SP.POP.TOTL","2000","7425057","7529475",\n',
    (
        ("kenya population", "51985780", "51985780", "{person}", "2020"),
        ("kenya population", "53005614", "53005614", "{person}", "2021"),
        ("kenya population", "54027487", "54027487", "{person}", "2022"),
        ("kenya forest", "6.3", "6.3", "%", "2020"),
        ("kenya forest", "6.34", "6.34", "%", "2022"),
        ("laos population", "2000", "2000", "{person}", "2020"),
        ("laos population", "7425057", "7425057", "{person}", "2021"),
        ("laos population", "7529475", "7529475", "{person}", "2022"),
    ),
    1,
)

HOSPITAL = Case(
    "hospital.xlsx",
    "",
    (
        ("15-24 women admissions", "1.2", "1200", "{admission}", "2022"),
        ("15-24 men admissions", "0.9", "900", "{admission}", "2022"),
        ("15-24 women admissions", "1.3", "1300", "{admission}", "2023"),
        ("25-64 women admissions", "10.4", "10400", "{admission}", "2022"),
        ("25-64 men admissions", "9.8", "9800", "{admission}", "2022"),
        ("25-64 women admissions", "11.0", "11000", "{admission}", "2023"),
        ("25-64 men admissions", "10.1", "10100", "{admission}", "2023"),
    ),
    1,
    ("--subject", "Anley Hospital", "--measure", "admissions", "--dimension", "Age"),
)

ENERGY = Case(
    "energy.md",
    """\
# Energy of the island of Fjell

Table 1. Production and use, 2023

| Item | First half | Second half |
|---|---|---|
| Wind power (GWh) | 41.2 | 38.9 |
| Diesel used (thousand litres) | 310 | – |
| Power cuts (hours) | 3.5 | 12.0 |
""",
    (
        ("wind", "41.2", "41.2", "GW.h", "2023-H1"),
        ("wind", "38.9", "38.9", "GW.h", "2023-H2"),
        ("diesel", "310", "310000", "L", "2023-H1"),
        ("cuts", "3.5", "3.5", "h", "2023-H1"),
        ("cuts", "12.0", "12", "h", "2023-H2"),
    ),
    1,
    ("--subject", "Fjell", "--date", "2023"),
)

HUTS = Case(
    "huts.html",
    """\
<!doctype html><html lang="en"><head><title>Huts of the Alva range</title></head><body><h1>Huts of the Alva range</h1>
<table><caption>Nights by hut (thousands)</caption>
<thead><tr><th rowspan="2">Hut</th><th colspan="2">2022</th><th colspan="2">2023</th></tr>
<tr><th>Members</th><th>Guests</th><th>Members</th><th>Guests</th></tr></thead>
<tbody><tr><th>Upper Alva</th><td>1.4</td><td>2.6</td><td>1.5</td><td>3.0</td></tr>
<tr><th>Lower Alva</th><td>0.8</td><td>n/a</td><td>0.9</td><td>1.1</td></tr></tbody></table></body></html>
""",
    (
        ("upper members", "1.4", "1400", "{night}", "2022"),
        ("upper guests", "2.6", "2600", "{night}", "2022"),
        ("upper members", "1.5", "1500", "{night}", "2023"),
        ("upper guests", "3.0", "3000", "{night}", "2023"),
        ("lower members", "0.8", "800", "{night}", "2022"),
        ("lower members", "0.9", "900", "{night}", "2023"),
        ("lower guests", "1.1", "1100", "{night}", "2023"),
    ),
    1,
    ("--measure", "Nights"),
)

JSON_STAT = Case(
    "unemployment.json",
    """\
{"version":"2.0","class":"dataset","label":"Jobless persons and jobless rate","source":"Example Office",
"id":["geo","time","what"],"size":[2,2,2],"role":{"time":["time"],"geo":["geo"],"metric":["what"]},
"dimension":{"geo":{"label":"Country","category":{"index":["FR","DE"],"label":{"FR":"France","DE":"Germany"}}},
"time":{"label":"Quarter","category":{"index":{"2024-Q3":0,"2024-Q4":1}}},
"what":{"label":"Indicator","category":{"index":{"U":0,"R":1},"label":{"U":"Jobless persons","R":"Jobless rate"},
"unit":{"U":{"base":"thousand persons","decimals":1},"R":{"base":"%","decimals":2}}}}},
"value":{"0":2310.5,"1":7.40,"2":2299.0,"4":1890.0,"5":3.50},"status":{"2":"p","3":":"}}
""",
    (
        ("france jobless persons", "2310.5", "2310500", "{person}", "2024-Q3"),
        ("france jobless rate", "7.40", "7.4", "%", "2024-Q3"),
        ("france jobless persons", "2299.0", "2299000", "{person}", "2024-Q4"),
        ("germany jobless persons", "1890.0", "1890000", "{person}", "2024-Q3"),
        ("germany jobless rate", "3.50", "3.5", "%", "2024-Q3"),
    ),
    3,
)

SDMX_CSV = Case(
    "trade.csv",
    """\
DATAFLOW,FREQ,REF_AREA,PRODUCT,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS
EX:TRADE(1.0),M,FR,0101,2024-M10,45.30,EUR,6,A
EX:TRADE(1.0),M,FR,0102,2024-M10,1E2,EUR,6,p
EX:TRADE(1.0),W,DE,0101,2024-W05,12,EUR,3,e
EX:TRADE(1.0),S,DE,0101,2024-S1,7.5,EUR,6,A
EX:TRADE(1.0),S,DE,0102,2024-S1,,EUR,6,M
""",
    (
        ("france 0101", "45.30", "45300000", "EUR", "2024-10"),
        ("france 0102", "1E2", "100000000", "EUR", "2024-10"),
        ("germany 0101", "12", "12000", "EUR", "2024-01-29/2024-02-04"),
        ("germany 0101", "7.5", "7500000", "EUR", "2024-H1"),
    ),
    1,
    ("--measure", "imports"),
)

SDMX_ML = Case(
    "prices.xml",
    """\
<?xml version="1.0" encoding="UTF-8"?>
<message:StructureSpecificData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
 xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific">
<message:Header><message:ID>X</message:ID><message:Test>false</message:Test><message:Prepared>2024-05-01</message:Prepared></message:Header>
<message:DataSet ss:action="Replace" UNIT_MULT="0">
<Series FREQ="T" REF_AREA="KE" ITEM="01" UNIT_MEASURE="KES"><Obs TIME_PERIOD="2024-T2" OBS_VALUE="112.50" OBS_STATUS="A"/>
<Obs TIME_PERIOD="2024-T3" OBS_VALUE="NaN" OBS_STATUS="M"/></Series>
<Series FREQ="Q" REF_AREA="KE" ITEM="02" UNIT_MEASURE="KES" UNIT_MULT="3"><Obs TIME_PERIOD="2024-Q1" OBS_VALUE="4" OBS_STATUS="P"/></Series>
</message:DataSet></message:StructureSpecificData>
""",
    (
        ("kenya 01", "112.50", "112.5", "KES", "2024-05/2024-08"),
        ("kenya 02", "4", "4000", "KES", "2024-Q1"),
    ),
    1,
    ("--measure", "price of a bag"),
)

PX = Case(
    "pupils.px",
    """\
CHARSET="ANSI";
AXIS-VERSION="2000";
CODEPAGE="utf-8";
MATRIX="P1";
DECIMALS=2;
SHOWDECIMALS=1;
TITLE="Pupils by school, sex and year";
CONTENTS="Pupils";
UNITS="thousand pupils";
STUB="school","sex";
HEADING="year";
VALUES("school")="North School","South School";
VALUES("sex")="Girls","Boys";
VALUES("year")="2022","2023";
CODES("school")="01","02";
TIMEVAL("year")=TLIST(A1,"2022"-"2023");
KEYS("school")=CODES;
KEYS("sex")=VALUES;
DATA=
"01","Girls",1.25 1.31
"02","Boys",".." 0.88
"02","Girls","-" 0.90;
""",
    (
        ("north girls", "1.3", "1300", "{pupil}", "2022"),
        ("north girls", "1.3", "1300", "{pupil}", "2023"),
        ("south boys", "0.9", "900", "{pupil}", "2023"),
        ("south girls", "0.9", "900", "{pupil}", "2023"),
    ),
    2,
)

CASES = (TOWNS, FISHERIES, WIDE, HOSPITAL, ENERGY, HUTS, JSON_STAT, SDMX_CSV, SDMX_ML, PX)


def write_case(case: Case, folder: Path) -> Path:
    """Write the file of a case into a folder and return its path."""
    path = folder / case.name
    if case is HOSPITAL:
        write_hospital(path)
    else:
        path.write_text(case.text, encoding="utf-8")
    return path


def write_hospital(path: Path) -> None:
    """Write a sheet with heads on two rows, merged cells, a number format that scales, an empty cell, a total and a note."""
    texts = {
        "A1": "Anley Hospital: admissions (thousands)",
        "A3": "Age",
        "B3": "2022",
        "D3": "2023",
        "B4": "Women",
        "C4": "Men",
        "D4": "Women",
        "E4": "Men",
        "A5": "15-24",
        "A6": "25-64",
        "A8": "Source: register of the hospital. .. = not yet counted",
        "E5": "..",
    }
    numbers = {"B5": 1204, "C5": 880, "D5": 1320, "B6": 10400, "C6": 9790, "D6": 11000, "E6": 10111}
    rows = []
    for row in range(1, 9):
        cells = []
        for column in "ABCDE":
            name = f"{column}{row}"
            if name in texts:
                cells.append(f'<c r="{name}" t="inlineStr"><is><t>{texts[name]}</t></is></c>')
            elif name in numbers:
                cells.append(f'<c r="{name}" s="1"><v>{numbers[name]}</v></c>')
        rows.append(f'<row r="{row}">{"".join(cells)}</row>')
    sheet = f'<sheetData>{"".join(rows)}</sheetData><mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="B3:C3"/><mergeCell ref="D3:E3"/></mergeCells>'
    write_xlsx(path, {"Admissions": sheet}, ["General", "#,##0.0,"])


def write_xlsx(path: Path, sheets: dict[str, str], formats: list[str]) -> None:
    """Write a workbook. `sheets`: the XML inside each sheet by name. `formats`: the number format of each style."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    listed = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(sheets, 1))
    targets = "".join(
        f'<Relationship Id="r{n}" Type="{links}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(sheets) + 1)
    )
    numbered = "".join(f'<numFmt numFmtId="{170 + n}" formatCode="{code.replace(chr(34), "&quot;")}"/>' for n, code in enumerate(formats))
    styles = "".join(f'<xf numFmtId="{170 + n}" applyNumberFormat="1"/>' for n in range(len(formats)))
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kinds}.worksheet+xml"/>' for n in range(1, len(sheets) + 1)
    )
    with ZipFile(path, "w") as file:
        file.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{kinds}.styles+xml"/>{overrides}</Types>',
        )
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        file.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{links}"><sheets>{listed}</sheets></workbook>')
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}">{targets}<Relationship Id="s" Type="{links}/styles" Target="styles.xml"/></Relationships>',
        )
        file.writestr("xl/styles.xml", f'<styleSheet xmlns="{main}"><numFmts>{numbered}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>')
        for n, sheet in enumerate(sheets.values(), 1):
            file.writestr(f"xl/worksheets/sheet{n}.xml", f'<worksheet xmlns="{main}">{sheet}</worksheet>')
