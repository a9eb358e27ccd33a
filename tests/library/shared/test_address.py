"""Addresses of shared libraries: what they name, and that no message has a password, whatever is wrong with them."""

from __future__ import annotations

import pytest

from beltfacts.configuration import shown_path
from beltfacts.library.shared import Unreachable, parse_address, push
from tests.conftest import Callable, Path, Ran

pytest.importorskip("psycopg", reason="the extra postgres is not installed")

HOSTILE = [
    "postgresql://ann:s3cr:et@host:port/db",
    "postgresql://ann:s3cr@et@host/db",
    "postgresql://ann:s3cr#et@host/db",
    "postgresql://ann:s3cret%ZZ@host/db",
    "postgresql://ann:s3cret@[::1/db",
    "postgresql://ann:s3cret@host/db?nonsense=1",
    "postgresql://ann@host/db?password=s3cret&sslmode=wrong",
    "postgresql://ann:s3cret@host/db\x1b[31m",
    "postgresql://ann:s3cret@host/db one",
    "postgresql://ann:s3cret@" + "h" * 5000,
    "postgresql://ann:s3cret@127.0.0.1:1/db",
    "postgres://:s3cret@127.0.0.1:1",
]


@pytest.mark.parametrize("address", HOSTILE)
def test_no_message_has_the_password(address: str, call: Callable[..., Ran], facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals="# nothing\n")
    for words in (("list", "--facts", address), ("push", address, "--facts", str(folder)), ("check", "--facts", address)):
        ran = call(*words)
        assert ran.code == 2 and ran.stderr.startswith("beltfacts: ") and ran.stderr.count("\n") == 1
        assert "s3cr" not in ran.stderr and "\x1b" not in ran.stderr


def test_what_is_shown() -> None:
    assert parse_address("postgresql://ann:secret@db.example:6000/facts?sslmode=require").shown == "postgresql://ann@db.example:6000/facts"
    assert parse_address("postgres://ann@db.example/facts").shown == "postgresql://ann@db.example/facts"
    assert shown_path("postgresql://ann:secret@db.example/facts?password=x") == "postgresql://ann@db.example/facts"
    assert shown_path("folder/facts") == "folder/facts"


def test_two_addresses_of_one_library_share_a_copy_and_others_do_not() -> None:
    one, same, other = (parse_address(f"postgresql://ann{each}@host/facts") for each in (":a", ":b", "a"))
    assert one.identity == same.identity != other.identity


def test_a_database_that_does_not_answer_is_said_in_one_line(facts_folder: Callable[..., Path]) -> None:
    with pytest.raises(Unreachable, match="does not answer"):
        push(str(facts_folder(canals="# nothing\n")), parse_address("postgresql://ann@127.0.0.1:1/facts"))


def test_every_command_says_that_the_database_of_the_configuration_does_not_answer(
    call: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also the later ones in one process, which ask within a second of the first."""
    (tmp_path / "beltfacts.toml").write_text('facts = ["postgresql://ann@127.0.0.1:1/never-read"]\n')
    monkeypatch.chdir(tmp_path)
    for words in (("list",), ("search", "cargo"), ("check",), ("list",), ("sources",)):
        ran = call(*words)
        assert ran.code == 2 and "does not answer" in ran.stderr, words
