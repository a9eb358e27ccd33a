"""Two people share a library on a real PostgreSQL: what each changes reaches the other, and nothing gets lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.errors import UseError
from tests.conftest import SOURCE, VOCABULARY, fact, shipped_folder
from tests.library.shared.conftest import LIBRARY, Person
from tests.postgres import Server

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("postgres")]

ODD_FILES = {
    "crlf.toml": "# Windows\r\n\r\n" + SOURCE.replace("\n", "\r\n").replace("gazette-2024", "windows"),
    "mark.toml": "\ufeff" + SOURCE.replace("gazette-2024", "marked"),
    "no-end.toml": SOURCE.replace("gazette-2024", "unended").rstrip("\n"),
    "comments.toml": "# only a comment\n",
    "long.toml": SOURCE.replace("gazette-2024", "long")
    + '\n# [[fact]]\nnote = """\n[[fact]]\nid = "no fact"\n"""\n# below\n\n# above\n\n'
    + VOCABULARY,
    "left-out/gazette-2024.toml": "# what is left out\n",
}


def test_a_folder_comes_back_byte_for_byte(people: Callable[..., Person]) -> None:
    ann, ben = people("ann", LIBRARY.replace("[[unit]]", "[[synonyms]]\nwords = ['a', 'b']\n\n[[unit]]")), people("ben")
    (ann.folder / "left-out").mkdir()
    for name, text in ODD_FILES.items():
        ann.write(text.replace(VOCABULARY, ""), name)
    ann.push()
    ben.pull()
    names = ["canals.toml", *ODD_FILES]
    assert {name: ben.read(name) for name in names} == {name: ann.read(name) for name in names}


def test_the_shipped_facts_come_back_byte_for_byte(people: Callable[..., Person]) -> None:
    ann, ben = people("ann"), people("ben")
    ann.folder.mkdir()
    for path in shipped_folder().glob("*.toml"):
        ann.write(path.read_text(encoding="utf-8"), path.name)
    ann.push()
    ben.pull()
    assert {path.name: path.read_bytes() for path in ben.folder.glob("*.toml")} == {
        path.name: path.read_bytes() for path in ann.folder.glob("*.toml")
    }


def test_what_one_changes_the_other_gets(ann: Person, ben: Person) -> None:
    ann.change("value = 120", "value = 121")
    ann.change('figure = "120 tonnes"', 'figure = "121 tonnes"')
    ann.change("carried 120", "carried 121")
    assert [each[1:] for each in ann.push().files] == [(0, 1, 0)]
    assert [each[1:] for each in ben.pull().files] == [(0, 1, 0)]
    assert ben.read() == ann.read()


def test_values_are_exact_numbers(people: Callable[..., Person], server: Server, database: str) -> None:
    exact = ("0.1", "12345678901234567890.123456789012345678", "100", "2.50", "-0.000000000000000000001")
    entries = (
        fact(f"cargo-{n}", measure=f"cargo {n}", figure=f"{value} tonnes").replace("value = 100", f"value = {value}")
        for n, value in enumerate(exact)
    )
    people("ann", SOURCE + VOCABULARY + "".join(entries)).push()
    assert server.sql(database, "SELECT value::text FROM beltfacts.fact ORDER BY id") == [(value,) for value in exact]


def test_two_people_change_different_facts_of_one_file(ann: Person, ben: Person) -> None:
    ann.write(ann.read() + fact("cargo-by-ann", value=1))
    ben.write(ben.read().replace("# the next one is a forecast\n", fact("cargo-by-ben", value=2) + "# the next one is a forecast\n"))
    ann.push()
    assert ben.push().conflicts == []
    ben.pull()
    ann.pull()
    assert ann.read() == ben.read()
    assert [ann.read().count(f'id = "cargo-by-{name}"') for name in ("ann", "ben")] == [1, 1]


def test_what_others_added_is_not_taken_for_removed(ann: Person, ben: Person) -> None:
    ann.write(ann.read() + fact("cargo-by-ann", value=1))
    ann.push()
    ben.change("# the next one is a forecast", "# a forecast")
    assert ben.push().conflicts == []
    ben.change("# a forecast", "# the next is a forecast")
    assert ben.push().conflicts == []
    ann.pull()
    assert 'id = "cargo-by-ann"' in ann.read() and "# the next is a forecast" in ann.read()


def test_a_fact_that_both_changed_is_a_conflict_and_nothing_is_written(ann: Person, ben: Person, server: Server) -> None:
    ann.change("carried 120 tonnes", "carried about 120 tonnes")
    ann.push()
    ben.change("carried 120 tonnes", "carried nearly 120 tonnes")
    ben.write(ben.read() + fact("cargo-by-ben", value=2))
    (conflict,) = ben.push().conflicts
    assert (conflict.kind, conflict.id, conflict.changed_by, conflict.fields) == ("fact", "cargo-2025", "postgres", ("quote",))
    assert conflict.changed_at is not None
    assert server.sql(ann.database, "SELECT count(*) FROM beltfacts.fact WHERE id = 'cargo-by-ben'") == [(0,)]


def test_a_conflict_is_settled_in_the_pulled_file(ann: Person, ben: Person) -> None:
    ann.change("carried 120 tonnes", "carried about 120 tonnes")
    ann.push()
    ben.change("carried 120 tonnes", "carried nearly 120 tonnes")
    assert [each.id for each in ben.pull().conflicts] == ["cargo-2025"]
    both = ben.read()
    assert 'quote = "the canal carried nearly 120 tonnes"' in both and '# quote = "the canal carried about 120 tonnes"' in both
    with pytest.raises(UseError, match="conflict that is not settled"):
        ben.push()
    before, _, rest = both.partition("# >>> shared library")
    ben.write(before + rest.partition("# <<< shared library\n")[2])
    assert ben.push().conflicts == []
    ann.pull()
    assert ann.read() == ben.read()


def test_a_fact_that_one_removed_and_the_other_changed_is_a_conflict(ann: Person, ben: Person) -> None:
    ben.write(ben.read().partition("# the next one is a forecast")[0])
    ben.push()
    ann.change("carried 120 tonnes", "carried about 120 tonnes")
    (conflict,) = ann.push().conflicts
    assert (conflict.id, conflict.theirs) == ("cargo-2025", None)
    assert "removed there" in (ann.pull(), ann.read())[1]


def test_every_former_content_is_kept_with_who_and_when(ann: Person, server: Server) -> None:
    ann.change("carried 120 tonnes", "carried about 120 tonnes")
    ann.push()
    ann.write(ann.read().partition("# the next one is a forecast")[0])
    ann.push()
    rows = server.sql(
        ann.database,
        "SELECT content ->> 'quote', version, ended, changed_by, ended_by, changed_at < ended_at FROM beltfacts.history WHERE kind = 'fact' ORDER BY number",
    )
    assert rows == [
        ("the canal carried 120 tonnes", 1, 2, "postgres", "postgres", True),
        ("the canal carried about 120 tonnes", 2, 3, "postgres", "postgres", True),
    ]


def test_a_file_that_is_renamed_or_removed(ann: Person, ben: Person) -> None:
    (ann.folder / "canals.toml").rename(ann.folder / "waterways.toml")
    ann.push()
    ben.pull()
    assert sorted(path.name for path in ben.folder.glob("*.toml")) == ["waterways.toml"]
    assert ben.read("waterways.toml") == ann.read("waterways.toml")


def test_a_library_with_findings_is_not_pushed(ann: Person, server: Server) -> None:
    ann.change("value = 120", 'value = "many"')
    with pytest.raises(UseError, match=r"canals.toml:\d+:1: value: must be a number.*nothing was changed"):
        ann.push()
    ann.change('value = "many"', "value = 120")
    ann.write(ann.read() + fact("cargo-x").replace('"grand-canal"', '"unknown-canal"'))
    with pytest.raises(UseError, match=r"unknown-canal.*is not present"):
        ann.push()
    assert server.sql(ann.database, "SELECT version FROM beltfacts.library") == [(1,)]


def test_a_pull_overwrites_no_folder_of_another_origin(ann: Person, people: Callable[..., Person], tmp_path: Path) -> None:
    other = people("other", SOURCE)
    with pytest.raises(UseError, match="not from a shared library"):
        other.pull()
    assert other.read() == SOURCE


def test_a_folder_of_one_library_is_not_pushed_into_another(ann: Person, server: Server) -> None:
    ann.database = server.database()
    with pytest.raises(UseError, match=r"belongs to another shared library .*remove .beltfacts-shared.json"):
        ann.push()


def test_an_unknown_topic_is_refused_with_its_fact(ann: Person) -> None:
    ann.write(ann.read() + fact("cargo-x").replace('["water"]', '["water", "air"]'))
    with pytest.raises(UseError, match=r"fact cargo-x names a topic that is not declared.*air"):
        ann.push()
