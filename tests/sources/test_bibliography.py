"""BibTeX, BibLaTeX, RIS, CSL-JSON and pasted references become drafts of sources; what is wrong is said with its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from beltfacts.cite import CitationItem
from beltfacts.errors import UseError
from beltfacts.library.files import parse_fact_text
from beltfacts.sources import SourceDraft, format_source, is_statistical_table, kind_of_text, read_bibliography
from beltfacts.styles import load_program_style


def fields(text: str, kind: str | None = None) -> dict[str, Any]:
    """The fields of the one entry of a bibliography, without its id; what it makes is valid in a fact file."""
    (draft,) = read_bibliography(text, kind_of_text(text) if kind is None else kind)
    parsed = parse_fact_text(format_source(draft), "refs")
    assert parsed.findings == ()
    assert len(parsed.sources) == 1
    return {key: value for key, value in draft.fields.items() if key != "id"}


INA = {"family": "Example", "given": "Ina"}


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        (
            r"@article{a, author={Example, Ina and {Canal and River Board} and van der Berg, Jan and B{\"o}ll, Jr, H. and others}, "
            r"title={The {EU} and na\"ive {\'E}tudes --- a \emph{study} of 50\% \& more}, journal={Journal of Water}, year=2024, month=mar, day=5, "
            r"pages={12--34}, doi={https://doi.org/10.1000/a_b%2D1}, number=3, volume=7, url={https://example.org/a_b%20c?d=1&e=2}}",
            {
                "type": "article-journal", "title": "The EU and naïve Études — a study of 50% & more", "container-title": "Journal of Water",
                "author": [INA, {"literal": "Canal and River Board"}, {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
                           {"family": "Böll", "given": "H.", "suffix": "Jr"}],
                "issued": "2024-03-05", "page": "12-34", "DOI": "10.1000/a_b%2D1", "issue": "3", "volume": "7", "URL": "https://example.org/a_b%20c?d=1&e=2",
            },
        ),
        (
            "@online{b, author={{Ministry of Canals}}, title={Grain}, subtitle={A Survey}, date={2024-03-02}, urldate={2024-05-01}, langid={british}}",
            {"type": "webpage", "author": [{"literal": "Ministry of Canals"}], "title": "Grain: A Survey", "issued": "2024-03-02", "accessed": "2024-05-01",
             "language": "en-GB"},
        ),
        (
            "@techreport{c, author={Ina Example}, title={Grain}, institution={Canal Office}, number={12}, year={2020}, address={Heron}}",
            {"type": "report", "author": [INA], "title": "Grain", "publisher": "Canal Office", "number": "12", "issued": "2020", "publisher-place": "Heron"},
        ),
        (
            "@incollection{d, author={Ina Example}, title={Grain}, booktitle={Canals}, editor={Bo Sample}, publisher={Heron Press}, series={Water}, number=4, "
            "edition={2}, year={2020}}",
            {"type": "chapter", "author": [INA], "title": "Grain", "container-title": "Canals", "editor": [{"family": "Sample", "given": "Bo"}],
             "publisher": "Heron Press", "collection-title": "Water", "collection-number": "4", "edition": "2", "issued": "2020"},
        ),
        ("@phdthesis{e, author={Ina Example}, title={Grain}, school={Heron University}, year={2020}}",
         {"type": "thesis", "author": [INA], "title": "Grain", "publisher": "Heron University", "genre": "PhD thesis", "issued": "2020"}),
        ("@article{f, title={Grain}, journaltitle={The Daily Heron}, entrysubtype={newspaper}, date={2024-03}}",
         {"type": "article-newspaper", "title": "Grain", "container-title": "The Daily Heron", "issued": "2024-03"}),
        ("@misc{g, title={Grain}, eprint={2401.00001}, archiveprefix={arXiv}, year={2024}}",
         {"type": "article", "title": "Grain", "archive": "arXiv", "number": "2401.00001", "issued": "2024"}),
        ("@book{h, title={Grain}, year={in press}}", {"type": "book", "title": "Grain", "issued": "in press"}),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)  # fmt: skip
def test_bibtex_and_biblatex(entry: str, wanted: dict[str, Any]) -> None:
    assert fields(entry) == wanted


def test_entries_get_different_ids_and_strings_are_put_in() -> None:
    text = '@string{jw = "Journal of Water"}\n@article{a, title={Grain}, journal=jw, year=2024}\n@article{b, title={Grain}, journal=jw, year=2024}\n'
    drafts = read_bibliography(text, "bibtex", taken=["grain-2024"])
    assert [draft.id for draft in drafts] == ["grain-2024-2", "grain-2024-3"]
    assert drafts[0].fields["container-title"] == "Journal of Water"
    assert format_source(drafts[0]).startswith("# from @article{a}\n[[source]]\n")


def test_what_is_not_taken_is_said() -> None:
    (draft,) = read_bibliography("@misc{a, title={Grain}, note={Read in May}, howpublished={Leaflet}, abstract={x}, fancy={y}}", "bibtex")
    assert draft.remarks == ("not taken from @misc{a}: note, howpublished, fancy",)


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        (
            "@book{a, title={Grain}}\n@book{b, title={Open\n@book{c, title={x}}\n",
            "bibtex",
            "line 2 of the bibliography: the entry is not BibTeX",
        ),
        ("@book{a, title={x}}\n@book{a, title={y}}\n", "bibtex", "line 2 of the bibliography: the key 'a' occurs twice"),
        ("@book{a, title={x}, title={y}}\n", "bibtex", "line 1 of the bibliography: the field title occurs twice in one entry"),
        ("only words", "bibtex", "holds no entry"),
        ("only words", "ris", "holds no entry|is not RIS"),
        ("{", "csl-json", "is not JSON"),
        ("[1]", "csl-json", "is no CSL-JSON"),
        ('[{"type": "brochure"}]', "csl-json", r"item 1 \(without an id\): no CSL type 'brochure'"),
        ('[{"id": "a", "type": "book", "author": "Ina"}]', "csl-json", r"item 1 \(a\): author must be a list of names"),
        ('[{"id": "a", "type": "book", "title": {"x": 1}}]', "csl-json", r"item 1 \(a\): title must be text or a number"),
        ("10.1000/abc.12", "", "the DOI 10.1000/abc.12 alone has no title and no author; nothing is looked up here: curl "),
        ("see https://doi.org/10.1000/abc.12", "", "title and year cannot be found"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, kind: str, message: str) -> None:
    with pytest.raises(UseError, match=message):
        read_bibliography(text, kind)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "TY  - JOUR\nAU  - Example, Ina\nAU  - Canal Office\nTI  - Grain\nT2  - Journal of Water\nPY  - 2024/03/05/\nVL  - 7\nIS  - 3\nSP  - 45\nEP  - 67\n"
            "DO  - 10.1000/abc.12\nUR  - https://example.org/a?b=1;c=2\nLA  - eng\nSN  - 1234-5679\nER  - \n",
            {"type": "article-journal", "author": [INA, {"literal": "Canal Office"}], "title": "Grain", "container-title": "Journal of Water",
             "issued": "2024-03-05", "volume": "7", "issue": "3", "page": "45-67", "DOI": "10.1000/abc.12", "URL": "https://example.org/a?b=1;c=2",
             "language": "en", "ISSN": "1234-5679"},
        ),
        ("TY  - RPRT\nTI  - Grain\nPB  - Canal Office\nCY  - Heron\nDA  - 2020/05\nER  - \n",
         {"type": "report", "title": "Grain", "publisher": "Canal Office", "publisher-place": "Heron", "issued": "2020-05"}),
        ("TY  - CHAP\nAU  - Example, Ina\nTI  - Grain\nT2  - Canals\nA2  - Sample, Bo\nPB  - Heron Press\nPY  - 2020\nER  - \n",
         {"type": "chapter", "author": [INA], "title": "Grain", "container-title": "Canals", "editor": [{"family": "Sample", "given": "Bo"}],
          "publisher": "Heron Press", "issued": "2020"}),
    ],
    ids=["article", "report", "chapter"],
)  # fmt: skip
def test_ris(text: str, wanted: dict[str, Any]) -> None:
    assert fields(text) == wanted


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_reference_without_its_last_line_is_read_too(line_end: str) -> None:
    lines = ["TY  - RPRT", "TI  - Grain", "PY  - 2020", "", "TY  - BOOK", "TI  - Locks", "ER  - ", "TY  - BOOK", "TI  - Weirs"]
    drafts = read_bibliography(line_end.join(lines), "ris")
    assert [(draft.fields["type"], draft.fields["title"]) for draft in drafts] == [
        ("report", "Grain"),
        ("book", "Locks"),
        ("book", "Weirs"),
    ]


def test_csl_json() -> None:
    item = {
        "id": "a", "type": "article-journal", "title": ["Grain"], "author": [{"family": "Example", "given": "Ina", "sequence": "first"}, {"literal": "Board"}],
        "issued": {"date-parts": [["2024", "3", 5]]}, "accessed": {"date-parts": [[2024, 5]]}, "container-title": "Journal of Water", "volume": 7,
        "ISSN": "1234-5679", "language": "en", "abstract": "x", "is-referenced-by-count": 3, "URL": "https://example.org",
    }  # fmt: skip
    assert fields(json.dumps([item])) == {
        "type": "article-journal", "title": "Grain", "author": [INA, {"literal": "Board"}], "issued": "2024-03-05", "accessed": "2024-05",
        "container-title": "Journal of Water", "volume": 7, "ISSN": "1234-5679", "language": "en", "URL": "https://example.org",
    }  # fmt: skip
    (draft,) = read_bibliography(json.dumps(item), "csl-json")
    assert draft.remarks == ("not taken from item 1 (a): is-referenced-by-count",)


@pytest.mark.parametrize(
    ("date", "wanted"),
    [
        ({"date-parts": [[2024]]}, "2024"),
        ({"date-parts": [[2024, 3], [2024, 5]]}, "2024-03/2024-05"),
        ({"date-parts": [[2024]], "season": "2"}, "2024-22"),
        ({"date-parts": [[1990]], "circa": True}, "1990~"),
        ({"raw": "March 2024"}, "2024-03"),
        ({"literal": "some day"}, None),
        ({"date-parts": [[2024, 13]]}, None),
        ("2024-03", "2024-03"),
    ],
)
def test_dates_of_csl_json(date: Any, wanted: str | None) -> None:
    (draft,) = read_bibliography(json.dumps({"type": "book", "title": "Grain", "issued": date}), "csl-json")
    assert draft.fields.get("issued") == wanted
    assert bool(draft.remarks) == (wanted is None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Example, I., & Sample, B. C. (2023). Grain and canals: A survey. Journal of Water, 12(3), 45–67. https://doi.org/10.1000/abc.12",
         {"type": "article-journal", "author": [{"family": "Example", "given": "I."}, {"family": "Sample", "given": "B. C."}],
          "title": "Grain and canals: A survey", "container-title": "Journal of Water", "volume": "12", "issue": "3", "page": "45-67", "issued": "2023",
          "DOI": "10.1000/abc.12"}),
        ("Canal Office (2023, March 5). Grain in figures. doi:10.1000/abc.12.",
         {"type": "document", "author": [{"literal": "Canal Office"}], "title": "Grain in figures", "issued": "2023-03-05", "DOI": "10.1000/abc.12"}),
    ],
    ids=["article", "body"],
)  # fmt: skip
def test_a_pasted_reference_with_a_doi(text: str, wanted: dict[str, Any]) -> None:
    assert fields(text, "") == wanted


@pytest.mark.parametrize(("style", "kind"), [("csl-json", "csl-json"), ("biblatex", "bibtex"), ("bibtex", "bibtex"), ("ris", "ris")])
def test_what_the_program_exports_it_reads(style: str, kind: str) -> None:
    written = {
        "type": "report",
        "title": "Grain",
        "author": [INA],
        "issued": "2024-03-05",
        "publisher": "Canal Office",
        "DOI": "10.1000/abc_12",
    }
    (source,) = parse_fact_text(format_source(SourceDraft({"id": "a", **written}, {})), "a").sources
    text = load_program_style(style).bundle([CitationItem(source)])
    assert fields(text, kind).items() >= written.items()


def test_many_entries_of_one_name_get_their_ids_in_time_that_grows_with_them():
    from tests.support import least_seconds

    def entries(count: int) -> str:
        return json.dumps([{"type": "book", "title": "Canals", "author": [{"family": "Li"}]}] * count)

    drafts = read_bibliography(entries(3), "csl-json", {"li-canals-2"})
    assert [draft.id for draft in drafts] == ["li-canals", "li-canals-3", "li-canals-4"]
    few, many = entries(500), entries(4000)
    assert least_seconds(lambda: read_bibliography(many, "csl-json")) < 16 * least_seconds(lambda: read_bibliography(few, "csl-json"))


def test_a_statistical_table_is_no_bibliography() -> None:
    assert is_statistical_table('{"version": "2.0", "class": "dataset", "id": ["year"]}')
    assert not is_statistical_table('[{"type": "dataset", "title": "The \\"class\\": \\"dataset\\" of JSON"}]')
