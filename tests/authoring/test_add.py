"""A new fact in the file of its source: its entry, its place in the file, and what refuses it. The command is tested apart."""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli

from beltfacts import authoring as adding
from beltfacts.authoring import DraftContext
from beltfacts.checks import check
from beltfacts.documents.folder import DocumentFolder
from beltfacts.errors import UseError
from beltfacts.evidence import verify
from tests.conftest import SOURCE, VOCABULARY, fact, load

TEXT = "In 2024, the canal carried 100 tonnes of grain. In 2024, it carried 250 tonnes of gravel. In 2024, 7 tonnes of tea."


STONE = {
    "id": "stone",
    "subject": "grand-canal",
    "measure": "stone carried",
    "figure": "250 tonnes",
    "value": Decimal(250),
    "unit": "t",
    "date": "2024",
    "topics": ("water",),
    "quote": "In 2024, it carried 250 tonnes of gravel",
}


@pytest.fixture
def new_context(tmp_path: Path) -> Callable[..., DraftContext]:
    """Makes a folder of fact files and a document, and opens them."""

    def make(facts: str = "", source: str = SOURCE, text: str = TEXT) -> DraftContext:
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / "gazette.txt").write_text(text, encoding="utf-8")
        (tmp_path / "facts").mkdir(exist_ok=True)
        (tmp_path / "facts" / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
        (tmp_path / "facts" / "canals.toml").write_text(
            source.replace("publisher", 'document = "gazette.txt"\npublisher', 1) + facts, encoding="utf-8"
        )
        library = load(tmp_path / "facts", cached=False)
        source = adding.chosen_source(library.files, "", "docs/gazette.txt")
        return adding.draft_context(library, source, DocumentFolder(str(tmp_path / "docs")))

    return make


GRAIN = fact("grain", quote="In 2024, the canal carried 100 tonnes of grain")


TEA = fact("tea", value=7, quote="In 2024, 7 tonnes of tea")


def add(context: DraftContext, dry_run: bool = False, **changed: Any) -> adding.Added:
    values = {**STONE, **changed}
    return adding.add_fact(context, values, adding.locate_in_document(context, str(values["quote"]), ""), dry_run=dry_run)


def ids(context: DraftContext) -> list[str]:
    return [each["id"] for each in tomli.loads(Path(context.path).read_text(encoding="utf-8")).get("fact", [])]


@pytest.mark.parametrize(
    ("facts", "order"),
    [
        ("", ["stone"]),
        (GRAIN + TEA, ["grain", "stone", "tea"]),
        (TEA, ["stone", "tea"]),
        (GRAIN, ["grain", "stone"]),
        (fact("lost", quote="100 tonnes are not there"), ["lost", "stone"]),
    ],
)
def test_a_new_fact_is_inserted_in_the_order_of_the_document(
    new_context: Callable[..., DraftContext], facts: str, order: list[str]
) -> None:
    context = new_context(facts)
    added = add(context)
    assert ids(context) == order
    assert added.fact.quote == STONE["quote"]
    assert Path(context.path).read_text(encoding="utf-8").split("\n")[added.line - 1] == "[[fact]]"
    assert added.entry in Path(context.path).read_text(encoding="utf-8")


def test_fields_are_written_in_the_order_of_the_contract_without_empty_ones(new_context: Callable[..., DraftContext]) -> None:
    added = add(
        new_context(), dry_run=True, places=("CN",), note='a "note"\x1b', says="", bound="", locator="para. 1", value=Decimal("250.0")
    )
    keys = [line.partition(" ")[0] for line in added.entry.splitlines()[1:]]
    assert keys == "id subject measure figure value unit date topics places quote locator note".split()
    assert 'note = "a \\"note\\"\\u001b"' in added.entry
    assert "value = 250.0" in added.entry


def test_a_dry_run_writes_nothing_and_checks_all_the_same(new_context: Callable[..., DraftContext]) -> None:
    context = new_context(GRAIN)
    assert add(context, dry_run=True).line == 0
    with pytest.raises(UseError, match="means 250, but value is 251"):
        add(context, dry_run=True, value=Decimal(251))
    assert ids(context) == ["grain"]


@pytest.mark.parametrize(
    ("figure", "quote", "value"),
    [
        ("50亿吨", "中国铁路完成货运量50亿吨", 5 * 10**9),
        ("50億トン", "鉄道の貨物輸送量は50億トンに達した", 5 * 10**9),
        ("1,150 tonnes", "화물은1,150 tonnes를 수송했다", 1150),
        ("1,150 tonnes", "รถไฟขนส่ง1,150 tonnesในปี", 1150),
    ],
)
def test_a_figure_that_touches_its_neighbours_is_added_passes_check_and_verifies(
    new_context: Callable[..., DraftContext], figure: str, quote: str, value: int
) -> None:
    context = new_context(text=f"2024。{quote}。")
    add(context, figure=figure, quote=quote, value=Decimal(value), measure="tonnes carried")
    folder = Path(context.path).parent
    assert [each for each in check([folder]) if each.rule != "unused"] == []
    assert [each.verdict for each in verify([folder], folder.parent / "docs")] == ["found"]


TABLE = "In 2024, freight on the canal (thousand tonnes)\n\n| Goods | 2024 |\n|---|---|\n| Gravel | 4,786 |\n"


def test_a_cell_is_added_with_the_scale_of_its_header_and_not_without(new_context: Callable[..., DraftContext]) -> None:
    context = new_context(text=TABLE)
    cell = {"figure": "4,786", "quote": "Gravel | 4,786", "measure": "tonnes of gravel"}
    with pytest.raises(UseError, match="means 4786000, but value is 4786"):
        add(context, value=Decimal(4786), **cell)
    add(context, value=Decimal(4786000), **cell)
    folder = Path(context.path).parent
    assert [each for each in check([folder]) if each.rule != "unused"] == []
    assert [each.verdict for each in verify([folder], folder.parent / "docs")] == ["found"]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"id": "grain"}, "would be wrong: .*grain.*duplicate-id"),
        ({"id": "Not an id"}, "would be wrong: id: .* is not an id"),
        ({"subject": "nobody"}, "would be wrong: .*'nobody' is not declared"),
        ({"topics": ("nothing",)}, "'nothing' is not declared"),
        ({"unit": "kg"}, r"would be wrong: .* is in t, not kg"),
        ({"date": "2023"}, "would not verify: date 2023 is not in the quote"),
        ({"bound": "about"}, ""),
        ({"figure": "50 tonnes", "value": Decimal(50)}, "part of a longer number|not in"),
        ({"locator": "para. 9"}, "would not verify: locator says"),
        ({"places": ("Laos",)}, "not an ISO 3166 code"),
    ],
)
def test_an_entry_that_would_be_wrong_is_refused_and_nothing_changes(
    new_context: Callable[..., DraftContext], changed: dict[str, Any], reason: str
) -> None:
    context = new_context(GRAIN)
    before = Path(context.path).read_bytes()
    if not reason:
        add(context, **changed)
        return
    with pytest.raises(UseError, match=reason):
        add(context, **changed)
    assert Path(context.path).read_bytes() == before


