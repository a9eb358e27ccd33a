"""The cache: never needed, brought up to date file by file, thrown away when damaged, harmless to other processes."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from beltfacts.cli import main
from beltfacts.library.files.folder import list_fact_files, parse_file
from beltfacts.library.files.parsing import Parsed
from beltfacts.library.index import cache, cache_path
from beltfacts.library.index.change_detection import take_snapshot
from beltfacts.library.library import Library
from beltfacts.search.answers import answer
from tests.conftest import SOURCE, VOCABULARY, Ran, fact, load

Write = Callable[..., Path]
Run = Callable[..., Ran]

CANALS = SOURCE + fact("cargo-2024") + fact("cargo-2025", value=250, date="2025")
ATLAS = SOURCE.replace("gazette-2024", "atlas-2023").replace("Gazette of canals", "Atlas of rivers")
RIVERS = ATLAS + fact("barges-2023", value=31, measure="barges built", figure="31 tonnes", date="2023", extra='former_ids = ["barges"]')

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX processes and files")


@pytest.fixture
def folder(facts_folder: Write) -> Path:
    """Three fact files that were written long ago."""
    made = facts_folder(canals=CANALS, rivers=RIVERS, vocabulary=VOCABULARY)
    for file in made.iterdir():
        set_age(file)
    return made


def set_age(file: Path, seconds: int = 100) -> None:
    then = time.time_ns() - seconds * 10**9
    os.utime(file, ns=(then, then))


def ids(library: Library) -> list[str]:
    return [each.id for each in library.facts]


QUERIES = (
    "grand canal cargo",
    "cargo 250 tonnes",
    "barges built in 2023",
    "atlas of rivers",
    "gazette of canals",
    "大运河",
    "cargoo",
    "almanac",
    "31",
    "harbour dredging 77",
    "boats",
    "big ditch",
    "bargess counted",
    "bots",
)


def contents_of(library: Library) -> dict[str, Any]:
    """Everything that a library can be asked, for comparing one with another."""
    return {
        "facts": [*library.facts],
        "ids": library.ids(),
        "sources": dict(library.sources),
        "vocabulary": library.vocabulary,
        "broken": library.broken,
        "words": {*library.store.query("SELECT word, stem, facts, named FROM word")},
        "called": {
            name: library.store.name_tokens(*name)
            for each in library.facts
            for name in (("subject", each.subject), ("source", each.source))
        },
        "former": library.store.numbers_of("barges") != [],
        **{query: answer(library, query) for query in QUERIES},
    }


# Fresh or stale


def test_a_fresh_cache_is_used_without_reading_a_file(folder: Path, cache_folder: Path) -> None:
    first = load([folder])
    assert first.state.read == 3
    assert first.state.path is not None and first.state.path.parent == cache_folder
    now = take_snapshot(list_fact_files([str(folder)]))

    def unwanted(path: str) -> Parsed:
        raise AssertionError(f"{path} was read")

    store, state = cache.open_store([str(folder)], now, unwanted)
    assert (state.path, state.read, state.trouble) == (first.state.path, 0, "")
    with Library([str(folder)], now, store, state) as second:
        assert contents_of(second) == contents_of(first) == contents_of(load([folder], cached=False))


def test_a_changed_file_is_read_alone(folder: Path) -> None:
    load([folder])
    (folder / "canals.toml").write_text(CANALS + fact("cargo-2026", value=777, date="2026"))
    library = load([folder])
    assert library.state.read == 1
    assert ids(library) == ["cargo-2024", "cargo-2025", "cargo-2026", "barges-2023"]
    assert [hit.fact.id for hit in answer(library, "cargo 777 tonnes").hits] == ["cargo-2026"]
    assert contents_of(library) == contents_of(load([folder], cached=False))
    assert load([folder]).state.read == 0


def test_a_change_that_keeps_size_and_time_is_noticed_soon_after_writing(folder: Path) -> None:
    file = folder / "canals.toml"
    file.write_text(CANALS)
    before = file.stat()
    assert load([folder]).fact("cargo-2024").value == 100
    file.write_text(CANALS.replace("100", "900"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    library = load([folder])
    assert (library.fact("cargo-2024").value, library.state.read) == (900, 1)


@pytest.mark.parametrize("seconds", [0, 50, -50])
def test_a_new_time_alone_makes_nothing_be_read_again(folder: Path, seconds: int) -> None:
    load([folder])
    set_age(folder / "canals.toml", seconds)
    assert load([folder]).state.read == 0


def test_a_large_file_under_a_new_time_is_compared_by_content_once(folder: Path) -> None:
    file = folder / "canals.toml"
    file.write_text(CANALS + "# padding\n" * 200_000)
    load([folder])
    set_age(file, 50)
    library = load([folder])
    ((mtime,),) = library.store.query("SELECT mtime FROM file WHERE path = ?", (str(file),))
    assert (library.state.read, mtime) == (0, file.stat().st_mtime_ns)
    assert contents_of(library) == contents_of(load([folder], cached=False))


@pytest.mark.parametrize("build", ["new", "changed"])
def test_a_file_that_changes_while_it_is_read_is_read_again(folder: Path, build: str) -> None:
    file = folder / "canals.toml"
    if build == "changed":
        load([folder])
        file.write_text(CANALS + "# changed\n")
        set_age(file, 50)
    later = CANALS.replace("100", "900")

    def read(path: str) -> Parsed:
        parsed = parse_file(path)
        if path == str(file):
            file.write_text(later)
        return parsed

    store, _ = cache.open_store([str(folder)], take_snapshot(list_fact_files([str(folder)])), read)
    store.close()
    assert load([folder]).fact("cargo-2024").value == 900


def test_added_and_removed_files_come_and_go_in_the_order_of_files(folder: Path) -> None:
    load([folder])
    for name in ("atlas", "lakes", "zoo"):
        (folder / f"{name}.toml").write_text(SOURCE.replace("gazette", name) + fact(f"{name}-1") + fact(f"{name}-2", date="2020"))
    library = load([folder])
    assert library.state.read == 3
    assert ids(library) == ["atlas-1", "atlas-2", "cargo-2024", "cargo-2025", "lakes-1", "lakes-2", "barges-2023", "zoo-1", "zoo-2"]
    assert contents_of(library) == contents_of(load([folder], cached=False))
    (folder / "rivers.toml").unlink()
    (folder / "atlas.toml").unlink()
    library = load([folder])
    assert library.state.read == 0
    assert ids(library) == ["cargo-2024", "cargo-2025", "lakes-1", "lakes-2", "zoo-1", "zoo-2"]
    assert answer(library, "barges built").hits == []
    assert contents_of(library) == contents_of(load([folder], cached=False))


def test_files_may_be_added_before_the_first_one_any_number_of_times(folder: Path) -> None:
    load([folder])
    for number in range(14):
        (folder / f"a{90 - number}.toml").write_text(SOURCE.replace("gazette-2024", f"gazette-{number}") + fact(f"early-{number}"))
        library = load([folder])
    assert ids(library) == [*(f"early-{number}" for number in reversed(range(14))), "cargo-2024", "cargo-2025", "barges-2023"]


@pytest.mark.parametrize(
    "change",
    [
        VOCABULARY.replace("大运河", "京杭运河"),
        VOCABULARY + '[[synonyms]]\nwords = ["cargo", "boatloads"]\n',
        VOCABULARY.replace('"tonnes"]', '"tonnes", "tons"]'),
        "",
    ],
    ids=["names", "synonyms", "units", "nothing"],
)
def test_a_change_of_the_vocabulary_makes_everything_be_read_again(folder: Path, change: str) -> None:
    load([folder])
    (folder / "vocabulary.toml").write_text(change)
    library = load([folder])
    assert library.state.read == 3
    assert contents_of(library) == contents_of(load([folder], cached=False))
    (folder / "vocabulary.toml").unlink()
    assert contents_of(load([folder])) == contents_of(load([folder], cached=False))


def test_words_of_the_vocabulary_stay_known_when_the_last_fact_with_them_goes(folder: Path) -> None:
    (folder / "vocabulary.toml").write_text(VOCABULARY + '[[synonyms]]\nwords = ["barges", "cargo"]\n')
    load([folder])
    (folder / "rivers.toml").unlink()
    library = load([folder])
    assert library.state.read == 0
    assert {hit.fact.id for hit in answer(library, "bargess carried").hits} == {"cargo-2024", "cargo-2025"}
    assert contents_of(library) == contents_of(load([folder], cached=False))


def test_a_file_that_begins_to_declare_vocabulary_makes_everything_be_read_again(folder: Path) -> None:
    load([folder])
    (folder / "rivers.toml").write_text(RIVERS + '[[subject]]\nid = "barge"\nname = "Barge"\n')
    assert load([folder]).state.read == 3


def test_facts_are_found_by_the_new_title_of_their_source(folder: Path) -> None:
    load([folder])
    for title in ("Almanac of docks", "Yearbook of locks", "Atlas of rivers"):
        (folder / "rivers.toml").write_text(RIVERS.replace("Atlas of rivers", title))
        library = load([folder])
        assert library.state.read == 1
        assert answer(library, f"{title} barges").hits[0].fact.id == "barges-2023"
        assert contents_of(library) == contents_of(load([folder], cached=False))


def test_facts_of_other_files_are_found_by_a_source_that_comes_changes_and_goes(folder: Path) -> None:
    (folder / "gauges.toml").write_text(fact("depth", value=5, measure="depth gauged", extra='source = "survey"'))
    load([folder])
    for title in ("Sounding report", "Fathom report"):
        (folder / "zz.toml").write_text(f'[[source]]\nid = "survey"\ntype = "report"\ntitle = "{title}"\n')
        library = load([folder])
        assert [hit.fact.id for hit in answer(library, f"{title} depth").hits] == ["depth"]
        assert contents_of(library) == contents_of(load([folder], cached=False))
    (folder / "zz.toml").unlink()
    library = load([folder])
    assert answer(library, "fathom depth gauged").unknown == ["fathom"]
    assert contents_of(library) == contents_of(load([folder], cached=False))


def test_facts_are_found_by_a_source_that_their_own_file_declares_later(folder: Path) -> None:
    depth = fact("depth", value=5, measure="depth gauged", extra='source = "survey"')
    (folder / "gauges.toml").write_text(depth)
    load([folder])
    (folder / "gauges.toml").write_text('[[source]]\nid = "survey"\ntype = "report"\ntitle = "Fathom report"\n' + depth)
    library = load([folder])
    assert library.state.read == 1
    assert [hit.fact.id for hit in answer(library, "fathom depth").hits] == ["depth"]


def test_a_source_that_is_no_longer_declared_is_forgotten(folder: Path) -> None:
    load([folder])
    (folder / "rivers.toml").write_text(fact("other", extra='source = "atlas-2023"'))
    library = load([folder])
    assert library.state.read == 1
    assert answer(library, "atlas of rivers").unknown == ["atlas", "rivers"]
    assert contents_of(library) == contents_of(load([folder], cached=False))


def test_the_second_declaration_of_a_source_counts_when_the_first_goes(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / f"{name}.toml").write_text(f'[[source]]\nid = "survey"\ntype = "report"\ntitle = "Survey {name}"\n')
    assert load([folder]).sources["survey"].title == "Survey a"
    (folder / "a.toml").unlink()
    assert load([folder]).sources["survey"].title == "Survey b"


def test_one_id_declared_in_two_files_is_the_first_ones_after_every_change(folder: Path) -> None:
    (folder / "b.toml").write_text(RIVERS.replace("Atlas of rivers", "Almanac").replace("barges-2023", "barges-b"))
    load([folder])
    for name in ("b", "rivers", "canals"):
        (folder / f"{name}.toml").write_text((folder / f"{name}.toml").read_text() + "# changed\n")
        assert contents_of(load([folder])) == contents_of(load([folder], cached=False))
    (folder / "a.toml").write_text(ATLAS.replace("Atlas of rivers", "Yearbook"))
    library = load([folder])
    assert library.sources["atlas-2023"].title == "Yearbook"
    assert contents_of(library) == contents_of(load([folder], cached=False))
    (folder / "a.toml").unlink()
    (folder / "b.toml").unlink()
    assert load([folder]).sources["atlas-2023"].title == "Atlas of rivers"


CONTENTS = (
    CANALS,
    RIVERS,
    VOCABULARY,
    CANALS.replace("cargo carried", "harbour dredging").replace("250", "77"),
    RIVERS.replace("Atlas of rivers", "Almanac").replace("barges-2023", "boats-2023"),
    fact("elsewhere", measure="boats counted", extra='source = "atlas-2023"\nnames = { en = ["big ditch"] }'),
    fact("hidden", extra='source = "gazette-2024"\nwithdrawn = { date = "2025", reason = "Misread." }\nformer_ids = ["barges"]'),
    VOCABULARY.replace("Grand Canal", "Big Ditch") + '[[synonyms]]\nwords = ["boats", "barges"]\n',
    "broken = [",
    "",
)
edits = st.lists(
    st.tuples(st.sampled_from(["a", "b", "c", "vocabulary"]), st.sampled_from(range(len(CONTENTS))) | st.none()), min_size=1, max_size=6
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(edits)
@example([("a", 5), ("a", 4)])  # a source that a fact named before it was declared
def test_after_any_edits_the_cache_answers_like_the_files_themselves(tmp_path: Path, edits: list[tuple[str, int | None]]) -> None:
    place = tmp_path / "edited"
    place.mkdir(exist_ok=True)
    for left in place.iterdir():
        left.unlink()
    (place / "m.toml").write_text(CANALS)
    for name, content in edits:
        file = place / f"{name}.toml"
        if content is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text(CONTENTS[content])
        assert contents_of(load([place])) == contents_of(load([place], cached=False))


def test_hundreds_of_files_are_updated_like_few(facts_folder: Write) -> None:
    """So many are not held in memory at once, and a fact's subject or source may stand in a file that is read after it."""
    files = {f"f{number}": fact(f"fact-{number}", value=number, extra='source = "gazette-2024"') for number in range(205)}
    place = facts_folder(**files, z=CANALS, zz=VOCABULARY)
    library = load([place])
    assert contents_of(library) == contents_of(load([place], cached=False))
    assert [hit.fact.id for hit in answer(library, "大运河 123 tonnes").hits] == ["fact-123"]
    for number in (3, 123, 204):
        (place / f"f{number}.toml").write_text(fact(f"fact-{number}", value=7000 + number, extra='source = "gazette-2024"'))
        library = load([place])
        assert library.state.read == 1
    assert contents_of(library) == contents_of(load([place], cached=False))
    assert [hit.fact.id for hit in answer(library, "gazette 7123 tonnes").hits] == ["fact-123"]
    assert answer(library, "大运河 123 tonnes").hits == []


