"""What the data formats write, read by the programs that people use: nothing that a format can hold is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from beltfacts.cite.citation_item import CitationItem
from beltfacts.model import Source
from beltfacts.styles import biblatex, bibtex, citation_cff, hayagriva, word
from tests.styles.program_sources import BOOK_KINDS, bundled, fact, source

ODD = [
    source(id="signs", title='Loads < 20 t & "fares" of $5 {draft} ~ ^ \\ #1 50%', author=[{"literal": "Rivers, Roads & Sons, Ltd."}], issued="2020"),
    source(id="lone", title="Tariffs {draft", author=[{"literal": "Office of Rivers and Roads"}], publisher="Rivers and Roads Press", issued="2021~"),
    source(id="names", type="book", author=[{"family": "Meer", "given": "Jan", "non-dropping-particle": "van der", "suffix": "Jr."}], issued="2019"),
    source(id="arabic", type="book", author=[{"family": "Amin", "given": "Nur", "non-dropping-particle": "al-"}], issued="2019"),
    source(id="chinese", title="港口研究", author=[{"family": "李", "given": "明"}], language="zh-CN", issued="2025-06-10"),
    source(id="open", issued="2021/..", publisher="P"),
    source(id="range", issued="2021/2023"),
    source(id="season", issued="2024-22"),
    source(id="decade", issued="201X"),
    source(id="press", issued="in press"),
    source(id="before", issued="-0044-03-15"),
    source(id="doi", type="article-journal", container_title="J", DOI="10.5555/x<1>_y", page="3-9", issued="2020"),
    source(id="site", type="webpage", container_title="Site", URL="https://example.org/a?b=1&c=%20", accessed="2025-11-02", issued="2024"),
]  # fmt: skip

ALL = [*ODD, *BOOK_KINDS]


def test_bibtexparser_reads_every_entry_with_its_words() -> None:
    reader = pytest.importorskip("bibtexparser")
    decode = reader.middlewares.LatexDecodingMiddleware()
    for style in (biblatex, bibtex):
        entries = {entry.key: entry for entry in reader.parse_string(bundled(style, *ALL), append_middleware=[decode]).entries}
        assert set(entries) == {each.id for each in ALL}
        assert "Rivers and Roads Press" in str(entries["lone"].fields_dict["institution"].value)
        assert "\u201cfares\u201d" in entries["signs"].fields_dict["title"].value


def test_pybtex_reads_names_and_numbers() -> None:
    reader = pytest.importorskip("pybtex.database")
    for style in (biblatex, bibtex):
        entries = reader.parse_string(bundled(style, *ALL), "bibtex").entries
        (person,) = entries["names"].persons["author"]
        assert " ".join([*person.prelast_names, *person.last_names]).strip("{}") == "van der Meer"
        assert person.lineage_names == ["Jr."]
        assert entries["journal"].fields["volume"] == "3"


def typeset(text: str, name: str, folder: Path) -> str:
    """The bibliography that Typst prints from a file, in APA."""
    typst, pdfium = pytest.importorskip("typst"), pytest.importorskip("pypdfium2")
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "page.typ").write_text(f'#bibliography("{name}", full: true, style: "apa")', encoding="utf-8")
    typst.compile(str(folder / "page.typ"), output=str(folder / "page.pdf"))
    pages = pdfium.PdfDocument(str(folder / "page.pdf"))
    return re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_bounded() for page in pages)).replace("\ufffe", "-")


@pytest.mark.parametrize(("style", "name"), [(biblatex, "s.bib"), (bibtex, "s.bib"), (hayagriva, "s.yml")])
def test_typst_prints_every_source(style: Any, name: str, tmp_path: Path) -> None:
    printed = typeset(bundled(style, *ALL), name, tmp_path)
    for words in ("Tariffs", "van der Meer, J., Jr.", "al-Amin, N.", "Office of Rivers and Roads. (", "J. Roads, 3(2), 10"):
        assert words in printed


def test_hayagriva_keeps_signs_capitals_and_whole_bodies(tmp_path: Path) -> None:
    each = source(title="Loads of $5 {draft} in the Rail Port", author=[{"literal": "Ministry of Rivers and Ports"}], issued="2020")
    printed = typeset(bundled(hayagriva, each), "s.yml", tmp_path)
    assert "Ministry of Rivers and Ports. (2020). Loads of $5 {draft} in the Rail Port" in printed


def read_yaml(text: str) -> Any:
    return pytest.importorskip("yaml").safe_load(text)


def test_hayagriva_is_yaml_with_text_for_every_number() -> None:
    entries = read_yaml(bundled(hayagriva, *ALL))
    assert set(entries) == {each.id for each in ALL}
    assert entries["lone"]["date"] == "~2021"
    assert entries["lone"]["author"] == [{"name": "Office of Rivers and Roads"}]
    assert entries["journal"]["parent"]["volume"] == "3"
    assert entries["range"]["date"] == "2021"
    assert "Date: 2021\u20132023." in entries["range"]["note"]
    assert "date" not in entries["press"]


@pytest.mark.parametrize("sources", [ALL, [ODD[0]], [BOOK_KINDS[9]], [source(id="bare")]], ids=["all", "report", "data set", "bare"])
def test_a_citation_file_is_valid_by_the_schema_of_the_format(sources: Sequence[Source]) -> None:
    reader = pytest.importorskip("cffconvert")
    reader.Citation(bundled(citation_cff, *sources)).validate()


def test_a_citation_file_has_full_dates_only_and_one_report_as_preferred_citation() -> None:
    each = source(publisher="Port Office", issued="2024-05", number="7")
    read = read_yaml(bundled(citation_cff, each))
    cited = read["preferred-citation"]
    assert (cited["year"], cited["month"], cited["institution"], cited["number"]) == (2024, 5, {"name": "Port Office"}, "7")
    assert "date-published" not in cited
    assert cited["authors"] == [{"name": "Port Office"}]
    day = read_yaml(bundled(citation_cff, source(issued="2024-05-02")))["preferred-citation"]
    assert day["date-published"] == "2024-05-02"


def test_a_citation_file_of_a_data_set_is_about_the_data_set() -> None:
    read = read_yaml(bundled(citation_cff, source(type="dataset", version="2.10", issued="2024-05-02", publisher="P")))
    assert (read["type"], read["version"], read["date-released"]) == ("dataset", "2.10", "2024-05-02")
    assert "preferred-citation" not in read


WORD = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}"


def word_sources(*sources: Source) -> dict[str, Any]:
    """The sources of Word's XML by tag, read by the parser of the standard library."""
    root = ElementTree.fromstring(bundled(word, *sources).encode())
    return {str(each.findtext(f"{WORD}Tag")): each for each in root}


