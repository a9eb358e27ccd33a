"""Put text that acts into every field, and look at all pages that are written or served: the static site, charts, the server (promise 8)."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from random import Random
from unittest.mock import patch
from urllib.parse import quote

from beltfacts.cli import main
from beltfacts.library.files import parse_file
from tools.fuzz._acting import acts
from tools.fuzz._mutations import TEMPLATE, quote_toml
from tools.fuzz.payloads import ADDRESSES, PAYLOADS, with_payloads

IN_TESTS = 2

FILES = 6
"""Fact files with payloads of an example."""

_TAGS = frozenset(
    "html head meta title link script style body main header footer nav search form label input textarea button select option optgroup noscript a p h1 h2"
    " h3 ul ol li dl dt dd div span section article aside details summary blockquote mark b i em strong code pre table caption thead tbody tr th td"
    " figure figcaption svg desc g line rect circle polyline path text tspan br time abbr small".split()
)
"""Elements that our pages have. None of them comes from a fact."""
_ADDRESS = re.compile(r"(?:https?://|#|\?|/(?!/)|\.\.?/|[\w.%~-]+(?:/[\w.%~-]+)*(?:[?#]|\Z))")
_OWN_SCRIPT = re.compile(r"(?:\.\./|/)?(?:static|search)/[\w-]+\.js(?:\?\w+)?")
_LOADED = re.compile(r'\Abeltfacts\.take\("[\w-]+","\w+",(.*)\);?\s*\Z', re.DOTALL)


class _Page(HTMLParser):
    """Collects what a page has that acts: elements and handlers that are not ours, scripts, addresses that are no pages."""

    def __init__(self) -> None:
        """Look at one page."""
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        given = dict(attrs)
        if tag not in _TAGS or (tag == "script" and not _OWN_SCRIPT.fullmatch(given.get("src") or "")):
            self.found.append(f"<{tag}> {attrs}")
        for name, value in attrs:
            if name.startswith("on") or name in ("srcdoc", "formaction", "xlink:href"):
                self.found.append(f"<{tag} {name}={value!r}>")
            if name in ("href", "src", "action") and not _ADDRESS.match(value or ""):
                self.found.append(f"<{tag} {name}={value!r}>")


def acting(text: str) -> list[str]:
    """Return what acts in a page or a part of one."""
    page = _Page()
    page.feed(text)
    return [*page.found, *acts(text, "text")]


def acting_in_file(path: Path) -> list[str]:
    """Return what acts in a file of a site, or in a chart."""
    text = path.read_bytes().decode("utf-8")
    if path.suffix in (".html", ".svg"):
        return acting(text) + (acts(text, "word") if path.suffix == ".svg" else [])
    if path.suffix == ".json":
        return acts(text, "json")
    if loaded := _LOADED.match(text):
        content = json.loads(loaded[1])
        return acts(text, "text") + [each for card in content if isinstance(card, str) and "<" in card for each in acting(card)]
    return []


def fuzz(random: Random, folder: Path) -> None:
    """Write facts with payloads, the site and charts of them, and ask a server for its pages."""
    root = folder / "facts"
    root.mkdir()
    for number in range(FILES):
        (root / f"p{number}.toml").write_text(with_payloads(random, number), encoding="utf-8")
    (root / "series.toml").write_text(series(random), encoding="utf-8")
    with patch.dict(os.environ, {"BELTFACTS_CACHE": str(folder / "cache")}):
        wrong = [*written_pages(folder, root), *served_pages(random, root)]
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def series(random: Random) -> str:
    """Return a fact file of one series, with a payload in the names that a chart shows."""
    text = TEMPLATE.format(n=99)
    head, _, _ = text.partition("[[fact]]")
    for field in ("title", "publisher"):
        head = re.sub(rf"(?m)^{field} = .*$", lambda _, field=field: f"{field} = {quote_toml(random.choice(PAYLOADS))}", head, count=1)
    head = re.sub(r'(?m)^name = "Canal 99"$', lambda _: f"name = {quote_toml(random.choice(PAYLOADS))}", head)
    measure, figure = quote_toml(random.choice(PAYLOADS)), random.choice(("{} tonnes", "{} <b>tonnes</b>", "{} tonnes\u202e"))
    facts = (
        f'[[fact]]\nid = "series-{year}"\nsubject = "canal-99"\nmeasure = {measure}\nfigure = {quote_toml(figure.format(year))}\nvalue = {year}\n'
        f'unit = "t"\ndate = "{year}"\ntopics = ["water-99"]\nquote = {quote_toml(figure.format(year))}\n'
        for year in range(2001, 2006)
    )
    return head + "\n".join(facts)


def written_pages(folder: Path, root: Path) -> Iterator[str]:
    """Write a site and charts. Yield what acts in them."""
    ids = [fact.id for path in sorted(root.glob("*.toml")) for fact in parse_file(str(path)).facts if fact.id.startswith("series")]
    commands = (
        ("site", str(folder / "site"), "--title", "<b>\u202ex"),
        *(("compare", *ids, "--force", "--chart", str(folder / f"chart.{kind}")) for kind in ("svg", "html") if ids),
    )
    for command in commands:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as said:
            code = main([*command, "--facts", str(root)])
        if code != 0 and "no picture" not in said.getvalue():
            yield f"{command[0]}: {said.getvalue()[-300:]}"
        yield from (f"{command[0]}: {each}" for each in acts(said.getvalue(), "messages"))
    for path in [*(folder / "site").rglob("*"), *folder.glob("chart.*")]:
        if path.is_file() and path.parent.name != "static":
            yield from (f"{path.relative_to(folder)}: {each}" for each in acting_in_file(path))


def served_pages(random: Random, root: Path) -> Iterator[str]:
    """Ask a server for pages and data with questions that act. Yield what acts in the answers."""
    from starlette.testclient import TestClient

    from beltfacts.web.app import Settings, make_app

    odd = random.sample([*PAYLOADS, *ADDRESSES], 8)
    paths = [
        "/topics",
        "/sources",
        "/subjects",
        "/api/topics",
        "/api/sources",
        "/facts/series-2001",
        "/subjects/canal-99",
        "/sources/gazette-99",
    ]
    asked = [("/", "q"), ("/compare", "q"), ("/api/search", "q"), ("/sources", "page"), ("/api/cite/series-2001", "style"), ("/", "topic")]
    with TestClient(make_app(Settings((str(root),), version="1")), base_url="http://localhost", raise_server_exceptions=False) as client:
        answers = [client.get(path) for path in paths] + [client.get(path, params={name: text}) for text in odd for path, name in asked]
        answers += [client.post("/draft", data={"text": f"{text} 2001 tonnes, 12 million"}) for text in odd]
        answers += [client.get(f"/facts/{quote(text)}") for text in odd] + [client.get("/", params={"q": "canal cargo tonnes"})]
    for answer in answers:
        kind = answer.headers["content-type"]
        if answer.status_code >= 500:
            yield f"{answer.request.url}: {answer.status_code}"
        found = acting(answer.text) if "html" in kind else acts(answer.text, "json" if "json" in kind else "text")
        yield from (f"{answer.request.method} {answer.request.url}: {each}" for each in found)
