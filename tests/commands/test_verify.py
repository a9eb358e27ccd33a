"""beltfacts verify as it is typed: what it prints, what it exits with, and what bad input gets."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import nullcontext
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SOURCE, VOCABULARY, Ran, fact
from tests.support import called

Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the program in this process; keywords set environment variables, None takes one away."""

    def program(*args: object, cwd: Path | None = None, **env: str | None) -> Ran:
        monkeypatch.chdir(cwd or tmp_path)
        for name in env:
            monkeypatch.delenv(name, raising=False)
        return called(capsys, *args, **{name: value for name, value in env.items() if value is not None})

    return program


TEXT = "Gazette\n\nIn 2024, the canal carried 100 tonnes of grain. In 2024, it carried 250 tonnes of stone.\n\nOld news. Old news.\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with facts/ and docs/, one document and four facts: found, drift, ambiguous, absent."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "gazette.txt").write_text(TEXT, encoding="utf-8")
    write(tmp_path, SOURCE + 'document = "gazette.txt"\n')
    return tmp_path


def write(place: Path, source: str, more: str = "") -> None:
    (place / "facts").mkdir(exist_ok=True)
    (place / "facts" / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
    facts = [
        fact("grain", quote="the canal carried 100 tonnes of grain"),
        fact("stone", value=250, quote="it carried 251 tonnes of stone"),
        fact("twice", value=5, figure="Old news", quote="Old news"),
        fact("lost", value=7, quote="purple elephants seldom yodel near 7 tonnes"),
    ]
    (place / "facts" / "gazette.toml").write_text(source + "".join(facts) + more, encoding="utf-8")


def verify(run: Run, place: Path, *more: str, documents: str | None = "docs", **env: str | None) -> Any:
    given = ("--documents", str(place / documents)) if documents else ()
    return run("verify", "--facts", place / "facts", *given, *more, cwd=place, BELTFACTS_DOCUMENTS=None, **env)


def verdicts(done: Any) -> dict[str, str]:
    return {result["id"]: result["verdict"] for result in json.loads(done.stdout)["results"]}


def test_every_fact_gets_a_verdict_and_its_place(run: Run, place: Path) -> None:
    done = verify(run, place, "--format", "json")
    answer = json.loads(done.stdout)
    assert verdicts(done) == {"grain": "found", "stone": "drift", "twice": "ambiguous", "lost": "absent"}
    assert answer["total"] == 4
    first, second = answer["results"][:2]
    assert TEXT[first["start"] : first["end"]] == "the canal carried 100 tonnes of grain"
    assert (first["paragraph"], first["section"], first["reason"]) == (2, None, None)
    assert "[-251-] {+250+}" in second["reason"]
    lines = (place / "facts" / "gazette.toml").read_text().splitlines()
    assert second["file"] == os.path.join("facts", "gazette.toml")
    assert lines[second["line"] - 1] == 'quote = "it carried 251 tonnes of stone"'
    assert done.code == 1
    assert "checked 4 facts: 1 found, 1 drift, 1 absent, 1 ambiguous" in done.stderr


def test_only_what_is_asked_for_is_held_and_problems_are_listed_alone(run: Run, place: Path) -> None:
    one = verify(run, place, "grain", "--format", "json")
    assert (verdicts(one), one.code) == ({"grain": "found"}, 0)
    assert list(verdicts(verify(run, place, "--source", "gazette-2024", "--problems", "--format", "json"))) == ["stone", "twice", "lost"]
    quiet = verify(run, place, "grain", "--problems")
    assert (quiet.stdout, quiet.code) == ("", 0)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["grian"], "no fact 'grian': did you mean grain"),
        (["--source", "gazette"], "no source 'gazette': did you mean gazette-2024"),
        (["--format", "xml"], "no format 'xml'"),
    ],
)
def test_wrong_use_is_one_line(run: Run, place: Path, arguments: list[str], said: str) -> None:
    done = verify(run, place, *arguments)
    assert (done.code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert said in done.stderr


def test_without_a_folder_everything_is_uncheckable_which_counts_only_when_strict(run: Run, place: Path) -> None:
    done = verify(run, place, "--format", "json", documents=None)
    assert set(verdicts(done).values()) == {"uncheckable"}
    assert json.loads(done.stdout)["results"][0]["reason"] == "no documents folder: give --documents DIR or set BELTFACTS_DOCUMENTS"
    assert done.code == 0
    assert verify(run, place, "--strict", documents=None).code == 1
    by_environment = run("verify", "grain", "--facts", place / "facts", cwd=place, BELTFACTS_DOCUMENTS=str(place / "docs"))
    assert by_environment.code == 0
    assert "found" in by_environment.stdout
    missing = verify(run, place, documents="nowhere")
    assert (missing.code, "no such folder" in missing.stderr) == (2, True)


def test_a_document_that_changed_is_uncheckable_and_both_sums_are_said(run: Run, place: Path) -> None:
    actual = sha256(TEXT.encode()).hexdigest()
    write(place, SOURCE + f'document = "gazette.txt"\nsha256 = "{actual}"\n')
    assert verify(run, place, "grain").code == 0
    (place / "docs" / "gazette.txt").write_text(TEXT + "More.", encoding="utf-8")
    done = verify(run, place, "grain", "--strict", "--format", "json")
    assert verdicts(done) == {"grain": "uncheckable"}
    assert f"recorded is {actual}" in json.loads(done.stdout)["results"][0]["reason"]
    assert done.code == 1


@pytest.mark.parametrize("document", ["../gazette.txt", "/etc/hosts", "lost.txt", "gazette.doc"])
def test_a_document_that_cannot_be_used_is_uncheckable_with_the_reason(run: Run, place: Path, document: str) -> None:
    (place / "gazette.txt").write_text(TEXT, encoding="utf-8")
    (place / "docs" / "gazette.doc").write_text(TEXT, encoding="utf-8")
    write(place, SOURCE + f'document = "{document}"\n')
    done = verify(run, place, "grain", "--format", "json")
    (result,) = json.loads(done.stdout)["results"]
    assert (result["verdict"], document in result["reason"], done.code) == ("uncheckable", True, 0)


def test_withdrawn_facts_are_held_only_by_their_id(run: Run, place: Path) -> None:
    gone = fact(
        "gone", value=3, quote="the canal carried 3 tonnes", extra='withdrawn = { date = "2025", reason = "wrong" }\nformer_ids = ["old"]'
    )
    write(place, SOURCE + 'document = "gazette.txt"\n', gone)
    assert "gone" not in verdicts(verify(run, place, "--format", "json"))
    assert verdicts(verify(run, place, "old", "gone", "--format", "json")) == {"gone": "drift"}


def test_what_fact_files_that_are_broken_hold_is_not_taken_for_verified(run: Run, place: Path) -> None:
    (place / "facts" / "broken.toml").write_text("[[fact]\n", encoding="utf-8")
    done = verify(run, place, "grain")
    assert "what they concern is not verified; run beltfacts check" in done.stderr
    assert done.code == 1


def test_control_characters_of_a_fact_do_not_reach_the_terminal(run: Run, place: Path) -> None:
    evil = fact("evil", value=9, quote="9 tonnes \\u001b[31m of \\u202egrain", figure="9 tonnes")
    write(place, SOURCE + 'document = "gazette.txt"\n', evil)
    done = verify(run, place, "evil")
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_progress_is_shown_on_a_terminal_when_it_takes_long(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from beltfacts.cli import main
    from beltfacts.commands import verify as command

    monkeypatch.setattr(command, "_LONG", -1.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert main(["verify", "--facts", str(place / "facts"), "--documents", str(place / "docs")]) == 1
    told = capsys.readouterr().err
    assert "\rchecked 4 of 4 facts" in told
    assert told.count("\n") == 1


def many(place: Path, documents: int) -> None:
    """Write so many sources with ten facts and a document each."""
    for n in range(documents):
        facts = [fact(f"grain-{n}-{k}", value=100 + k, quote=f"carried {100 + k} tonnes of grain") for k in range(10)]
        source = SOURCE.replace("gazette-2024", f"gazette-{n}") + f'document = "gazette-{n}.txt"\n'
        (place / "facts" / f"gazette-{n}.toml").write_text(source + "".join(facts), encoding="utf-8")
        text = "\n\n".join(f"In 2024, the canal carried {100 + k} tonnes of grain." for k in range(10))
        (place / "docs" / f"gazette-{n}.txt").write_text(text, encoding="utf-8")


def test_processes_print_what_one_process_prints(run: Run, place: Path) -> None:
    many(place, 3)
    alone = verify(run, place, "--format", "json", "--jobs", "1")
    assert verify(run, place, "--format", "json", "--jobs", "2") == alone
    assert alone.code == 1 and json.loads(alone.stdout)["counts"] == {"found": 31, "drift": 1, "absent": 1, "ambiguous": 1}


def test_many_facts_are_verified_in_processes(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from beltfacts.commands import _executors
    from beltfacts.commands import verify as command

    started: list[int] = []
    monkeypatch.setattr(_executors, "usable_processors", lambda: 2)
    monkeypatch.setattr(_executors, "ProcessPool", lambda jobs: nullcontext(started.append(jobs)))
    monkeypatch.setattr(command, "_MANY_FACTS", 5)
    verify(run, place, "--format", "json")
    assert started == []
    monkeypatch.setattr(command, "_MANY_FACTS", 4)
    verify(run, place, "--format", "json")
    verify(run, place, "grain", "--format", "json")
    assert started == [2]


@pytest.mark.parametrize("address", ["dask://", "dask://host", "tcp://host:8786", "ray://host:1", "dask://host:port", "dask://h:1/x"])
def test_an_executor_that_is_none_is_refused(run: Run, place: Path, address: str) -> None:
    done = verify(run, place, "--executor", address)
    assert (done.code, done.stdout) == (2, "")
    assert f"--executor {address!r}: no such executor; give dask://HOST:PORT" in done.stderr


def test_without_dask_one_line_says_what_to_install(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = verify(run, place, "--executor", "dask://127.0.0.1:8786")
    assert done.code == 2 and done.stderr.count("\n") == 1
    assert 'install it with pip install "beltfacts[dask]"' in done.stderr


def test_a_scheduler_that_does_not_answer_is_one_line(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="Dask is not installed")
    from beltfacts.commands import _executors

    monkeypatch.setattr(_executors, "_PATIENCE", 1)
    done = verify(run, place, "--executor", "dask://127.0.0.1:9")
    assert done.code == 2 and "no Dask scheduler answers there" in done.stderr and done.stderr.count("\n") == 1


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_job_that_is_killed_goes_on_where_it_was(run: Run, place: Path, jobs: str) -> None:
    many(place, 40)
    file = place / "job.jsonl"
    whole = verify(run, place, "--format", "json")
    words = ["verify", "--facts", str(place / "facts"), "--documents", str(place / "docs"), "--resume", str(file), "--jobs", jobs]
    with subprocess.Popen([sys.executable, "-m", "beltfacts", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not (file.exists() and file.stat().st_size > 4000):
            time.sleep(0.002)
        process.kill()
    done = len(file.read_bytes().splitlines())
    assert done >= 1
    again = verify(run, place, "--format", "json", "--resume", str(file))
    assert again.stdout == whole.stdout
    assert len(file.read_bytes().splitlines()) in (41, 42)  # one line may have been cut short


def test_a_small_job_loads_nothing_for_processes(place: Path) -> None:
    words = ["verify", "--facts", str(place / "facts"), "--documents", str(place / "docs")]
    code = f"import sys; from beltfacts.cli import main; main({words!r}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    loaded = set(done.stdout.split("\n")[-2].split())
    assert "beltfacts.evidence.verification" in loaded
    assert not {"multiprocessing", "concurrent", "concurrent.futures", "threading", "importlib.metadata", "distributed"} & loaded


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no process groups here")
def test_ctrl_c_ends_all_processes_with_one_line(place: Path) -> None:
    many(place, 200)
    file = place / "job.jsonl"
    words = ["verify", "--facts", str(place / "facts"), "--documents", str(place / "docs"), "--resume", str(file), "--jobs", "2"]
    with subprocess.Popen(
        [sys.executable, "-m", "beltfacts", *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        while process.poll() is None and not (file.exists() and file.stat().st_size > 1000):
            time.sleep(0.002)
        os.killpg(process.pid, signal.SIGINT)
        told = process.communicate(timeout=60)[1]
    assert (process.returncode, told) == (2, "beltfacts: stopped\n")
    assert 1 <= len(file.read_bytes().splitlines()) <= 201
