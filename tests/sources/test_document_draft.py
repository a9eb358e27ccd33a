"""What is read of a document: its properties, its first page, and what is not taken."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from beltfacts.errors import UseError
from beltfacts.sources import SourceDraft, draft_document


@pytest.fixture
def draft(tmp_path: Path) -> Callable[..., SourceDraft]:
    """Writes a file and returns its draft."""

    def write(content: str | bytes, name: str, **options: Any) -> SourceDraft:
        data = content if isinstance(content, bytes) else content.encode()
        (tmp_path / name).write_bytes(data)
        found = draft_document(str(tmp_path / name), **options)
        assert found.fields["document"] == name
        assert found.fields["sha256"] == sha256(data).hexdigest()
        assert set(found.origins) >= set(found.fields) - {"inferred"}
        return found

    return write


def said(found: SourceDraft) -> dict[str, Any]:
    """The fields that were read, without those of every draft."""
    return {key: value for key, value in found.fields.items() if key not in ("id", "document", "sha256")}


def pdf(*lines: str, pages: int = 1, **properties: str) -> bytes:
    file = BytesIO()
    canvas = Canvas(file)
    canvas.setTitle(properties.get("title", ""))
    canvas.setAuthor(properties.get("author", ""))
    canvas.setCreator("Writer 7")
    for number in range(pages):
        for index, line in enumerate(lines if number == 0 else ["more"]):
            canvas.drawString(72, 760 - 40 * index, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def zipped(files: dict[str, str]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, text in files.items():
            package.writestr(name, text)
    return file.getvalue()


# ── Web pages ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def page(head: str, body: str = "<h1>Grain on the canal</h1><p>The canal carried 5 tonnes.</p>", lang: str = "en") -> str:
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def test_citation_elements_of_a_journal_page(draft: Callable[..., SourceDraft]) -> None:
    head = "".join(
        f'<meta name="citation_{name}" content="{value}">'
        for name, value in (
            ("title", "Grain on the canal"),
            ("author", "Example, Ina"),
            ("author", "Bo Sample"),
            ("publication_date", "2024/3/5"),
            ("journal_title", "Journal of Water"),
            ("volume", "12"),
            ("issue", "3"),
            ("firstpage", "45"),
            ("lastpage", "67"),
            ("doi", "https://doi.org/10.1000/abc.12"),
            ("language", "eng"),
        )
    )
    found = draft(page(head + "<title>Grain on the canal | Journal of Water</title>"), "grain.html")
    assert said(found) == {
        "type": "article-journal",
        "title": "Grain on the canal",
        "author": [{"family": "Example", "given": "Ina"}, {"family": "Sample", "given": "Bo"}],
        "issued": "2024-03-05",
        "language": "en",
        "container-title": "Journal of Water",
        "volume": "12",
        "issue": "3",
        "page": "45-67",
        "DOI": "10.1000/abc.12",
    }
    assert found.id == "example-2024-grain-canal"
    assert found.origins["issued"] == "meta citation_publication_date"


def test_dublin_core_and_the_address_of_a_page(draft: Callable[..., SourceDraft]) -> None:
    head = (
        '<meta name="DC.title" content="Grain on the canal"><meta name="DC.creator" content="Canal Office"><meta name="dcterms.issued" content="2024-03">'
        '<meta name="DC.date.modified" content="2025-01-01"><link rel="canonical" href="https://example.org/grain">'
        '<meta name="DC.publisher" content="Canal Office">'
    )
    assert said(draft(page(head), "grain.htm")) == {
        "type": "webpage",
        "title": "Grain on the canal",
        "author": [{"literal": "Canal Office"}],
        "issued": "2024-03",
        "language": "en",
        "publisher": "Canal Office",
        "URL": "https://example.org/grain",
    }


def test_linked_data_of_a_news_page(draft: Callable[..., SourceDraft]) -> None:
    record = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "BreadcrumbList", "name": "Home"},
            {
                "@type": "NewsArticle",
                "headline": "Grain on the canal",
                "datePublished": "2024-03-05T06:00:00+08:00",
                "dateModified": "2025-01-01",
                "author": [{"@type": "Person", "name": "Ina Example"}, {"@type": "Person", "name": "Bo Sample"}],
                "publisher": {"@type": "Organization", "name": "The Daily Heron"},
                "inLanguage": "en-GB",
            },
        ],
    }
    script = f'<script type="application/ld+json">{json.dumps(record)}</script><script type="application/ld+json">{{broken</script>'
    assert said(draft(page(script), "news.html")) == {
        "type": "article-newspaper",
        "title": "Grain on the canal",
        "author": [{"family": "Example", "given": "Ina"}, {"family": "Sample", "given": "Bo"}],
        "issued": "2024-03-05",
        "language": "en-GB",
        "container-title": "The Daily Heron",
    }


def test_the_heading_is_the_title_where_the_head_adds_the_name_of_the_site(draft: Callable[..., SourceDraft]) -> None:
    found = draft(page("<title>Grain on the canal - Canal Office</title>"), "grain.html")
    assert (found.fields["title"], found.origins["title"]) == ("Grain on the canal", "the first heading")


def test_the_name_of_the_site_is_no_part_of_a_title(draft: Callable[..., SourceDraft]) -> None:
    head = '<title>Grain on the canal | Canal Office</title><meta property="og:site_name" content="Canal Office">'
    found = draft(page(head, "<p>The canal carried 5 tonnes.</p>"), "grain.html")
    assert (found.fields["title"], found.fields["container-title"]) == ("Grain on the canal", "Canal Office")


def test_a_language_in_whose_letters_the_text_is_not_written_is_not_taken(draft: Callable[..., SourceDraft]) -> None:
    body = "<h1>运河上的粮食运输情况</h1><p>运河在去年一共运输了五吨粮食。</p>"
    found = draft(page("", body), "grain.html")
    assert (found.fields["language"], found.origins["language"]) == ("zh", "its characters")
    assert found.remarks == ("not taken: html lang 'en', in whose letters the text is not written",)
    assert draft(page("", body, "zh-CN"), "grain.html").fields["language"] == "zh-CN"
    assert draft(page("", body, ""), "grain.html", language="en").fields["language"] == "zh"
    assert draft(page("", body, ""), "grain.html", language="zh").origins["language"] == "language in beltfacts.toml"


# ── PDF and office files ────────────────────────────────────────────────────────────────────────────────────────────────


def test_properties_of_a_pdf_that_are_printed_too(draft: Callable[..., SourceDraft]) -> None:
    found = draft(
        pdf("Grain on the canal", "Ina Example", "Published 5 March 2024", title="Grain on the Canal", author="Ina Example", pages=3),
        "a.pdf",
    )
    assert said(found) == {
        "type": "document",
        "title": "Grain on the Canal",
        "author": [{"family": "Example", "given": "Ina"}],
        "issued": "2024-03-05",
        "number-of-pages": 3,
    }
    assert found.origins["author"] == "Author of the PDF properties"


def test_a_title_of_a_pdf_that_adds_the_body_above_is_taken(draft: Callable[..., SourceDraft]) -> None:
    found = draft(
        pdf("Canal Office", "Annual Report 2023", "It carried 5 tonnes.", title="Annual Report 2023 of the Canal Office"), "a.pdf"
    )
    assert said(found)["title"] == "Annual Report 2023 of the Canal Office"


def test_what_is_not_seen_is_no_part_of_a_title(draft: Callable[..., SourceDraft]) -> None:
    found = draft(pdf("The canal carried 5 tonnes of grain.", title="Gr\u00adain\u202e on\x07the\u200b canal"), "a.pdf")
    assert found.fields["title"] == "Grain on the canal"


def test_a_date_at_which_a_file_was_made_is_no_date_of_publication(draft: Callable[..., SourceDraft]) -> None:
    assert "issued" not in draft(pdf("Grain on the canal"), "a.pdf").fields


def test_what_only_the_properties_say_is_marked_as_inferred(draft: Callable[..., SourceDraft]) -> None:
    found = draft(pdf("The canal carried 5 tonnes of grain.", title="Grain on the canal", author="Ina Example"), "a.pdf")
    assert found.fields["inferred"] == dict.fromkeys(("title", "author"), "from the PDF properties; not printed on the first page")


def test_a_title_left_over_from_another_file_gives_way_to_the_printed_one(draft: Callable[..., SourceDraft]) -> None:
    found = draft(pdf("Grain on the canal in 2024", "", "The canal carried 5 tonnes.", title="Annual Report 2019"), "a.pdf")
    assert found.fields["title"] == "Grain on the canal in 2024"
    assert found.remarks == ("not taken: Title of the PDF properties 'Annual Report 2019', which is not printed on the first page",)


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft Word - grain_final_v3.doc", "untitled", "Untitled-1", "Untitled Document", "Document1", "grain.indd", "PowerPoint Presentation", "Layout 1",
        "C:\\Users\\me\\grain.docx", "2024_03_05", "grain_2024-v2", "Slide 1", "无标题", "þÿ G r a i n", "bericht.qxd", "3f2a9c0d11e84b55a1b2c3d4",
    ],
)  # fmt: skip
def test_titles_that_programs_write_are_not_taken(draft: Callable[..., SourceDraft], title: str) -> None:
    found = draft(pdf("The canal carried 5 tonnes of grain.", title=title), "a.pdf")
    assert "title" not in found.fields
    assert "which no person wrote as a title" in found.remarks[0]


@pytest.mark.parametrize(
    "author",
    [
        "Microsoft Office User", "admin", "jsmith", "Administrator", "HP", "python-docx",
        "user1", "Adobe InDesign 19.0", "CORP\\ina", "ina@example.org", "Unknown",
    ],
)  # fmt: skip
def test_authors_that_are_programs_or_logins_are_not_taken(draft: Callable[..., SourceDraft], author: str) -> None:
    found = draft(pdf("The canal carried 5 tonnes of grain.", author=author), "a.pdf")
    assert "author" not in found.fields
    assert "which is a program, a login or no full name" in found.remarks[0]


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Grain on the canal</dc:title><dc:creator>Ina Example; Canal Office</dc:creator>'
    "<dc:language>en-GB</dc:language><dcterms:created>2021-01-01T00:00:00Z</dcterms:created></cp:coreProperties>"
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Target="docProps/core.xml" '
    'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/></Relationships>'
)
WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Grain on the canal</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>By Ina Example and the Canal Office</w:t></w:r></w:p></w:body></w:document>"
)


def test_properties_of_a_word_file(draft: Callable[..., SourceDraft]) -> None:
    found = draft(zipped({"word/document.xml": WORD, "_rels/.rels": RELATIONS, "docProps/core.xml": CORE}), "grain.docx")
    assert said(found) == {
        "type": "document",
        "title": "Grain on the canal",
        "author": [{"family": "Example", "given": "Ina"}, {"literal": "Canal Office"}],
        "language": "en-GB",
    }


def test_properties_of_an_opendocument_file(draft: Callable[..., SourceDraft]) -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    meta = (
        f'<office:document-meta xmlns:office="{office}:office:1.0" xmlns:meta="{office}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        "<dc:title>Grain on the canal</dc:title><meta:initial-creator>Ina Example</meta:initial-creator><dc:creator>Other Person</dc:creator>"
        "<dc:date>2025-01-01T00:00:00</dc:date><dc:language>en-US</dc:language></office:meta></office:document-meta>"
    )
    content = (
        f'<office:document-content xmlns:office="{office}:office:1.0" xmlns:text="{office}:text:1.0"><office:body><office:text>'
        "<text:p>Grain on the canal</text:p><text:p>by Ina Example</text:p></office:text></office:body></office:document-content>"
    )
    files = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta}
    assert said(draft(zipped(files), "grain.odt")) == {
        "type": "document",
        "title": "Grain on the canal",
        "author": [{"family": "Example", "given": "Ina"}],
        "language": "en-US",
    }


def test_properties_of_a_book(draft: Callable[..., SourceDraft]) -> None:
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><metadata>'
        '<dc:title>Grain on the canal</dc:title><dc:creator opf:role="aut">Ina Example</dc:creator><dc:creator id="c2">Bo Sample</dc:creator>'
        '<meta refines="#c2" property="role">edt</meta><dc:language>en</dc:language><dc:date opf:event="modification">2025-01-01</dc:date>'
        '<dc:date opf:event="publication">2024-03</dc:date><dc:publisher>Heron Press</dc:publisher></metadata>'
        '<manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="p"/></spine></package>'
    )
    container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
    files = {"META-INF/container.xml": container, "b.opf": opf, "p.xhtml": page("")}
    assert said(draft(zipped({"mimetype": "application/epub+zip", **files}), "grain.epub")) == {
        "type": "book",
        "title": "Grain on the canal",
        "author": [{"family": "Example", "given": "Ina"}],
        "editor": [{"family": "Sample", "given": "Bo"}],
        "issued": "2024-03",
        "language": "en",
        "publisher": "Heron Press",
    }


# ── Plain text, Markdown, tables ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Grain on the Canal\n\nBy Ina Example and Bo Sample\nPublished on 5 March 2024\n\nThe canal carried 5 tonnes.\n",
         {"title": "Grain on the Canal", "author": [{"family": "Example", "given": "Ina"}, {"family": "Sample", "given": "Bo"}], "issued": "2024-03-05"}),
        ("HERON CANAL BOARD\nMINUTES OF THE GRAIN PANEL\nMeeting held on 5 March 2024\n\n1. Five were present.\n",
         {"title": "MINUTES OF THE GRAIN PANEL", "publisher": "HERON CANAL BOARD"}),
        ("运河粮食运输年度报告\n发布日期：2024年3月5日\n\n运河运输了五吨粮食。\n",
         {"type": "report", "title": "运河粮食运输年度报告", "issued": "2024-03-05", "language": "zh"}),
        ("In 2024 the canal carried 5 tonnes of grain and\nthe river carried 7 tonnes of it.\n\nMore.\n", {}),
        ("Grain on the Canal: a survey of\nfive ports\n\nThe canal carried 5 tonnes.\n", {"title": "Grain on the Canal: a survey of five ports"}),
        ("Grain on the Canal\n\nInvoice date and more: 3/4/2024\n", {"title": "Grain on the Canal"}),
        ("1,240 1,310\n5 6\n", {}),
        ("WORKING PAPER No. 14/2022\nGrain prices in three ports\nMaria Lindqvist1, J. P. Moreau2\nHeron Bank, Research\nThis version: 14 May 2022\nG.\n",
         {"title": "Grain prices in three ports", "issued": "2022-05-14",
          "author": [{"family": "Lindqvist", "given": "Maria"}, {"family": "Moreau", "given": "J. P."}]}),
        ("Health of rivers page 1\nGrain cover in\nrural ports, 2019–2022\nPrepared by the National Institute of Grain\nReleased: March 2023\nUp.\n",
         {"title": "Grain cover in rural ports, 2019–2022", "author": [{"literal": "National Institute of Grain"}], "issued": "2023-03"}),
        ("   THE RIVER TRUST\n\n   State of the River: A Summary\n\n  Authors: K. Osei, L. Brandt & M. Silva\n  Date: 2023-09-14\n\nIt carried 5 t.\n",
         {"title": "State of the River: A Summary", "publisher": "THE RIVER TRUST", "issued": "2023-09-14",
          "author": [{"family": "Osei", "given": "K."}, {"family": "Brandt", "given": "L."}, {"family": "Silva", "given": "M."}]}),
        ("Grain on the Canal\nPrepared by Dr. Lena Fox, March 2024\nIt carried 5 tonnes.\n",
         {"title": "Grain on the Canal", "author": [{"family": "Fox", "given": "Lena"}], "issued": "2024-03"}),
        ("From: Ina Example\nTo: Board\nDate: 4 March 2024\nSubject: Grain\n\nWe carried 5 tonnes.\n", {"issued": "2024-03-04"}),
        ("Grain Valley\nHeron County\n\nFive were present.\n", {"title": "Grain Valley"}),
        ("Grain Review 2023\n\nPublished 18 May 2024 by the Canal Board\n\nFive were present.\n", {"title": "Grain Review 2023", "issued": "2024-05-18"}),
        ("Grain Review 2023\n\nFor the year ended 31 March 2023. Published 9 July 2023.\n", {"title": "Grain Review 2023", "issued": "2023-07-09"}),
        ("Grain Review\n\nQuarterly figures (released 3 June 2024)\n\nIt carried 5 tonnes.\n", {"title": "Grain Review", "issued": "2024-06-03"}),
        (f"Grain Review\n\n{'It carried 5 tonnes. ' * 90}\n\nPublished 4 May 2024 by the Clerk, Quay.\n", {"title": "Grain Review", "issued": "2024-05-04"}),
        (f"Grain Review\n\n{'It carried 5 tonnes. ' * 90}\n\nThe map was published 4 May 2024.\n", {"title": "Grain Review"}),
        ("Grain Review\nYearly bulletin \u00b7 Canal Office \u00b7 Published on 4 May 2024\nIt carried 5 tonnes.\n",
         {"title": "Grain Review", "issued": "2024-05-04"}),
        ("Grain Review\n**Published 4 May 2024 \u00b7 Canal Office**\nIt carried 5 tonnes.\n", {"title": "Grain Review", "issued": "2024-05-04"}),
        ("Grain Review\nCanal Users' Council, 4 May 2024\nIt carried 5 tonnes.\n", {"title": "Grain Review", "issued": "2024-05-04"}),
        ("Grain Review\nLock by lock, 4 May 2024\nIt carried 5 tonnes.\n", {"title": "Grain Review"}),
        ("Canal Office\nAnnual Report 2023\nForeword by the Clerk\nIt carried 5 tonnes.\n", 
         {"type": "report", "title": "Annual Report 2023", "publisher": "Canal Office"}),
        ("Grain Review\nPrepared by Dr. Lena Fox. Published: May 4, 2024\nIt carried 5 tonnes.\n",
         {"title": "Grain Review", "author": [{"family": "Fox", "given": "Lena"}], "issued": "2024-05-04"}),
        ("2024年，运河铁路运输粮食478.6万\n吨，比上年增长5%。\n", {"language": "zh"}),
        ("The canal company said that it had carried much more grain in the\nYear of the Heron than in any other since it had been opened\nA year ago.\n", {}),
    ],
)  # fmt: skip
def test_first_page_of_plain_text(draft: Callable[..., SourceDraft], text: str, fields: dict[str, Any]) -> None:
    assert said(draft(text, "grain.txt")) == {"type": "document", **fields}


def test_first_heading_and_front_matter_of_markdown(draft: Callable[..., SourceDraft]) -> None:
    found = draft(
        '---\ntitle: "Grain on the canal"\nauthor: Ina Example\ndate: 2024-03-05\nlang: en\ntags: [a]\n---\n\nIt carried 5 tonnes.\n',
        "grain.md",
    )
    assert said(found) == {
        "type": "document",
        "title": "Grain on the canal",
        "author": [{"family": "Example", "given": "Ina"}],
        "issued": "2024-03-05",
        "language": "en",
        "inferred": dict.fromkeys(("title", "author"), "from the front matter; not printed on the first page"),
    }
    assert draft("# Report on grain 2024\n\nIt carried 5 tonnes.\n", "grain.md").fields["type"] == "report"


def test_first_row_of_a_table_that_stands_alone(draft: Callable[..., SourceDraft]) -> None:
    assert draft("Grain on the canal\r\nYear,Tonnes\r\n2024,5\r\n", "grain.csv").fields["title"] == "Grain on the canal"
    assert "title" not in draft("Year,Tonnes\r\n2024,5\r\n", "grain.csv").fields


def test_a_document_that_cannot_be_read_says_so_and_one_that_is_none_is_refused(draft: Callable[..., SourceDraft], tmp_path: Path) -> None:
    found = draft(b"\xff\x00\xfe", "grain.txt")
    assert said(found) == {"type": "document"}
    assert found.remarks[0].startswith("its text cannot be read, so no figure of it can be verified: ")
    for wrong in (tmp_path, tmp_path / "nowhere.pdf"):
        with pytest.raises(UseError, match="cannot read"):
            draft_document(str(wrong))


def test_ids_are_those_of_author_year_and_title_and_not_taken(draft: Callable[..., SourceDraft]) -> None:
    text = "Grain on the Canal\n\nBy Ina Müller\nPublished on 5 March 2024\n\nIt carried 5 tonnes.\n"
    assert draft(text, "grain.txt").id == "muller-2024-grain-canal"
    assert draft(text, "grain.txt", taken=["muller-2024-grain-canal"]).id == "muller-2024-grain-canal-2"
    assert draft("It is.\n", "Grain Data (2024).txt").id == "grain-data-2024"
    assert draft("是。\n", "数据.txt").id == "source"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Landkreis Heron\n\nVerkehr im Landkreis\n\nVer\xf6ffentlicht am 3. M\xe4rz 2023\n\nZu Fu\xdf.\n", "2023-03-03"),
        ("R\xe9gie des eaux\n\nLes eaux de Heron\n\nPubli\xe9 le 21 janvier 2025\n\nA pied.\n", "2025-01-21"),
        ("Bericht der B\xfccherei\n\n4. Quartal 2023\n\nVer\xf6ffentlicht am 22. Januar 2024\n\nZu Fu\xdf.\n", "2024-01-22"),
        ("Bericht der B\xfccherei\n\nJanuar 2023\n\nVer\xf6ffentlicht am 22. Februar 2023\n\nZu Fu\xdf.\n", "2023-02-22"),
        ("Library report\n\nFourth quarter 2023\n\n22 January 2024\n\nWe walked.\n", "2024-01-22"),
        ("Aguas de Heron\n\nPublicado el 9 de noviembre de 2023\n\nA pie.\n", "2023-11-09"),
    ],
)
def test_lines_of_publication_in_other_languages(draft: Callable[..., SourceDraft], text: str, wanted: str) -> None:
    assert draft(text, "x.txt").fields["issued"] == wanted


@pytest.mark.parametrize(
    "name", ["Landkreis Nordheide", "Agence d\u2019urbanisme", "Ayuntamiento de Clara", "Statistisches Landesamt", "Stadtwerke Muster"]
)
def test_bodies_in_other_languages_stay_whole(name: str) -> None:
    from beltfacts.sources import csl_name

    assert csl_name(name) == {"literal": name}


@pytest.mark.parametrize("name", ["Usuario de Windows", "Windows-Benutzer", "Utilisateur Windows"])
def test_accounts_of_windows_are_nobody(name: str) -> None:
    from beltfacts.sources.junk import is_junk_author

    assert is_junk_author(name)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Pressemitteilung vom 18.11.2024", "2024-11-18"),
        ("Associa\u00e7\u00e3o dos Remadores \u2014 publicado em 5 de mar\u00e7o de 2024", "2024-03-05"),
        ("Osservatorio del lago - 7 ottobre 2024", "2024-10-07"),
        ("Norrlunds kommun, 3 mars 2023", "2023-03-03"),
        ("Gepubliceerd op 5 juni 2024 door het Bureau", "2024-06-05"),
        ("Data publikacji: 16 lutego 2024 r.", "2024-02-16"),
        (
            "\u041a\u0440\u0430\u0435\u0432\u043e\u0439 \u043c\u0443\u0437\u0435\u0439, 25 \u044f\u043d\u0432\u0430\u0440\u044f 2024 \u0433\u043e\u0434\u0430",
            "2024-01-25",
        ),
        ("\u4e91\u5c71\u5e02\u4ea4\u901a\u5c40\u3000\u53d1\u5e03\u65f6\u95f4\uff1a2024-03-28", "2024-03-28"),
        ("\u307f\u3069\u308a\u56f3\u66f8\u9928\u30002024\u5e746\u670810\u65e5\u516c\u958b", "2024-06-10"),
        ("Bestand der Boote, 31. Dezember 2023", ""),
    ],
)
def test_a_line_with_its_body_or_a_word_says_when_a_document_appeared(draft: Callable[..., SourceDraft], line: str, date: str) -> None:
    found = draft(f"Boote und Schiffe im Hafen\n\n{line}\n\nEs gab viele Boote.\n", "a.txt")
    assert found.fields.get("issued", "") == date


@pytest.mark.parametrize(
    "name", ["Agenzia Ambiente Valdoro", "Gemeente Noorderdam", "Consejo Agr\u00edcola del Sur", "R\u00e4ddningstj\u00e4nsten Norrlund"]
)
def test_a_body_of_another_language_is_no_person(draft: Callable[..., SourceDraft], name: str) -> None:
    assert draft(f"---\nauthor: {name}\n---\n\n# Boats and ships\n", "a.md").fields["author"] == [{"literal": name}]


@pytest.mark.parametrize(
    ("lines", "title", "publisher", "issued"),
    [
        ("Harbour Trust\nAnnual report 2024", "Annual report 2024", "Harbour Trust", None),
        ("Prices of Herring\nAnnual report 2024", "Prices of Herring", None, None),
        ("Report for 2024\nChapter of accidents", "Report for 2024", None, None),
        ("Report 2024\nFor the town council", "Report 2024", None, None),
        ("Sea level\nOcean Council, 4 June 2024", "Sea level", None, "2024-06-04"),
        ("Sea level\nReview of the Ocean Council, 4 June 1998", "Sea level", None, None),
        ("Sea level\nMeeting of the Board, 4 June 2024", "Sea level", None, None),
    ],
)
def test_a_line_with_of_is_no_body_by_that_word(
    draft: Callable[..., SourceDraft], lines: str, title: str, publisher: str | None, issued: str | None
) -> None:
    found = said(draft(lines + "\n\nThe sea rose again and the clerks have measured it.\n", "a.txt"))
    assert (found.get("title"), found.get("publisher"), found.get("issued")) == (title, publisher, issued)