def test_folders_of_one_name_have_caches_of_their_own(tmp_path: Path, cache_folder: Path) -> None:
    for parent, name in (("one", "first"), ("two", "second")):
        (tmp_path / parent / "facts").mkdir(parents=True)
        (tmp_path / parent / "facts" / "a.toml").write_text(SOURCE + fact(name))
    one, two = tmp_path / "one" / "facts", tmp_path / "two" / "facts"
    for _ in range(2):
        assert [ids(load([one])), ids(load([two])), ids(load([one, two])), ids(load([two, one]))] == [
            ["first"],
            ["second"],
            ["first", "second"],
            ["second", "first"],
        ]
    assert len([*cache_folder.iterdir()]) == 4


def test_progress_is_told_of_every_file(folder: Path) -> None:
    steps: list[tuple[int, int]] = []
    load([folder], progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]
    (folder / "canals.toml").write_text(CANALS + "# changed\n")
    load([folder], progress=lambda done, total: steps.append((done, total)))
    assert steps[3:] == [(1, 1)]


def test_a_file_that_cannot_be_looked_at_has_no_size(tmp_path: Path) -> None:
    assert take_snapshot([str(tmp_path / "nowhere.toml")]).stamps[0].size == -1


# Damage


@pytest.fixture
def asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[], list[tuple[int, str]]]:
    """Asks the program several things in this process and returns exit codes and output."""
    commands = (
        ["search", "grand canal cargo 250 tonnes", "--format", "json"],
        ["search", "cargoo carried 2024", "--format", "json"],
        ["list", "--topic", "water", "--format", "json"],
        ["cite", "barges", "--style", "apa"],
        ["sources", "--format", "json"],
        ["subjects", "--format", "json"],
    )

    def ask() -> list[tuple[int, str]]:
        answers = []
        for command in commands:
            code = main([*command, "--facts", str(folder)])
            said = capsys.readouterr()
            assert "no cache is kept" not in said.err
            answers.append((code, said.out))
        return answers

    return ask


