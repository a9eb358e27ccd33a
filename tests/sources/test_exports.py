"""Bibliographies as programs and databases export them: Zotero, Mendeley, EndNote, Google Scholar, Crossref, PubMed, CNKI, Scopus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from beltfacts.errors import UseError
from beltfacts.library.files import parse_fact_text
from beltfacts.sources import format_source, kind_of_text, read_bibliography
from tests.support import called

INA = {"family": "Example", "given": "Ina"}
BO = {"family": "Sample", "given": "Bo"}


def fields(text: str, kind: str | None = None) -> dict[str, Any]:
    """The fields of the one entry of a bibliography, without its id; what it makes is valid in a fact file."""
    (draft,) = read_bibliography(text, kind_of_text(text) if kind is None else kind)
    assert parse_fact_text(format_source(draft), "refs").findings == ()
    return {key: value for key, value in draft.fields.items() if key != "id"}


ENDNOTE = """%0 Journal Article
%A Example, Ina
%A Heron Canal Office
%T Locks in
winter
%J Journal of Water
%D 2021
%8 May 4
%V 7
%N 2
%P 11-19
%@ 1234-5679
%R 10.1000/lock.7
%G English
%9 Journal Article

"""
MEDLINE = """PMID- 30000001
OWN - NLM
IS  - 1234-5679 (Print)
VI  - 7
IP  - 2
DP  - 2021 May 4
TI  - Locks in
      winter.
