"""What is written: every page with links that lead to files, all or nothing, and nothing over other things."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest

from beltfacts.errors import UseError
from beltfacts.library import list_facts, load
from beltfacts.web import SiteContent, list_pages
from beltfacts.web.site import writing
from beltfacts.web.site.addresses import file_of, with_files
from beltfacts.web.site.folder_swap import hold, release
from beltfacts.web.site.search_index import in_order_of_rank
from beltfacts.web.site.search_terms import guarded_terms
from tests.conftest import SOURCE, VOCABULARY, Ran, fact
from tests.support import kill_at_event
from tests.web.site.conftest import HOSTILE

Write = Callable[..., Path]


def test_every_link_leads_to_a_file_of_the_site(write: Write) -> None:
    site = write()
    pages = list(site.rglob("*.html"))
    assert {"index.html", "facts/cargo-2024.html", "topics/water.html", "subjects/grand-canal.html", "sources/gazette-2024.html"} <= {
        page.relative_to(site).as_posix() for page in pages
    }
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for address in re.findall(r'(?:href|src|action)="([^"]*)"', text):
            if address.startswith(("http", "#")):
                continue
            assert not address.startswith("/"), (page, address)
            target = (page.parent / unquote(address.partition("#")[0].partition("?")[0])).resolve()
            assert target.is_file() and target.is_relative_to(site.resolve()), (page, address)


def test_a_page_has_a_strict_policy_and_no_text_acts(write: Write) -> None:
    for page in write().rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
        assert "default-src &#x27;none&#x27;" in policy and "unsafe" not in policy
        assert text.index("Content-Security-Policy") < text.index("<script")
        assert HOSTILE not in text and "<img" not in text and "<script>" not in text
        assert "<form" not in text.partition("<main")[2], "a site has no server that answers a form"


def test_a_fact_is_there_as_data_and_cited_in_several_styles(write: Write) -> None:
    site = write()
    assert json.loads((site / "api/facts/cargo-2024.json").read_text(encoding="utf-8"))["figure"] == "100 tonnes"
    page = (site / "facts/cargo-2024.html").read_text(encoding="utf-8")
    assert page.count("<details") > 8 and page.count("<details open") == 1
    names = re.findall(r' id="([^"]*)"', page)
    assert len(names) == len(set(names)) and {*re.findall(r'data-copy="([^"]*)"', page)} <= set(names)


def test_facts_on_one_thing_lead_to_one_comparison(write: Write) -> None:
    site = write()
    (target,) = {
        re.findall(r'href="(\.\./compare/[^"]*)"', (site / f"facts/{name}.html").read_text(encoding="utf-8"))[0]
        for name in ("cargo-2023", "cargo-2024")
    }
    page = (site / "facts" / target).read_text(encoding="utf-8")
    assert "+10 t" in page and page.index("90 tonnes") < page.index("100 tonnes")
    assert "../compare/" not in (site / "facts/ships.html").read_text(encoding="utf-8"), "nothing is beside it"


def test_a_withdrawn_fact_has_a_page_that_says_so_and_is_not_searched(write: Write) -> None:
    site = write()
    assert "counted twice" in (site / "facts/old.html").read_text(encoding="utf-8")
    assert not any("cargo withdrawn" in file.read_text(encoding="utf-8") for file in (site / "search").iterdir())


def test_a_long_list_has_pages(facts_folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_pages, "MOST_LISTED", 3)
    folder = facts_folder(canals=SOURCE + VOCABULARY + "".join(fact(f"c-{n}", value=n) for n in range(4)))
    with load([str(folder)]) as library:
        writing.write_site(library, str(tmp_path / "site"), SiteContent("t"))
    assert 'href="../topics/water/page-2.html" rel="next"' in (tmp_path / "site/topics/water.html").read_text(encoding="utf-8")
    second = (tmp_path / "site/topics/water/page-2.html").read_text(encoding="utf-8")
    assert 'href="../../topics/water.html" rel="prev"' in second and second.count('class="figure') == 1


def test_an_earlier_site_is_replaced_as_a_whole(write: Write, folder: Path) -> None:
    site = write()
    (site / "facts/gone.html").write_text("old", encoding="utf-8")
    write()
    assert not (site / "facts/gone.html").exists() and (site / "index.html").exists()
    assert [each.name for each in site.parent.iterdir()] == ["site"], "nothing is left beside it"


def test_a_folder_with_other_things_is_refused(write: Write, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(UseError, match="holds other things"):
        write("mine")
    (write("other") / "CNAME").write_text("x", encoding="utf-8")
    with pytest.raises(UseError, match="holds CNAME beside an earlier site"):
        write("other")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(UseError, match="is a file"):
        write("file")
    assert [each.name for each in (tmp_path / "mine").iterdir()] == ["index.html"] and (tmp_path / "other/CNAME").exists()


@pytest.mark.parametrize("when", ["building", "exchanging", "putting in place"])
def test_what_fails_leaves_the_earlier_site_as_it_was(write: Write, monkeypatch: pytest.MonkeyPatch, when: str) -> None:
    site = write()
    before = sorted(each.name for each in site.rglob("*"))

    def full(*args: object) -> bytes:
        raise OSError(28, "No space left on device")

    if when == "building":
        monkeypatch.setattr(writing, "static_file", full)
    else:
        rename = os.rename
        monkeypatch.setattr(writing, "exchange", full if when == "exchanging" else lambda first, second: False)
        monkeypatch.setattr(os, "rename", lambda old, new: full() if old.endswith(".new") else rename(old, new))
    with pytest.raises(UseError, match="no space left on device; nothing was changed"):
        write()
    assert sorted(each.name for each in site.rglob("*")) == before and [each.name for each in site.parent.iterdir()] == ["site"]


def test_what_killed_runs_left_is_removed_and_what_runs_or_is_ones_own_is_not(write: Write) -> None:
    site = write()
    for name in ("site.0123456789ab.new", "site.0123456789ac.old", "site.0123456789ad.new", "site.old", "site.2025.old"):
        (site.parent / name).mkdir()
        (site.parent / name / ".beltfacts-site").touch()
    (site.parent / "site.0123456789ae.new").mkdir()  # killed before it was marked
    (site.parent / "site.0123456789af.new").mkdir()
    (site.parent / "site.0123456789af.new/mine").touch()
    held = hold(str(site.parent / "site.0123456789ad.new" / ".beltfacts-site"))
    write()
    kept = ["site", "site.0123456789ad.new", "site.0123456789af.new", "site.2025.old", "site.old"]
    assert sorted(each.name for each in site.parent.iterdir()) == kept
    release(held)
    write()
    assert sorted(each.name for each in site.parent.iterdir()) == ["site", "site.0123456789af.new", "site.2025.old", "site.old"]


def test_a_site_that_a_killed_run_had_moved_away_comes_back(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    site = write()
    site.rename(site.parent / "site.0123456789ab.old")
    monkeypatch.setattr(writing, "static_file", lambda name: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write()
    assert [each.name for each in site.parent.iterdir()] == ["site"] and (site / "index.html").exists()


def files_of(site: Path) -> dict[str, bytes]:
    return {str(each.relative_to(site)): each.read_bytes() for each in site.rglob("*") if each.is_file()}


WRITES = ("open", "os.mkdir", "os.rename", "os.rmdir", "os.remove", "ctypes.dlsym")
"""Audit events at which a run is killed. `ctypes.dlsym` comes right before two folders are exchanged."""


@pytest.mark.once
@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
@pytest.mark.filterwarnings("ignore:This process")
def test_a_run_that_is_killed_at_any_moment_leaves_the_old_site_or_the_new_one(write: Write, folder: Path) -> None:
    (folder / "canals.toml").write_text(SOURCE + VOCABULARY + fact("cargo"), encoding="utf-8")
    site = write()
    total = kill_at_event(write, 0, WRITES)
    kept = set()
    for number, moment in enumerate((total // 2, total - 20, total - 4, total - 2, total - 1, total)):
        before = files_of(site)
        (folder / "canals.toml").write_text(SOURCE + VOCABULARY + fact("cargo", value=200 + number), encoding="utf-8")
        kill_at_event(write, moment, WRITES)
        seen = files_of(site)
        write()
        after = files_of(site)
        assert before != after and seen in (before, after), moment
        assert [each.name for each in site.parent.iterdir()] == ["site"]
        kept.add(seen == after)
    assert kept == {False, True}, "moments before and after the change were tried"


def test_the_command_says_what_it_wrote(call: Callable[..., Ran], folder: Path, tmp_path: Path) -> None:
    ran = call("site", str(tmp_path / "out"), "--facts", str(folder), "--title", "Canals <b>")
    assert ran.code == 0 and ran.stdout == "" and "8 facts" in ran.stderr and "index.html" in ran.stderr
    assert "<title>Canals &lt;b&gt;</title>" in (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert call("site", str(tmp_path / "out"), "--facts", str(folder), "--show-documents").code == 2


def test_documents_are_shown_only_where_that_is_asked(call: Callable[..., Ran], facts_folder: Callable[..., Path], tmp_path: Path) -> None:
    folder = facts_folder(canals=SOURCE + 'document = "gazette.txt"\n' + VOCABULARY + fact("cargo"))
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents/gazette.txt").write_text("Before it. In that year the canal carried 100 tonnes, and froze.", encoding="utf-8")
    for shown in (False, True):
        asked = ["--documents", str(tmp_path / "documents"), *["--show-documents"] * shown]
        assert call("site", str(tmp_path / "out"), "--facts", str(folder), *asked).code == 0
        assert ("and froze" in (tmp_path / "out/facts/cargo.html").read_text(encoding="utf-8")) is shown


def test_addresses_are_turned_in_tags_alone() -> None:
    page = '<a href="/facts/a.b#cite" class="x">say href="/facts/a" </a><a href="https://x.example/">x</a>'
    assert with_files(page, "/topics/water?page=2") == (
        '<a href="../../facts/a.b.html#cite" class="x">say href="/facts/a" </a><a href="https://x.example/">x</a>'
    )
    assert len(file_of("/facts/" + "x" * 400)) < 200 and file_of("/facts/" + "x" * 400) != file_of("/facts/" + "x" * 401)
    assert "/../" not in file_of("/facts/..%2f..%2fetc") and file_of("/facts/..%2f..%2fetc").count("/") == 1


def test_the_newest_of_a_series_comes_first_and_wholes_before_parts(folder: Path) -> None:
    with load([str(folder)]) as library:
        ranked = [each.id for each in in_order_of_rank(list_facts(library)) if each.measure == "cargo carried"]
    assert ranked == ["cargo-2024", "cargo-women", "cargo-2023"]


def test_the_name_of_another_country_needs_the_rest_of_the_name() -> None:
    assert guarded_terms("south sudan") == {"sudan": ("south",)}
    assert guarded_terms("sudan") == {} and guarded_terms("suez canal") == {}