def only_file(cache_folder: Path) -> Path:
    (file,) = cache_folder.iterdir()
    return file


def replace(file: Path, data: bytes) -> None:
    """Put other bytes in a file's place, as a new file: the open one may still be in use."""
    file.unlink()
    file.write_bytes(data)


def test_a_cache_damaged_anywhere_is_thrown_away_and_answers_stay_right(
    asked: Callable[[], list[tuple[int, str]]], cache_folder: Path
) -> None:
    right = asked()
    assert [code for code, _ in right] == [0] * len(right)
    file = only_file(cache_folder)
    whole = file.read_bytes()
    garbage = bytes((7 * n * n + 13) % 251 for n in range(4096))
    for page in range(0, len(whole), 4096):
        for damage in (garbage, bytes(4096)):
            replace(file, whole[:page] + damage + whole[page + 4096 :])
            assert asked() == right, f"page at {page}"


@pytest.mark.parametrize("left", [0, 10, 100, 4096, 4096 * 5 + 99, -4096, -1])
def test_a_cache_cut_short_is_thrown_away(asked: Callable[[], list[tuple[int, str]]], cache_folder: Path, left: int) -> None:
    right = asked()
    file = only_file(cache_folder)
    replace(file, file.read_bytes()[:left])
    assert asked() == right


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("100 tonnes", "900 tonnes"),
        ("250 tonnes", "950 tonnes"),
        ("Gazette of", "Gazelle of"),
        ("Grand Canal", "Grand Canyn"),
        ("2024-05", "2094-05"),
    ],
)
def test_a_record_changed_inside_the_cache_is_never_printed(
    asked: Callable[[], list[tuple[int, str]]], cache_folder: Path, text: str, other: str
) -> None:
    right = asked()
    file = only_file(cache_folder)
    whole = file.read_bytes()
    assert text.encode() in whole
    replace(file, whole.replace(text.encode(), other.encode()))
    assert asked() == right


