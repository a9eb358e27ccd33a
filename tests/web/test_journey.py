"""A reader's way through the served pages in Chromium, driven by Playwright: by keyboard and by pointer, in light, dark, on a phone and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser import BROWSER, NO_BROWSER
from tests.web.contrast import SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("browser"), pytest.mark.skipif(BROWSER is None, reason=NO_BROWSER)]

PAGES = (
    *("/", "/?q=grand+canal+cargo", "/?q=cargo+zeppelins", "/facts/cargo-2024", "/facts/old", "/compare", "/compare?id=cargo-2024"),
    *("/topics", "/topics/water", "/subjects", "/subjects/grand-canal", "/sources", "/sources/gazette-2024", "/draft", "/api", "/nowhere"),
)
"""Every kind of page."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Any, address: str) -> Iterator[Page]:
    """A page on which nothing may go wrong but what a test itself cuts off."""
    context = chromium.new_context(base_url=address, permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(60_000)  # milliseconds
    opened = context.new_page()
    wrong: list[str] = []
    opened.on(
        "console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") and "ERR_FAILED" not in said.text else None
    )
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    yield opened
    context.close()
    assert wrong == []


def test_a_figure_is_found_cited_and_copied_by_keyboard_alone(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    while page.evaluate("document.activeElement.id") != "query":
        page.keyboard.press("Tab")
    page.keyboard.type("canal cargo 2024")
    page.wait_for_selector("[role=status]:text-is('1 fact answers; 2 leave something open.')")
    page.wait_for_url(lambda url: url.endswith("?q=canal+cargo+2024"))
    while page.evaluate("document.activeElement.closest('.card') === null"):
        page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid", "the focus is seen"
    page.keyboard.press("Enter")
    page.wait_for_url("**/facts/cargo-2024")
    while page.evaluate("document.activeElement.dataset.copy") != "reference":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Copied")
    kinds = "Promise.all(['text/html', 'text/plain'].map(async (kind) => (await item.getType(kind)).text()))"
    copied = f"navigator.clipboard.read().then(([item]) => {kinds})"
    html, text = page.evaluate(copied)
    assert "<i>Gazette of canals</i>" in html and "Gazette of canals" in text and "<" not in text


def test_who_types_keeps_the_field_also_where_no_answer_comes(page: Page) -> None:
    page.goto("/")
    page.focus("#query")
    page.keyboard.type("cargo")
    page.wait_for_selector(".card")
    page.evaluate("window.stays = true")
    page.route("**/?q=*&part=1", lambda route: route.abort())
    page.keyboard.type(" 2024")
    page.wait_for_selector("text=No answer came")
    assert page.evaluate("[window.stays, document.activeElement.id, document.activeElement.value]") == [True, "query", "cargo 2024"]
    page.unroute("**/?q=*&part=1")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=1 fact answers")
    assert page.evaluate("[window.stays, document.activeElement.id]") == [True, "query"]


def test_facts_are_compared_and_a_draft_is_checked(page: Page) -> None:
    page.goto("/facts/cargo-2024")
    page.select_option("#style", "mla")
    page.click("form.style button")
    page.wait_for_url(lambda url: "style=mla" in url)
    page.wait_for_selector("#reference")
    page.click("text=Compare with other facts on this")
    page.wait_for_selector("table")
    assert page.locator("figure .wide svg").bounding_box() and page.locator("table tbody tr").count() == 3
    page.click("nav >> text=Draft check")
    page.fill("#text", "In 2024 the Grand Canal carried 94 tonnes of cargo, and 99 tonnes in 2023.")
    page.click("form.draft button")
    page.wait_for_selector("main .status:has-text('4 figures: 1 alarm')")
    page.click(".passage mark.alarm a")
    page.wait_for_url(lambda url: "#" in url)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_the_contrast_of_wcag_aa(page: Page, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    for path in PAGES:
        if path == "/nowhere":
            page.route("**/nowhere", lambda route: route.fulfill(response=route.fetch(), status=200))  # a 404 is an error of the console
        page.goto(path)
        measured = page.evaluate(SCRIPT)
        assert measured["texts"] > 5 and measured["found"] == [], path
    page.evaluate("document.querySelector('footer p').style.color = '#888'")
    assert len(page.evaluate(SCRIPT)["found"]) == (1 if scheme == "light" else 0), "grey on white is too little, and on black enough"


def test_no_page_is_wider_than_a_phone_and_paper_has_no_forms(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for path in PAGES[:-1]:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
    page.goto("/compare?id=cargo-2024")
    shown = page.locator("figure svg text:visible").evaluate_all(
        "texts => texts.map((each) => [each.textContent, each.getBoundingClientRect().right])"
    )
    assert "94 tonnes" in [text for text, _ in shown] and max(right for _, right in shown) <= 360, "the picture is as wide as the phone"
    assert page.locator("table tbody tr").first.locator("td:visible").last.bounding_box()["x"] < 30  # type: ignore[index]
    page.goto("/facts/cargo-2024")
    page.emulate_media(media="print", color_scheme="dark")
    for path in ("/facts/cargo-2024", "/facts/old", "/compare?id=cargo-2024"):
        page.goto(path)
        assert page.evaluate(SCRIPT)["found"] == [], f"{path} on paper, which is white"
    assert page.evaluate("getComputedStyle(document.querySelector('.bf-paper')).fill") == "rgb(255, 255, 255)"
    page.goto("/facts/cargo-2024")
    assert [page.locator(each).first.is_visible() for each in ("header", "form.style", "button.copy", "#reference")] == [
        False,
        False,
        False,
        True,
    ]