def test_findings_from_before_do_not_refuse_a_new_fact(new_context: Callable[..., DraftContext]) -> None:
    context = new_context(GRAIN.replace("water", "nothing"))
    add(context)
    assert ids(context) == ["grain", "stone"]


def test_a_file_with_facts_as_one_list_is_refused(new_context: Callable[..., DraftContext]) -> None:
    context = new_context(source="fact = []\n" + SOURCE)
    with pytest.raises(UseError, match=r"would be wrong: not valid TOML.*nothing was written"):
        add(context)


def test_a_hash_sign_inside_a_text_is_no_comment(new_context: Callable[..., DraftContext]) -> None:
    context = new_context(GRAIN + 'note = """\n# not a comment\n\n# nor this"""\n' + TEA)
    add(context)
    assert sorted(ids(context)) == ["grain", "stone", "tea"]
    assert tomli.loads(Path(context.path).read_text())["fact"][0]["note"] == "# not a comment\n\n# nor this"


def test_a_file_of_several_sources_names_the_source_of_each_fact(new_context: Callable[..., DraftContext]) -> None:
    context = new_context(source=SOURCE + "\n" + SOURCE.replace("gazette-2024", "other").replace("publisher", "genre"))
    assert 'source = "gazette-2024"' in add(context).entry


def test_a_source_is_found_by_id_or_document_and_the_nearest_is_named(new_context: Callable[..., DraftContext]) -> None:
    files = new_context().files
    assert adding.chosen_source(files, "gazette-2024", "").id == "gazette-2024"
    for source, document, said in (
        ("gazette-2025", "", "no source 'gazette-2025': did you mean gazette-2024"),
        ("", "gazete.txt", "did you mean gazette.txt"),
        ("", "my xyz.txt", "beltfacts source add 'my xyz.txt' makes it one"),
    ):
        with pytest.raises(UseError, match=said):
            adding.chosen_source(files, source, document)
    with pytest.raises(UseError, match="the document of gazette-2024 and other; say which with --source"):
        new_context(source=SOURCE + SOURCE.replace("gazette-2024", "other").replace("publisher", 'document = "gazette.txt"\npublisher'))


def test_without_tomlkit_it_says_what_to_install(new_context: Callable[..., DraftContext], monkeypatch: pytest.MonkeyPatch) -> None:
    context = new_context()
    monkeypatch.setitem(sys.modules, "tomlkit", None)
    with pytest.raises(UseError, match=r'pip install "beltfacts\[add\]"'):
        add(context)


def test_the_facts_of_an_installed_package_are_not_written(
    new_context: Callable[..., DraftContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    context = new_context()
    folder = Path(context.path).parent
    monkeypatch.setattr("beltfacts.authoring.add.shipped_folder", lambda: folder)
    monkeypatch.setattr("beltfacts.authoring.add.__file__", str(folder.parent / "authoring" / "add.py"))
    with pytest.raises(UseError, match="copy them and give --facts the copy"):
        add(context)
    assert add(context, dry_run=True).fact.id == "stone"


def test_facts_in_one_static_array_are_refused_with_what_to_write(new_context: Callable[..., DraftContext]) -> None:
    one = '{ id = "grain", subject = "grand-canal", measure = "grain", figure = "100 tonnes", value = 100, unit = "t", date = "2024", '
    one += 'topics = ["water"], quote = "In 2024, the canal carried 100 tonnes of grain" }'
    context = new_context("", source=f"fact = [ {one} ]\n" + SOURCE)
    before = Path(context.path).read_text(encoding="utf-8")
    with pytest.raises(UseError, match=r"one array .* write each as a \[\[fact\]\] table"):
        add(context)
    assert Path(context.path).read_text(encoding="utf-8") == before
