"""BibLaTeX entries, read by pandoc and checked by biber."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from beltfacts.library.library import Library
from beltfacts.model import Source
from beltfacts.styles import biblatex
from tests.styles.program_sources import BOOK_KINDS, bundled, only, source

NAMES = [
    ({"literal": "Xinhua Institute"}, {"literal": "Xinhua Institute"}),
    ({"literal": "Ministry of Roads, Rail and Ports"}, {"literal": "Ministry of Roads, Rail and Ports"}),
    ({"literal": "others"}, {"literal": "others"}),
    ({"literal": "国家发展和改革委员会"}, {"literal": "国家发展和改革委员会"}),
    ({"family": "Yang", "given": "Xing"}, {"family": "Yang", "given": "Xing"}),
    ({"family": "王", "given": "小明"}, {"family": "王", "given": "小明"}),
    ({"family": "García Márquez", "given": "Gabriel"}, {"family": "García Márquez", "given": "Gabriel"}),
    ({"family": "Smith", "given": "John", "suffix": "Jr."}, {"family": "Smith", "given": "John", "suffix": "Jr."}),
    (
        {"family": "Cruz", "given": "Juan", "non-dropping-particle": "de la"},
        {"family": "Cruz", "given": "Juan", "non-dropping-particle": "de la"},
    ),
    (
        {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
        {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
    ),
    ({"family": "Sukarno"}, {"family": "Sukarno"}),
]


@pytest.mark.parametrize(("name", "read"), NAMES, ids=lambda name: next(iter(name.values())))
def test_names_come_back_from_biblatex(name: dict[str, str], read: dict[str, str]) -> None:
    assert only(biblatex, source(author=[name, {"family": "Li", "given": "Na"}]), "biblatex")["author"][0] == read


DATES = [
    ("2025", "2025", [[2025]], None),
    ("2025-10", "2025-10", [[2025, 10]], None),
    ("2025-10-31", "2025-10-31", [[2025, 10, 31]], None),
    ("2025-10-31~", "2025-10-31~", [[2025, 10, 31]], True),
    ("2025?", "2025?", [[2025]], None),
    ("2025-H1", "2025-01/2025-06", [[2025, 1], [2025, 6]], None),
    ("2025-Q4~", "2025-10~/2025-12~", [[2025, 10], [2025, 12]], True),
    ("2025-37", "2025-01/2025-04", [[2025, 1], [2025, 4]], None),
    ("2021/2024", "2021/2024", [[2021], [2024]], None),
    ("2021-12-03/2024", "2021-12-03/2024", [[2021, 12, 3], [2024]], None),
    ("2021/..", "2021/", [[2021], [0]], None),
    ("2025-10-XX", "2025-10", [[2025, 10]], None),
    ("202X", "2020/2029", [[2020], [2029]], None),
    ("19XX~", "1900~/1999~", [[1900], [1999]], True),
]


BEFORE_CHRIST: list[tuple[str, str, list[list[int]], bool | None]] = [
    ("-0044-03-15", "-0043-03-15", [[-44, 3, 15]], None),
    ("-0300/-0200", "-0299/-0199", [[-300], [-200]], None),
    ("-0044/0014", "-0043/0014", [[-44], [14]], None),
]


@pytest.mark.parametrize(("written", "bib", "parts", "circa"), [*DATES, *BEFORE_CHRIST])
def test_dates_in_biblatex_are_edtf_and_pandoc_reads_them(written: str, bib: str, parts: list[list[int]], circa: bool | None) -> None:
    each = source(issued=written)
    assert f"date = {{{bib}}}" in bundled(biblatex, each)
    issued = only(biblatex, each, "biblatex")["issued"]
    assert issued["date-parts"] == parts
    assert issued.get("circa") == circa


@pytest.mark.parametrize(
    ("written", "bib"),
    [("undated", ""), ("", ""), ("../2024", "/2024"), ("2025-21", "2025-21"), ("2025-29", "2025-21"), ("soon", "")],
)
def test_dates_that_biblatex_reads_and_pandoc_does_not(written: str, bib: str) -> None:
    assert biblatex.format_date(written) == bib if written else "date =" not in bundled(biblatex, source())


def test_what_an_entry_type_has_no_field_for_is_kept_in_the_annotation() -> None:
    text = bundled(biblatex, source(type="webpage", genre="opinion", container_title="Site", number="7"))
    assert "annotation = {Genre: opinion. Number: 7.}" in text
    assert "organization = {Site}" in text


@pytest.mark.parametrize(
    ("each", "wanted"),
    [
        (
            source(publisher="Xinhua Institute", genre="think-tank report", number="12"),
            {"publisher": "Xinhua Institute", "genre": "think-tank report"},
        ),
        (BOOK_KINDS[6], {"container-title": "J. Roads", "volume": "3", "issue": "2", "DOI": "10.1/x_y"}),
        (BOOK_KINDS[0], {"publisher": "Press", "publisher-place": "Köln", "ISBN": "978-3-16-148410-0"}),
        (source(type="webpage", language="zh-CN"), {"type": "webpage"}),
    ],
)
def test_fields_come_back_from_biblatex(each: Source, wanted: dict[str, str]) -> None:
    item = only(biblatex, each, "biblatex")
    assert {key: item.get(key) for key in wanted} == wanted


def test_biber_finds_nothing_wrong_but_what_the_sources_do_not_print(shipped: Library, tmp_path: Path) -> None:
    if shutil.which("biber") is None:
        pytest.skip("no biber here: the BibLaTeX data model was not checked")
    sources = [
        *shipped.sources.values(),
        *BOOK_KINDS,
        source(id="odd", title='}{ "x" \\ $y$ & %', issued="2021/..", URL="https://e.org/a_b?c=%7B"),
    ]
    (tmp_path / "all.bib").write_text(bundled(biblatex, *sources), encoding="utf-8")
    done = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "--nolog", "all.bib"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    wrong = [line for line in done.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]
    lacking = "Missing mandatory field - one of 'date, year'|Missing mandatory field '(author|institution|title|editor)'"
    for_readers = (
        "Invalid field '(number' for entrytype 'misc|journaltitle' for entrytype 'online)'"  # no style prints them, pandoc reads them
    )
    assert [line for line in wrong if not re.search(f"{lacking}|{for_readers}", line)] == []
