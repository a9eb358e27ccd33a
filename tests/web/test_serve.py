"""The served pages and data, as a browser and a program ask for them; nothing of a fact acts, and nobody can change anything."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient

from beltfacts.web import Settings, make_app
from beltfacts.web.rates import Rates
from tests.conftest import SOURCE, VOCABULARY, fact

HOSTILE = "<script>alert(1)</script> & <img src=x onerror=alert(1)>"

Facts = Callable[..., Path]


@pytest.fixture
def folder(facts_folder: Facts) -> Path:
    source = SOURCE + 'URL = "javascript:alert(1)"\ndocument = "gazette.txt"\n'
    return facts_folder(
        canals=source
        + VOCABULARY
        + fact("cargo-2023", value=90, date="2023")
        + fact("cargo-2024", extra=f"note = '{HOSTILE}'")
        + fact("ships", measure="ships counted <b>", figure="100 tonnes")
    )


@pytest.fixture
def client(folder: Path) -> Iterator[TestClient]:
    with opened(folder) as found:
        yield found


def opened(folder: Path, **settings: Any) -> TestClient:
    return TestClient(make_app(Settings((str(folder),), version="1", **settings)), base_url="http://localhost")


def soon(seen: Callable[[], bool]) -> bool:
    """Return whether something is seen before long: files are looked at ten times a second, less often where a look takes long."""
    limit = time.monotonic() + 60
    while not (is_seen := seen()) and time.monotonic() < limit:
        time.sleep(0.02)
    return is_seen


def test_a_search_shows_figure_date_source_and_exact_words(client: TestClient) -> None:
    page = client.get("/", params={"q": "cargo carried grand canal"}).text
    for words in ("100 tonnes", "2024", "Canal Office", "the canal carried", '<mark class="whole">100 tonnes</mark>', 'role="status"'):
        assert words in page
    assert page.index("cargo-2024") < page.index("cargo-2023"), "the newest comes first"


def test_what_is_near_says_what_it_leaves_open(client: TestClient) -> None:
    page = client.get("/", params={"q": "cargo carried grand canal zeppelins"}).text
    assert "No match for" in page and "Not in it: " in page and "zeppelins" in page


def test_a_correction_is_said(client: TestClient) -> None:
    page = client.get("/", params={"q": "cargp carried grand canal"}).text
    assert "typed “cargp”" in page


@pytest.mark.parametrize(
    "path",
    [
        "/?q=cargo",
        "/facts/cargo-2024",
        "/compare?id=cargo-2024",
        "/sources/gazette-2024",
        "/facts/ships",
        "/?q=%3Cscript%3Ealert(1)%3C/script%3E",
    ],
)
def test_no_text_acts_on_a_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "<script>" not in answer.text and "<img" not in answer.text and '<b>"' not in answer.text
    assert 'href="javascript' not in answer.text and " onerror" not in answer.text.replace("onerror=alert(1)&gt;", "")
    assert "style=" not in answer.text.replace("?style=", "") and "<style" not in answer.text


@pytest.mark.parametrize(
    "path", ["/", "/topics", "/topics/water", "/subjects", "/subjects/grand-canal", "/sources", "/compare", "/draft", "/api", "/nowhere"]
)
def test_every_page_has_landmarks_a_title_and_strict_headers(client: TestClient, path: str) -> None:
    answer = client.get(path)
    for part in (
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<title>",
        "<h1",
        "<main",
        "<nav",
        "<header",
        "<footer",
        'href="#content"',
        'for="query"',
    ):
        assert part in answer.text
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_citation_comes_in_the_chosen_style_with_buttons_to_copy(client: TestClient) -> None:
    page = client.get("/facts/cargo-2024", params={"style": "mla"}).text
    assert "<i>Gazette of Canals</i>" in page or "<i>Gazette of canals</i>" in page
    assert 'data-copy="reference"' in page and "hidden" in page
    assert "@" in client.get("/facts/cargo-2024", params={"style": "bibtex"}).text
    for wrong in ("/etc/passwd", "x.csl", "mlx"):
        assert client.get("/facts/cargo-2024", params={"style": wrong}).status_code == 400


def test_a_comparison_shows_the_change(client: TestClient) -> None:
    page = client.get("/compare", params={"q": "cargo carried grand canal"}).text
    assert "+10 t" in page and page.index("90 tonnes") < page.index("100 tonnes")


def test_a_comparison_has_a_picture_whose_colours_the_style_sheet_has(client: TestClient) -> None:
    page = client.get("/compare", params={"q": "cargo carried grand canal"}).text
    picture = page[page.index("<svg") : page.index("</svg>")]
    assert 'role="img"' in picture and "90 tonnes" in picture and "<style" not in picture and " style=" not in picture
    sheet = client.get(page.partition('<link rel="stylesheet" href="')[2].partition('"')[0]).text
    assert all(f".{name}{{" in sheet for name in ("bf-paper", "bf-ink", "bf-full0", "bf-line0"))
    assert "<svg" not in client.get("/compare", params={"id": "ships"}).text, "one figure alone has nothing beside it"


def test_a_draft_is_held_against_the_facts(client: TestClient) -> None:
    page = client.post("/draft", data={"text": "In 2024 the Grand Canal carried 100 tonnes of cargo."}).text
    assert "supported" in page and "cargo-2024" in page
    assert client.post("/draft", data={"text": " "}).status_code == 400


def test_documents_are_shown_only_where_that_is_allowed(folder: Path, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "gazette.txt").write_text("Before it. In that year the canal carried 100 tonnes, and then froze.", encoding="utf-8")
    with opened(folder) as client:
        assert "then froze" not in client.get("/facts/cargo-2024").text
    with opened(folder, documents=str(documents)) as client:
        page = client.get("/facts/cargo-2024").text
        assert "Before it." in page and "then froze" in page
        assert client.get("/documents/gazette.txt").status_code == 404


def test_an_edit_is_seen_at_once(folder: Path, client: TestClient) -> None:
    assert client.get("/facts/new").status_code == 404
    file = folder / "canals.toml"
    file.write_text(file.read_text(encoding="utf-8") + fact("new", value=7), encoding="utf-8")
    assert soon(lambda: client.get("/facts/new").status_code == 200)


def test_a_clock_that_is_set_back_hides_no_edit(folder: Path, client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time_ns", lambda: 10**18)
    file = folder / "canals.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('"90 tonnes"', '"91 tonnes"'), encoding="utf-8")
    os.utime(file, (10**9, 10**9))
    assert soon(lambda: "91 tonnes" in client.get("/facts/cargo-2023").text)


def test_without_fact_files_nothing_old_is_shown(folder: Path, client: TestClient) -> None:
    (folder / "canals.toml").rename(folder / "canals.bak")
    assert soon(lambda: client.get("/?q=cargo").status_code == 503)
    assert client.get("/api/search?q=cargo").json()["error"]
    (folder / "canals.bak").rename(folder / "canals.toml")
    assert soon(lambda: client.get("/?q=cargo").status_code == 200)


def test_data_is_what_its_description_says(client: TestClient) -> None:
    document = client.get("/api/openapi.json").json()
    answers = {
        "/api/search": client.get("/api/search?q=cargo"),
        "/api/facts/{id}": client.get("/api/facts/cargo-2024"),
        "/api/cite/{id}": client.get("/api/cite/cargo-2024"),
        "/api/compare": client.get("/api/compare?id=cargo-2024"),
        "/api/topics": client.get("/api/topics"),
        "/api/sources": client.get("/api/sources"),
        "/api/audit": client.post("/api/audit", content="In 2024 the Grand Canal carried 90 tonnes of cargo."),
    }
    assert answers.keys() == document["paths"].keys()
    for path, answer in answers.items():
        assert answer.status_code == 200, path
        (operation,) = document["paths"][path].values()
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        jsonschema.validate(answer.json(), {**schema, "components": document["components"]})
    assert client.get("/api/search?q=cargo").json()["results"][0]["figure"] == "100 tonnes"
    assert json.loads(client.get("/api/facts/none").text)["error"].startswith("No fact")


@pytest.mark.parametrize(("method", "path", "status"), [
    ("PUT", "/facts/cargo-2024", 405),
    ("DELETE", "/", 405),
    ("POST", "/", 405),
    ("POST", "/facts/cargo-2024", 405),
    ("GET", "/?q=" + "x" * 401, 400),
    ("GET", "/?q=" + "x" * 5000, 413),
    ("GET", "/?limit=-1&q=x", 400),
    ("GET", "/topics/none", 404),
    ("GET", "/facts/..%2f..%2fetc%2fpasswd", 404),
    ("GET", "/static/..%2fapp.py", 404),
    ("GET", "/sources?page=99999999999", 400),
    ("GET", "/facts/%ff%00", 404),
])  # fmt: skip
def test_what_is_not_offered_is_refused_in_words(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status and answer.text.strip() and "Traceback" not in answer.text


def test_megabytes_are_refused(client: TestClient) -> None:
    assert client.post("/draft", data={"text": "1 tonne " * 200_000}).status_code == 413
    assert client.post("/api/audit", content=b"\xff\x00" * 500_000).status_code == 413
    assert client.post("/api/audit", content=(b"9 " * 4096 for _ in range(1000))).status_code == 413
    assert (
        client.post("/draft", content=b"\xff\xfe\x00=&&&%%%", headers={"content-type": "application/x-www-form-urlencoded"}).status_code
        == 400
    )
    assert client.get("/health").status_code == 200


def test_only_known_names_are_answered(folder: Path) -> None:
    with opened(folder, names=("localhost",)) as client:
        assert client.get("/").status_code == 200
        assert client.get("/", headers={"host": "evil.example"}).status_code == 421
        assert client.get("/", headers={"host": "["}).status_code == 421


def test_many_requests_from_one_address_wait(folder: Path) -> None:
    with opened(folder, rate=5) as client:
        states = [client.get("/health").status_code for _ in range(30)]
        assert states[0] == 200 and states[-1] == 429


def test_rates_refill_and_forget_and_know_one_customer() -> None:
    now = 0.0
    rates = Rates(1, lambda: now)
    assert [rates.allows("2001:db8::1") for _ in range(4)] == [True, True, True, False]
    assert not rates.allows("2001:db8::2"), "the same customer"
    assert rates.allows("192.0.2.1")
    now = 1.0
    assert rates.allows("2001:db8::1") and not rates.allows("2001:db8::1")
    now = -5.0  # a clock that goes back gives nothing away
    assert not rates.allows("2001:db8::1")


def test_the_script_asks_for_the_part_that_changes(client: TestClient) -> None:
    part = client.get("/?q=cargo&part=1").text
    assert "100 tonnes" in part and "<html" not in part and 'role="status"' in part
    whole = client.get("/").text
    script = client.get(whole.partition('<script src="')[2].partition('"')[0])
    assert script.headers["content-type"].startswith("text/javascript") and "immutable" in script.headers["cache-control"]
