"""The text of a document is extracted once for each content, and nothing that is kept can change a verdict."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from beltfacts import kept_results
from beltfacts.documents import stored_extraction, text_cache
from beltfacts.documents.extraction import Cell, Extraction, Gap, HeadingMark, Table
from beltfacts.documents.stored_extraction import decode_extraction, encode_blocks, encode_extraction
from beltfacts.documents.text_cache import extract_once

FULL = Extraction(
    "A heading\n12\u00b2 \u2502 13\n\f\ud800 end",
    (HeadingMark(0, 2),),
    ((12, 13),),
    ((12, 13),),
    ((17, 18),),
    ("iii", "1"),
    (Table("Ports", (Cell(0, 1, 10, 13, 2, 1, True, "144"), Cell(0, 0, 16, 18))),),
    (Gap(2, "its font has no character codes"),),
    ("hidden text",),
    (12,),
)


@pytest.fixture
def extracted(cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Asks for the text of a document and returns the names of the documents that were extracted so far."""
    monkeypatch.setattr(text_cache, "_LEAST_SECONDS", 0.0)
    monkeypatch.setattr(text_cache, "_MOST_BYTES_A_SECOND", float("inf"))
    names: list[str] = []

    def ask(data: bytes, name: str = "report.html") -> list[str]:
        def extract() -> Extraction:
            names.append(name)
            return Extraction(data.decode())

        assert extract_once(name, sha256(data).hexdigest(), extract).text == data.decode()
        return names

    return ask


def kept(cache_folder: Path) -> list[Path]:
    return sorted((cache_folder / "texts").glob("*")) if (cache_folder / "texts").exists() else []


def test_a_text_is_extracted_once_for_each_content_and_kind(extracted: Callable[..., list[str]]) -> None:
    assert extracted(b"12 tonnes") == ["report.html"]
    assert extracted(b"12 tonnes") == ["report.html"]
    assert extracted(b"12 tonnes", "renamed.html") == ["report.html"]
    assert extracted(b"13 tonnes") == ["report.html"] * 2
    assert extracted(b"12 tonnes", "report.docx") == ["report.html"] * 2 + ["report.docx"]


def test_plain_text_is_never_kept(extracted: Callable[..., list[str]], cache_folder: Path) -> None:
    assert extracted(b"12 tonnes", "report.txt") == ["report.txt"]
    assert extracted(b"12 tonnes", "report.txt") == ["report.txt"] * 2
    assert not cache_folder.exists()


def test_a_text_that_is_extracted_quickly_is_not_kept(
    extracted: Callable[..., list[str]], cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_cache, "_LEAST_SECONDS", 60.0)
    extracted(b"12 tonnes")
    assert kept(cache_folder) == []


def decoded(pieces: Iterable[bytes], key: str) -> Extraction | None:
    return decode_extraction(BytesIO(b"".join(pieces)), key)


def test_a_long_text_is_read_back_in_its_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored_extraction, "_BLOCK", 3)
    assert decoded(encode_extraction(FULL, "key"), "key") == FULL


@pytest.mark.parametrize("damage", [b"-1\n", b"99999999999999999999\n", b"x\n", b"600000000\n12"])
def test_a_length_that_no_block_has_is_not_believed(damage: bytes) -> None:
    whole = b"".join(encode_extraction(FULL, "key"))
    head, _, rest = whole.partition(b"\n")
    assert decode_extraction(BytesIO(head + b"\n" + damage + rest), "key") is None


def test_what_is_read_back_is_what_was_kept() -> None:
    assert decoded(encode_extraction(FULL, "key"), "key") == FULL
    assert decoded(encode_extraction(FULL, "key"), "other key") is None
    assert all(FULL), "a field that is empty here is not tested"


@pytest.mark.parametrize("size", [0, 1, 20, 47, 48, 60, -1])
def test_a_text_cut_short_is_extracted_anew(extracted: Callable[..., list[str]], cache_folder: Path, size: int) -> None:
    extracted(b"12 tonnes")
    (file,) = kept(cache_folder)
    file.write_bytes(file.read_bytes()[:size])
    assert extracted(b"12 tonnes") == ["report.html"] * 2
    assert extracted(b"12 tonnes") == ["report.html"] * 2


def test_a_changed_digit_is_not_believed(extracted: Callable[..., list[str]], cache_folder: Path) -> None:
    extracted(b"12 tonnes")
    (file,) = kept(cache_folder)
    file.write_bytes(file.read_bytes().replace(b"12 tonnes", b"13 tonnes"))
    assert extracted(b"12 tonnes") == ["report.html"] * 2


@pytest.mark.parametrize("values", [[], ["text"], [1, *FULL[1:]], [*FULL[:2], [[1, "2"]], *FULL[3:]], [*FULL, 1], {"text": "x"}, None])
def test_values_of_other_types_are_not_believed(values: object) -> None:
    assert decoded(encode_blocks([json.dumps(["key", values])]), "key") is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no owners here")
@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_others_may_write_is_not_believed(extracted: Callable[..., list[str]], cache_folder: Path, which: str) -> None:
    extracted(b"12 tonnes")
    (file,) = kept(cache_folder)
    assert file.stat().st_mode & 0o777 == 0o600 and file.parent.stat().st_mode & 0o077 == 0
    path = file if which == "file" else file.parent
    path.chmod(path.stat().st_mode | 0o020)
    assert extracted(b"12 tonnes") == ["report.html"] * 2


def test_another_version_of_the_extractors_extracts_anew(extracted: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    extracted(b"12 tonnes")
    monkeypatch.setattr(text_cache, "extractors_version", lambda: "another")
    assert extracted(b"12 tonnes") == ["report.html"] * 2
    monkeypatch.setattr(text_cache, "extractors_version", lambda: "")
    assert extracted(b"12 tonnes") == ["report.html"] * 3


def test_the_version_changes_with_the_installed_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_cache, "code_version", kept_results.code_version.__wrapped__)
    version = text_cache.extractors_version.__wrapped__
    before = version()
    assert before == version() != ""
    monkeypatch.setattr("sys.path", [*sys.path, str(tmp_path)])
    assert version() == before
    (tmp_path / "pypdfium2-999.dist-info").mkdir()
    assert version() != before


def test_a_text_that_is_larger_than_it_was_slow_is_not_kept(
    extracted: Callable[..., list[str]], cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_cache, "_MOST_BYTES_A_SECOND", 1)
    extracted(b"12 tonnes")
    assert kept(cache_folder) == []


def test_the_oldest_texts_go_first(extracted: Callable[..., list[str]], cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_cache, "_MOST_BYTES", 2500)
    monkeypatch.setattr(kept_results, "_LOOKS_EVERY", 1)
    for number in range(3):
        extracted(b"%d" % number * 700)
        for age, file in enumerate(sorted(kept(cache_folder), key=lambda file: -file.stat().st_mtime)):
            os.utime(file, (1e9 - age, 1e9 - age))
        extracted(b"0" * 700)  # the first one is used again and again
    assert len(kept(cache_folder)) == 2
    before = len(extracted(b"0" * 700))
    assert len(extracted(b"2" * 700)) == before
    assert len(extracted(b"1" * 700)) == before + 1


def test_where_nothing_can_be_kept_the_text_is_extracted(
    extracted: Callable[..., list[str]], cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache_folder.write_text("mine")
    assert extracted(b"12 tonnes") == ["report.html"]
    assert cache_folder.read_text() == "mine"
    for name in ("BELTFACTS_CACHE", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert extracted(b"12 tonnes") == ["report.html"] * 2