def test_word_reads_every_source_with_its_type() -> None:
    read = word_sources(*ALL)
    assert set(read) == {each.id for each in ALL}
    assert read["signs"].findtext(f"{WORD}Title") == ODD[0].title
    assert read["journal"].findtext(f"{WORD}SourceType") == "JournalArticle"
    assert read["journal"].findtext(f"{WORD}JournalName") == "J. Roads"
    assert read["site"].findtext(f"{WORD}DayAccessed") == "2"
    assert read["names"].findtext(f".//{WORD}Last") == "van der Meer, Jr."
    assert read["signs"].findtext(f".//{WORD}Corporate") == "Rivers, Roads & Sons, Ltd."
    assert read["open"].findtext(f"{WORD}Year") == "2021\u2013"


def test_word_xml_is_read_by_another_parser_too() -> None:
    lxml = pytest.importorskip("lxml.etree")
    root = lxml.fromstring(bundled(word, *ALL).encode())
    assert len(root) == len(ALL)
    assert {child.tag for each in root for child in each} <= {f"{WORD}{name}" for name in WORD_FIELDS}


WORD_FIELDS = (
    "Tag SourceType Title Year Month Day Institution Publisher City Volume Issue Pages Edition Version StandardNumber ThesisType DOI ShortTitle URL "
    "YearAccessed MonthAccessed DayAccessed Comments Author JournalName PeriodicalTitle BookTitle ConferenceName InternetSiteTitle PublicationTitle"
).split()
"""Names of elements that Word knows (ISO/IEC 29500-1, §22.6.2)."""


def test_csl_json_keeps_what_a_csl_date_cannot_say() -> None:
    from beltfacts.styles import csl_json

    read = {item["id"]: item for item in json.loads(bundled(csl_json, *ALL))}
    assert read["open"]["issued"] == {"date-parts": [[2021], [0]]}
    assert read["before"]["issued"] == {"date-parts": [[-44, 3, 15]]}
    assert read["press"]["issued"] == {"literal": "in press"}
    assert read["lone"]["custom"]["edtf"] == {"issued": "2021~"}
    assert read["release"]["type"] == "document"


def test_latex_citations_have_the_words_and_a_locator_that_biblatex_reads() -> None:
    from beltfacts.styles import latex_cite

    each = CitationItem(source(), fact(locator="para. 4", quote='5% of "all" loads'))
    assert latex_cite.bundle([each]) == "``5\\% of ``all'' loads'' \\parencite[para.~4]{one}\n"
    assert latex_cite.format_citation(CitationItem(source(), fact(locator="pp. 7-8"))).endswith(r"\parencite[7--8]{one}")
    assert latex_cite.format_citation(CitationItem(source())) == r"\parencite{one}"


def test_typst_compiles_its_citations(tmp_path: Path) -> None:
    from beltfacts.styles import typst_cite

    typst = pytest.importorskip("typst")
    text = typst_cite.bundle([CitationItem(source(), fact(locator="p. 7", quote='rail_and #road [cost] $5 *more* than "4"'))])
    (tmp_path / "s.yml").write_text(bundled(hayagriva, source()), encoding="utf-8")
    (tmp_path / "page.typ").write_text(text + '#bibliography("s.yml")', encoding="utf-8")
    typst.compile(str(tmp_path / "page.typ"), output=str(tmp_path / "page.pdf"))
    assert text.startswith('#quote(attribution: cite(label("one"), supplement: [p. 7]))[rail\\_and ')
