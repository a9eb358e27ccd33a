"""A long PDF is read by two processes at once, with the same text, and by one where the other fails."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from beltfacts.documents.extractors import extract_document
from beltfacts.documents.extractors._pdf import second_reader
from tests.documents.support import a_pdf

pytest.importorskip("pypdfium2", reason="PDFium is not installed")

LONG = a_pdf(*(f"In {1900 + n} the canal carried {n * 7} tonnes of grain." for n in range(120)))


@pytest.fixture(autouse=True)
def _two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)


def alone(monkeypatch: pytest.MonkeyPatch) -> object:
    with monkeypatch.context() as patch:
        patch.setattr(second_reader, "_LEAST_PAGES", 1000)
        return extract_document(LONG, "long.pdf")


def test_two_processes_read_what_one_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = second_reader.SecondReader.pages
    read: list[int] = []

    def noted(self: second_reader.SecondReader) -> object:
        found = pages(self)
        read.append(len(found or ()))
        return found

    monkeypatch.setattr(second_reader.SecondReader, "pages", noted)
    assert extract_document(LONG, "long.pdf") == alone(monkeypatch)
    assert read == [120 - 66]


@pytest.mark.parametrize(
    "program", ["import os; os._exit(1)", "print('no pages')", "import pickle, sys; pickle.dump([1], sys.stdout.buffer)"]
)
def test_where_the_other_process_fails_all_is_read_here(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(second_reader, "_PROGRAM", program)
    assert extract_document(LONG, "long.pdf") == alone(monkeypatch)


def test_where_no_process_can_be_started_all_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert extract_document(LONG, "long.pdf") == alone(monkeypatch)


def starts_another() -> bool:
    return second_reader.start_second_reader(LONG, 120) is not None


def test_a_process_of_a_pool_starts_no_other() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert not pool.submit(starts_another).result()
