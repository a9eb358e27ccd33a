"""Facts verified in other processes get the verdicts that they get here, whatever happens to a process; a stopped job goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from beltfacts.commands._executors import ProcessPool
from beltfacts.errors import UseError
from beltfacts.evidence import Verdict, batches, library_evidence, resume, verify
from tests.conftest import SOURCE, VOCABULARY, fact
from tests.evidence import crashing

DOCUMENTS = 12


class Place(NamedTuple):
    """A library of twelve sources: the fourth has no document, the quote of every third one is wrong."""

    facts: str
    documents: Path

    def verify(self, **options: Any) -> list[Verdict]:
        return verify([self.facts], self.documents, **options)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    for folder in ("facts", "docs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "facts" / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
    for n in range(DOCUMENTS):
        source = SOURCE.replace("gazette-2024", f"gazette-{n}") + f'document = "gazette-{n}.txt"\n'
        facts = [fact(f"grain-{n}-{k}", value=100 + k + (n % 3 == 2), quote=f"carried {100 + k} tonnes of grain") for k in range(3)]
        (tmp_path / "facts" / f"gazette-{n}.toml").write_text(source + "".join(facts), encoding="utf-8")
        text = "# Canal\n\n" + "\n\n".join(f"In 2024, the canal carried {100 + k} tonnes of grain." for k in range(3))
        if n != 4:
            (tmp_path / "docs" / f"gazette-{n}.txt").write_text(text, encoding="utf-8")
    return Place(str(tmp_path / "facts"), tmp_path / "docs")


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Iterator[ProcessPool]:
    """Two processes that documents can end, as the command starts them."""
    monkeypatch.setattr("beltfacts.commands._executors._prepare_process", crashing.prepare_process)
    with ProcessPool(2) as started:
        yield started


def test_facts_that_are_found_need_no_line_where_nobody_asks_for_it(place: Place) -> None:
    for whole, short in zip(place.verify(), place.verify(lines_of_found=False), strict=True):
        assert whole.line and short == (whole if whole.verdict != "found" else whole._replace(line=0, column=0))


def test_verdicts_of_other_processes_are_those_of_this_one(place: Place, pool: ProcessPool) -> None:
    here = place.verify()
    assert {verdict.verdict for verdict in here} == {"found", "drift", "uncheckable"}
    assert place.verify(executor=pool) == here
    with ThreadPoolExecutor(2) as threads:
        assert place.verify(executor=threads) == here


def test_verdicts_come_in_the_order_of_the_facts_and_progress_reaches_the_end(place: Place, pool: ProcessPool) -> None:
    steps: list[tuple[int, int]] = []
    verdicts = place.verify(executor=pool, progress=lambda checked, total: steps.append((checked, total)))
    assert [verdict.fact.id for verdict in verdicts] == [verdict.fact.id for verdict in place.verify()]
    assert steps == [(n + 1, 36) for n in range(36)]
    assert all(verdict.line > 0 and verdict.file for verdict in verdicts)


def test_a_document_that_ends_its_process_costs_only_its_own_facts(place: Place, pool: ProcessPool) -> None:
    here = place.verify()
    for n in (1, 9):
        (place.documents / f"gazette-{n}.txt").write_text("the reader ends here", encoding="utf-8")
    there = place.verify(executor=pool)
    ended = [verdict for verdict in there if verdict.fact.source in ("gazette-1", "gazette-9")]
    assert [verdict.verdict for verdict in ended] == ["uncheckable"] * 6
    assert all(verdict.reason.startswith(verdict.fact.source + ".txt: the process that read it ended") for verdict in ended)
    assert [verdict for verdict in there if verdict not in ended] == [
        each for each in here if each.fact.source not in ("gazette-1", "gazette-9")
    ]


def test_where_a_pool_cannot_start_again_the_rest_is_verified_here(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_DOCUMENTS_IN_CHUNK", 1)
    monkeypatch.setattr(batches, "_MOST_RUNNING", 1)
    here = place.verify()
    (place.documents / "gazette-1.txt").write_text("the reader ends here", encoding="utf-8")
    with ProcessPoolExecutor(1, get_context("spawn"), crashing.prepare_process) as pool:
        there = place.verify(executor=pool)
    assert [verdict for verdict in there if verdict.fact.source != "gazette-1"] == [
        each for each in here if each.fact.source != "gazette-1"
    ]
    assert {verdict.verdict for verdict in there if verdict.fact.source == "gazette-1"} == {"uncheckable"}


@pytest.mark.parametrize("error", [RuntimeError("cannot schedule new futures after shutdown"), BlockingIOError(11, "too many processes")])
def test_where_no_process_starts_all_is_verified_here(place: Place, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def submit(*_: object) -> None:
        raise error

    with ThreadPoolExecutor(1) as executor:
        monkeypatch.setattr(executor, "submit", submit)
        assert place.verify(executor=executor) == place.verify()


def test_many_facts_of_one_document_are_shared_out(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    here = place.verify()
    monkeypatch.setattr(batches, "_MOST_FACTS", 2)
    monkeypatch.setattr(batches, "_FACTS_IN_CHUNK", 2)
    with ThreadPoolExecutor(2) as threads:
        assert place.verify(executor=threads) == here


@pytest.fixture
def verified(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that are verified and not taken from a file."""
    sources: list[str] = []
    verify_job = library_evidence.verify_job

    def noted(job: batches.Job, *arguments: Any) -> Any:
        sources.append(job.source_id)
        return verify_job(job, *arguments)

    monkeypatch.setattr(library_evidence, "verify_job", noted)
    return sources


