"""Made-up sources and facts for the styles for programs, and pandoc reading what they write. No tests."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pypandoc

from beltfacts.cite.citation_item import CitationItem
from beltfacts.library.files.parsing import parse_fact_text
from beltfacts.model import Fact, Source

ONE_EACH = ("biblatex", "bibtex", "csl-json", "ris")


def source(**fields: Any) -> Source:
    """A source as the loader makes it; `_` in a keyword is a hyphen, None takes a field away."""
    own = {key: fields.pop(key, "") for key in ("issued", "URL", "document", "sha256", "translated", "issuer")}
    inferred = fields.pop("inferred", {})
    csl = {"id": "one", "type": "report", "title": "A title", "issued": own["issued"], "URL": own["URL"]}
    csl |= {key.replace("_", "-"): value for key, value in fields.items()}
    csl = {key: value for key, value in csl.items() if value not in ("", None)}
    own_fields = [str(csl.get(key, "")) for key in ("id", "type", "title", "issued", "URL")]
    rest = (own["document"], own["sha256"], own["translated"], own["issuer"])
    return Source(*own_fields, *rest, inferred, csl, "a.toml", 0)


def fact(**fields: Any) -> Fact:
    """A fact as the loader makes it."""
    text = (
        '[[source]]\nid = "one"\ntype = "report"\ntitle = "A title"\n[[fact]]\nid = "f"\nsubject = "s"\nmeasure = "cargo carried"\n'
        'figure = "50 tonnes"\nvalue = 50\nunit = "t"\ndate = "2024"\ntopics = ["water"]\nquote = "it carried 50 tonnes of rice"\n'
    )
    return parse_fact_text(text, "a.toml").facts[0]._replace(**fields)


def ran(*command: str, text: str) -> str:
    done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def through_pandoc(text: str, form: str) -> list[dict[str, Any]]:
    """What pandoc reads, as CSL-JSON."""
    items: list[dict[str, Any]] = json.loads(ran(pypandoc.get_pandoc_path(), "-f", form, "-t", "csljson", text=text))
    return items


def bundled(style: Any, *sources: Source) -> str:
    text: str = style.bundle([CitationItem(each) for each in sources])
    return text


def only(style: Any, each: Source, form: str) -> dict[str, Any]:
    (item,) = through_pandoc(bundled(style, each), form)
    return item


BOOK_KINDS = [
    source(
        id="book",
        type="book",
        author=[{"family": "Müller", "given": "Jürgen"}],
        publisher="Press",
        publisher_place="Köln",
        issued="2019",
        ISBN="978-3-16-148410-0",
    ),
    source(id="chapter", type="chapter", container_title="The whole", author=[{"family": "Li", "given": "Na"}], editor=[{"literal": "WB"}]),
    source(id="paper", type="paper-conference", container_title="Proceedings", event_title="Forum", issued="2020-05-14"),
    source(id="loose-paper", type="paper-conference", issued="2020"),
    source(id="thesis", type="thesis", author=[{"family": "Kim"}], publisher="SNU", issued="2011-02", number_of_pages=210),
    source(id="news", type="article-newspaper", container_title="China Daily", issued="2025-10-31", page="3-4"),
    source(
        id="journal",
        type="article-journal",
        container_title="J. Roads",
        volume="3",
        issue="2",
        page="10\u201319",
        issued="2020",
        DOI="10.1/x_y",
    ),
    source(id="page", type="webpage", publisher="CGTN", URL="https://example.org/a", genre="web page", accessed="2025-11-01"),
    source(
        id="release", type="article", publisher="CGTN", archive="GlobeNewswire", number="94", genre="press release", issued="2025-04-10"
    ),
    source(id="data", type="dataset", publisher="World Bank", version="2.1", issued="2024"),
    source(id="law", type="legislation", issued="1999", number="12"),
    source(id="soft", type="software", version="3.1", publisher="Org"),
    source(id="talk", type="speech", author=[{"family": "Xi", "given": "Jinping"}], event_title="Forum", issued="2017-05-14"),
    source(id="patent", type="patent", number="CN123", author=[{"family": "Li", "given": "Na"}], issued="2015"),
]