@pytest.mark.parametrize("change", ["version = '1'", "roots = '/elsewhere'", "complete = 'no'"])
def test_a_cache_of_another_version_or_folder_or_half_built_is_thrown_away(folder: Path, change: str) -> None:
    path = load([folder]).state.path
    assert path is not None
    key, value = change.split(" = ")
    with sqlite3.connect(path) as db:
        assert db.execute(f"UPDATE meta SET value = {value} WHERE key = '{key}'").rowcount == 1
        db.execute("DELETE FROM fact")
    db.close()
    library = load([folder])
    assert (library.state.read, len(library.facts)) == (3, 3)
    assert load([folder]).state.read == 0


def test_damage_found_while_the_cache_is_updated_leads_to_a_new_cache(folder: Path, cache_folder: Path) -> None:
    load([folder])
    file = only_file(cache_folder)
    replace(file, file.read_bytes().replace(b"100 tonnes", b"900 tonnes"))
    (folder / "canals.toml").write_text(CANALS + "# changed\n")
    library = load([folder])
    assert library.state.read == 3
    assert contents_of(library) == contents_of(load([folder], cached=False))


def test_a_damaged_cache_that_cannot_be_replaced_is_left_alone(folder: Path, cache_folder: Path, run: Run) -> None:
    file = load([folder]).state.path
    assert file is not None
    replace(file, file.read_bytes().replace(b"100 tonnes", b"900 tonnes"))
    blocked = file.with_name(f"{file.name}.{{pid}}.tmp")
    program = (
        "import os, pathlib, sys\n"
        "from beltfacts.cli import main\n"
        f"pathlib.Path({str(blocked)!r}.format(pid=os.getpid())).mkdir()\n"
        f"sys.exit(main(['list', '--format', 'csv', '--facts', {str(folder)!r}]))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert "100 tonnes" in done.stdout and "900 tonnes" not in done.stdout
    assert done.stderr.count("no cache is kept") == 1


def test_an_error_that_is_not_damage_is_not_hidden(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load([folder])
    monkeypatch.setattr("beltfacts.commands.topics.open_library", lambda *options: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        main(["topics", "--facts", str(folder)])


def test_a_library_goes_on_answering_when_its_cache_is_replaced_or_removed(folder: Path) -> None:
    library = load([folder])
    (folder / "canals.toml").write_text(SOURCE + fact("newer"))
    assert "newer" in ids(load([folder]))
    assert cache_path.discard_cache([str(folder)])
    assert not cache_path.discard_cache([str(folder)])
    assert ids(library) == ["cargo-2024", "cargo-2025", "barges-2023"]


# No place to write


def answers_and_says_once(ran: Ran) -> None:
    assert ran.code == 0
    assert {row["id"] for row in json.loads(ran.stdout)["results"]} == {"cargo-2024", "cargo-2025", "barges-2023"}
    assert ran.stderr.count("no cache is kept") == 1
    assert "searching works without it" in ran.stderr


def test_where_the_cache_folder_is_a_file_no_cache_is_kept(folder: Path, cache_folder: Path, run: Run) -> None:
    cache_folder.write_text("mine")
    answers_and_says_once(run("list", "--facts", folder, "--format", "json"))
    assert cache_folder.read_text() == "mine"
    answers_and_says_once(run("list", "--facts", folder, "--format", "json", BELTFACTS_CACHE=str(cache_folder / "below")))


def test_where_the_cache_file_is_a_folder_no_cache_is_kept(folder: Path, cache_folder: Path, run: Run) -> None:
    cache_path.cache_path([str(folder)]).mkdir(parents=True)
    answers_and_says_once(run("list", "--facts", folder, "--format", "json"))


@posix
def test_where_the_cache_folder_is_read_only_no_cache_is_kept(folder: Path, cache_folder: Path, run: Run) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write to every folder")
    cache_folder.mkdir()
    for mode in (0o500, 0):
        cache_folder.chmod(mode)
        try:
            answers_and_says_once(run("list", "--facts", folder, "--format", "json"))
        finally:
            cache_folder.chmod(0o700)
    load([folder])
    cache_folder.chmod(0o500)
    try:
        assert run("list", "--facts", folder).stderr == ""
    finally:
        cache_folder.chmod(0o700)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a file system in which nobody can write")
def test_where_the_cache_folder_cannot_be_made_no_cache_is_kept(folder: Path, run: Run) -> None:
    answers_and_says_once(run("list", "--facts", folder, "--format", "json", BELTFACTS_CACHE="/proc/self/beltfacts"))


@posix
@pytest.mark.parametrize("limit", [0, 3_000, 30_000, 70_000])
def test_on_a_full_disk_no_cache_is_kept(folder: Path, cache_folder: Path, limit: int) -> None:
    program = (
        "import resource, sys\n"
        "from beltfacts.cli import main\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        f"sys.exit(main(['list', '--format', 'json', '--facts', {str(folder)!r}]))\n"
    )
    done = subprocess.run([sys.executable, "-B", "-c", program], capture_output=True, encoding="utf-8", check=False)
    answers_and_says_once(Ran(done.stdout, done.stderr, done.returncode))
    assert [*cache_folder.iterdir()] == []


@posix
def test_a_disk_that_fills_up_keeps_the_old_cache(folder: Path, cache_folder: Path) -> None:
    load([folder])
    old = only_file(cache_folder)
    before = old.read_bytes()
    (folder / "canals.toml").write_text(CANALS + "# changed\n")
    program = (
        "import resource, sys\n"
        "from beltfacts.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30000, 30000))\n"
        f"sys.exit(main(['list', '--format', 'json', '--facts', {str(folder)!r}]))\n"
    )
    done = subprocess.run([sys.executable, "-B", "-c", program], capture_output=True, encoding="utf-8", check=False)
    answers_and_says_once(Ran(done.stdout, done.stderr, done.returncode))
    assert only_file(cache_folder) == old
    assert old.read_bytes() == before


def test_no_cache_writes_nothing(folder: Path, cache_folder: Path, run: Run) -> None:
    for command in (["search", "cargo"], ["list"], ["topics"], ["show", "barges"]):
        ran = run(*command, "--facts", folder, "--no-cache")
        assert (ran.code, ran.stderr) == (0, "")
    run("check", "--facts", folder)
    assert not cache_folder.exists()
    load([folder])
    before = only_file(cache_folder).stat()
    (folder / "canals.toml").write_text(SOURCE + fact("newer"))
    assert "newer" in run("list", "--facts", folder, "--no-cache").stdout
    assert only_file(cache_folder).stat().st_mtime_ns == before.st_mtime_ns


# Where it is


def test_a_relative_cache_folder_is_below_the_current_folder(folder: Path, tmp_path: Path, run: Run) -> None:
    for _ in range(2):
        ran = run("list", "--facts", folder, cwd=tmp_path, BELTFACTS_CACHE="here/below")
        assert (ran.code, ran.stderr) == (0, "")
    assert len([*(tmp_path / "here" / "below").iterdir()]) == 1


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="XDG folders")
def test_the_cache_is_in_the_users_cache_folder(folder: Path, tmp_path: Path, run: Run) -> None:
    run("list", "--facts", folder, BELTFACTS_CACHE=None, XDG_CACHE_HOME=str(tmp_path / "xdg"))
    assert len([*(tmp_path / "xdg" / "beltfacts").iterdir()]) == 1
    for other in ("", "relative"):
        run("list", "--facts", folder, BELTFACTS_CACHE=None, XDG_CACHE_HOME=other, HOME=str(tmp_path / "home"))
    assert len([*(tmp_path / "home" / ".cache" / "beltfacts").iterdir()]) == 1


@posix
def test_without_a_home_folder_no_cache_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    if sys.platform == "darwin":
        pytest.skip("needs a user without an entry")
    for name in ("BELTFACTS_CACHE", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 2**31 - 7)
    library = load([folder])
    assert len(library.facts) == 3
    assert "no home folder is known; set BELTFACTS_CACHE to a folder" in library.state.trouble
    assert main(["index", "--clear", "--facts", str(folder)]) == 2
    assert capsys.readouterr().err.endswith("cannot be removed: no home folder is known; set BELTFACTS_CACHE to a folder\n")


@posix
def test_other_users_cannot_read_the_cache_folder(folder: Path, cache_folder: Path) -> None:
    load([folder])
    assert cache_folder.stat().st_mode & 0o077 == 0


# Many processes, and killed ones


def test_processes_that_build_one_cache_at_once_all_answer_right(folder: Path, cache_folder: Path) -> None:
    command = [sys.executable, "-m", "beltfacts", "list", "--format", "json", "--facts", str(folder)]
    for content in (CANALS, CANALS + "# changed\n"):
        (folder / "canals.toml").write_text(content)
        started = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(8)]
        done = [(*process.communicate(), process.returncode) for process in started]
        assert {(out, err, code) for out, err, code in done} == {(done[0][0], b"", 0)}
        assert len(json.loads(done[0][0])["results"]) == 3
        assert load([folder]).state.read == 0
        only_file(cache_folder)


def test_an_index_that_another_process_updates_meanwhile_is_not_updated_twice(folder: Path) -> None:
    load([folder])
    (folder / "canals.toml").write_text(CANALS.replace("250", "777") + fact("newer"))
    others = iter([[sys.executable, "-m", "beltfacts", "list", "--facts", str(folder)]])

    def read(path: str) -> Parsed:
        for command in others:
            subprocess.run(command, capture_output=True, check=True)
        return parse_file(path)

    store, _ = cache.open_store([str(folder)], take_snapshot(list_fact_files([str(folder)])), read)
    store.close()
    library = load([folder])
    assert library.state.read == 0
    assert contents_of(library) == contents_of(load([folder], cached=False))


@posix
@pytest.mark.parametrize("build", ["new", "changed"])
def test_a_process_killed_while_it_builds_leaves_nothing_that_hurts(folder: Path, cache_folder: Path, build: str) -> None:
    if build == "changed":
        load([folder])
        (folder / "canals.toml").write_text(CANALS + fact("newer"))
    program = (
        "import os, signal\n"
        "from beltfacts.library import load\n"
        f"load([{str(folder)!r}], progress=lambda done, total: os.kill(os.getpid(), signal.SIGKILL))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL
    (left,) = cache_folder.glob("*.tmp")
    library = load([folder])
    assert contents_of(library) == contents_of(load([folder], cached=False))
    assert left.exists()
    set_age(left, 2 * 3600)
    (folder / "rivers.toml").unlink()
    load([folder])
    assert not left.exists()