def stop_after(count: int) -> Callable[[int, int], None]:
    """Return a progress that stops the job, as Ctrl-C does."""

    def progress(checked: int, total: int) -> None:
        if checked == count:
            raise KeyboardInterrupt

    return progress


def test_a_stopped_job_goes_on_where_it_was(place: Place, tmp_path: Path, verified: list[str]) -> None:
    here = place.verify()
    verified.clear()
    file = tmp_path / "job.jsonl"
    with pytest.raises(KeyboardInterrupt):
        place.verify(resume=file, progress=stop_after(20))  # in the seventh source
    assert len(verified) == 7
    assert place.verify(resume=file) == here
    assert len(verified) == 7 + DOCUMENTS - 6
    assert place.verify(resume=file) == here
    assert len(verified) == 7 + DOCUMENTS - 6


def test_a_job_that_was_stopped_here_goes_on_in_other_processes(place: Place, tmp_path: Path) -> None:
    here = place.verify()
    with pytest.raises(KeyboardInterrupt):
        place.verify(resume=tmp_path / "job.jsonl", progress=stop_after(20))
    with ThreadPoolExecutor(2) as threads:
        assert place.verify(resume=tmp_path / "job.jsonl", executor=threads) == here
    assert len((tmp_path / "job.jsonl").read_text().splitlines()) == DOCUMENTS


@pytest.mark.parametrize("damage", [
    lambda data: data[:-30],
    lambda data: data[: len(data) // 2],
    lambda data: data.replace(b"found", b"fnord"),
    lambda data: data.replace(b"[[", b"[1,["),
    lambda data: b"\xff\x00 no JSON\n" + data,
    lambda data: data.replace(b'"outcomes":[', b'"outcomes":[["found",null,"",""],'),
    lambda data: b"",
])  # fmt: skip
def test_damaged_lines_are_verified_anew(place: Place, tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    file = tmp_path / "job.jsonl"
    here = place.verify(resume=file)
    file.write_bytes(damage(file.read_bytes()))
    assert place.verify(resume=file) == here
    assert place.verify(resume=file) == here


@pytest.mark.parametrize("change", ["fact", "document", "source", "unit", "missing"])
def test_what_has_changed_since_is_verified_anew(place: Place, tmp_path: Path, verified: list[str], change: str) -> None:
    file = tmp_path / "job.jsonl"
    place.verify(resume=file)
    verified.clear()
    toml, document = Path(place.facts, "gazette-3.toml"), place.documents / "gazette-3.txt"
    if change == "fact":
        toml.write_text(toml.read_text().replace("value = 101", "value = 9"), encoding="utf-8")
    elif change == "document":
        document.write_text(document.read_text().replace("101", "999"), encoding="utf-8")
    elif change == "missing":
        document.unlink()
    elif change == "source":
        toml.write_text(toml.read_text().replace('"2024-05"', '"2023-05"'), encoding="utf-8")
    else:
        vocabulary = Path(place.facts, "vocabulary.toml")
        vocabulary.write_text(vocabulary.read_text().replace('["ships"]', '["boats"]'), encoding="utf-8")
    assert place.verify(resume=file) == place.verify()
    again = sorted(f"gazette-{n}" for n in range(DOCUMENTS))
    assert verified[: -len(again)] == (again if change == "unit" else ["gazette-3"])


@pytest.mark.parametrize("name", ["rule.py", "data/units.txt"])
def test_another_program_verifies_anew_and_the_same_one_elsewhere_does_not(
    place: Place, tmp_path: Path, verified: list[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for folder in ("here", "there"):
        program = tmp_path / folder
        (program / name).parent.mkdir(parents=True)
        (program / name).write_text("1", encoding="utf-8")
        monkeypatch.setattr(resume, "_PROGRAM", str(program))
        place.verify(resume=tmp_path / "job.jsonl")
    assert len(verified) == DOCUMENTS
    changed = tmp_path / "changed"
    (changed / name).parent.mkdir(parents=True)
    (changed / name).write_text("2", encoding="utf-8")
    monkeypatch.setattr(resume, "_PROGRAM", str(changed))
    place.verify(resume=tmp_path / "job.jsonl")
    assert len(verified) == 2 * DOCUMENTS


def test_a_file_of_something_else_is_not_written_to(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("my notes", encoding="utf-8")
    with pytest.raises(UseError, match=r"notes\.txt is not a file of earlier verdicts; name a new file"):
        place.verify(resume=file)
    assert file.read_text(encoding="utf-8") == "my notes"
    with pytest.raises(UseError, match="--resume: cannot write"):
        place.verify(resume=tmp_path)


def test_a_cluster_of_two_workers_gives_the_same_verdicts(place: Place) -> None:
    distributed = pytest.importorskip("distributed", reason="Dask is not installed")
    from beltfacts.commands._executors import DaskCluster

    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=os.name != "nt", host="127.0.0.1", dashboard_address=":0", silence_logs=50
        ) as cluster,
        DaskCluster(cluster.scheduler_address.replace("tcp://", "dask://")) as executor,
    ):
        assert place.verify(executor=executor) == place.verify()