PG  - 11-19
AID - 10.1000/lock.7 [doi]
FAU - Example, Ina
AU  - Example I
CN  - Heron Canal Office
LA  - eng
PT  - Journal Article
TA  - J Water
JT  - Journal of water
PMC - PMC10
"""


def test_endnote_and_pubmed_export_tagged_records() -> None:
    article = {"type": "article-journal", "title": "Locks in winter", "author": [INA, {"literal": "Heron Canal Office"}], "issued": "2021-05-04",
               "volume": "7", "issue": "2", "page": "11-19", "ISSN": "1234-5679", "DOI": "10.1000/lock.7", "language": "en"}  # fmt: skip
    assert fields(ENDNOTE) == {**article, "container-title": "Journal of Water"}
    pubmed = {"container-title": "Journal of water", "container-title-short": "J Water", "PMID": "30000001", "PMCID": "PMC10"}
    assert fields(MEDLINE) == {**article, **pubmed}
    assert [draft.fields["title"] for draft in read_bibliography(ENDNOTE + ENDNOTE.replace("Locks", "Weirs"), "endnote")] == [
        "Locks in winter", "Weirs in winter"]  # fmt: skip
    assert len(read_bibliography(f"{MEDLINE}\n{MEDLINE}", "medline")) == 2
    with pytest.raises(UseError, match="holds no entry"):
        read_bibliography("%T Locks\n", "endnote")


@pytest.mark.parametrize(
    ("printed", "date"), [("2021 May-Jun", "2021"), ("2021 Spring", "2021"), ("2021 May", "2021-05"), ("2021", "2021")]
)
def test_dates_of_pubmed(printed: str, date: str) -> None:
    assert fields(MEDLINE.replace("2021 May 4", printed))["issued"] == date


def test_a_text_file_that_a_database_saved_is_a_bibliography(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    called(capsys, "init", tmp_path / "lib", "--yes")
    monkeypatch.chdir(tmp_path / "lib")
    (tmp_path / "CNKI-1.txt").write_text("%0 Thesis\n%A 周文\n%T 船闸研究\n%I 示例大学\n%D 2021\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("Notes on locks\n\n%0 of it is about 5 ships.\n", encoding="utf-8")
    done = called(capsys, "source", "add", tmp_path / "CNKI-1.txt", tmp_path / "notes.txt", "--yes", "--format", "json")
    thesis, notes = (each["fields"] for each in json.loads(done.stdout)["results"])
    assert (thesis["type"], thesis["author"], thesis["publisher"]) == ("thesis", [{"literal": "周文"}], "示例大学")
    assert (notes["document"], notes["title"]) == ("notes.txt", "Notes on locks")
    assert not (tmp_path / "lib" / "documents" / "CNKI-1.txt").exists()


RIS = "TY  - JOUR\nTI  - Locks\nAU  - Example, Ina\n{}\nER  - \n"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("T2  - Journal of Water\nJ2  - J. Water", {"container-title": "Journal of Water", "container-title-short": "J. Water"}),
        ("JF  - Journal of Water\nJO  - J. Water", {"container-title": "Journal of Water", "container-title-short": "J. Water"}),
        ("JO  - Journal of Water", {"container-title": "Journal of Water"}),
        ("PY  - 2020\nDA  - May 12", {"issued": "2020-05-12"}),
        ("Y1  - 2019/07//\nPY  - 2019", {"issued": "2019-07"}),
        ("PY  - 2019\nDA  - 2022/03/04/", {"issued": "2019"}),
        ("Y2  - 2023/01/05/10:11:12", {"accessed": "2023-01-05"}),
        ("M3  - Article", {}),
        ("M3  - 10.1000/lock.7", {"DOI": "10.1000/lock.7"}),
        ("SN  - 00221234, 15281234", {"ISSN": "00221234"}),
    ],
)  # fmt: skip
def test_fields_of_articles_in_ris(lines: str, wanted: dict[str, Any]) -> None:
    assert fields(RIS.format(lines)) == {"type": "article-journal", "title": "Locks", "author": [INA], **wanted}


@pytest.mark.parametrize(
    ("kind", "code", "wanted"),
    [
        ("RPRT", "HCO-2021-07", {"type": "report", "number": "HCO-2021-07"}),
        ("RPRT", "978-0-00-000000-2", {"type": "report", "ISBN": "978-0-00-000000-2"}),
        ("BOOK", "9780000000002", {"type": "book", "ISBN": "9780000000002"}),
        ("BOOK", "1234-5679", {"type": "book", "ISSN": "1234-5679"}),
    ],
)
def test_numbers_of_ris_are_told_by_their_form(kind: str, code: str, wanted: dict[str, Any]) -> None:
    assert fields(f"TY  - {kind}\nTI  - Locks\nSN  - {code}\nER  - \n") == {"title": "Locks", **wanted}


def test_a_paper_of_a_conference_in_ris() -> None:
    text = "TY  - CONF\nTI  - Locks\nAU  - Example, Ina\nT2  - 9th Workshop\nC3  - Proceedings of the 9th\nSP  - 5\nEP  - 9\nER  - \n"
    assert fields(text) == {"type": "paper-conference", "title": "Locks", "author": [INA], "event-title": "9th Workshop",
                            "container-title": "Proceedings of the 9th", "page": "5-9"}  # fmt: skip


def test_bibtex_of_crossref_endnote_and_mendeley() -> None:
    line = " @article{E_2022, title={Locks &amp; weirs}, DOI={10.1000/lock.7}, journal={Journal of Water}, author={Example, Ina}, year={2022}, month=aug }"
    assert fields(line) == {"type": "article-journal", "title": "Locks & weirs", "DOI": "10.1000/lock.7", "container-title": "Journal of Water",
                            "author": [INA], "issued": "2022-08"}  # fmt: skip
    assert "genre" not in fields("@article{RN1,\n title = {Locks},\n type = {Journal Article}\n}")
    report = fields("@techreport{a, author={North Canal Council and Bo Sample}, title={Locks}, city={Heron}, type={Survey}}")
    assert (report["author"], report["publisher-place"], report["genre"]) == ([{"literal": "North Canal Council"}, BO], "Heron", "Survey")


CROSSREF = {
    "indexed": {"date-parts": [[2024, 1, 3]]}, "publisher": "Heron Press", "DOI": "10.1000/lock.7", "type": "book-chapter", "prefix": "10.1000",
    "member": "9", "title": ["Locks"], "subtitle": ["A count"], "author": [{"given": "Ina", "family": "Example", "affiliation": []}, {"name": "Canal Group"}],
    "container-title": ["Canals"], "short-container-title": [], "issued": {"date-parts": [[2022, 8]]}, "ISBN": ["9780000000002", "9780000000003"],
}  # fmt: skip


@pytest.mark.parametrize("data", [CROSSREF, {"status": "ok", "message": CROSSREF}, {"message": {"items": [CROSSREF]}}])
def test_json_of_crossref(data: dict[str, Any]) -> None:
    assert fields(json.dumps(data)) == {
        "type": "chapter", "title": "Locks: A count", "author": [INA, {"literal": "Canal Group"}], "container-title": "Canals", "issued": "2022-08",
        "ISBN": "9780000000002", "publisher": "Heron Press", "DOI": "10.1000/lock.7",
    }  # fmt: skip
    assert read_bibliography(json.dumps(data), "csl-json")[0].remarks == ()


def test_zotero_names_two_variables_in_its_own_way() -> None:
    item = {"type": "article-journal", "title": "Locks", "journalAbbreviation": "J. Water", "shortTitle": "L."}
    assert fields(json.dumps([item])) == {
        "type": "article-journal",
        "title": "Locks",
        "container-title-short": "J. Water",
        "title-short": "L.",
    }


ARTICLE = {
    "type": "article-journal",
    "title": "Locks in winter: a count",
    "volume": "7",
    "issue": "2",
    "page": "11-19",
    "DOI": "10.1000/lock.7",
}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Example I, Sample BC; Canal Group. Locks in winter: a count. J Water. 2021 May 4;7(2):11-19. doi: 10.1000/lock.7. PMID: 30000001; PMCID: PMC10.",
         {**ARTICLE, "author": [{"family": "Example", "given": "I"}, {"family": "Sample", "given": "BC"}, {"literal": "Canal Group"}],
          "container-title": "J Water", "issued": "2021-05-04", "PMID": "30000001", "PMCID": "PMC10"}),
        ("Example, Ina, and Bo Sample. “Locks in winter: a count.” Journal of Water 7, no. 2 (2021): 11–19. https://doi.org/10.1000/lock.7.",
         {**ARTICLE, "author": [INA, BO], "container-title": "Journal of Water", "issued": "2021"}),
        ("[3]周文,吴敏.冬季船闸[J].水运研究,2021,7(02):11-19.DOI:10.1000/lock.7.",
         {**ARTICLE, "title": "冬季船闸",
          "author": [{"literal": "周文"}, {"literal": "吴敏"}], "container-title": "水运研究", "issue": "02", "issued": "2021"}),
        ("周文.冬季船闸[N].东海日报,2021-05-04(03).",
         {"type": "article-newspaper", "title": "冬季船闸", "author": [{"literal": "周文"}],
          "container-title": "东海日报", "issued": "2021-05-04", "page": "03"}),
        ("周文.冬季船闸[M].上海:示例出版社,2021.",
         {"type": "book", "title": "冬季船闸", "author": [{"literal": "周文"}], "publisher-place": "上海", "publisher": "示例出版社", "issued": "2021"}),
        ("Example, I., & Heron Canal Office. (2021). Locks (Report No. 3). Heron Canal Office. https://doi.org/10.1000/lock.7",
         {"type": "report", "title": "Locks", "number": "3", "author": [{"family": "Example", "given": "I."}, {"literal": "Heron Canal Office"}],
          "issued": "2021", "DOI": "10.1000/lock.7"}),
    ],
    ids=["pubmed", "chicago", "gb-t", "gb-t-news", "gb-t-book", "apa-report"],
)  # fmt: skip
def test_references_as_people_paste_them(text: str, wanted: dict[str, Any]) -> None:
    assert kind_of_text(text) == ""
    assert fields(text) == wanted


def test_a_reference_of_another_form_is_refused_and_not_guessed() -> None:
    with pytest.raises(UseError, match="title and year cannot be found"):
        read_bibliography("Ina Example: “Locks”, in: Canals no. 3 (2021). Heron. 10.1000/lock.7", "")
