"""The commands of docs/tables.md do what the page says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from beltfacts.cli import main
from tests.importing.support import facts_of

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "tables.md").read_text(encoding="utf-8")


def test_the_commands_of_the_page_run_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (table,) = re.findall(r"(?ms)^```csv\n(.*?)^```$", PAGE)
    Path("ferries.csv").write_text(table, encoding="utf-8")
    later = table.replace("70.5,p", "71.0,").replace("310.7,49.3,p", "312.4,49.3,")
    Path("ferries-2025.csv").write_text(later, encoding="utf-8")
    Path("my-facts").mkdir()
    Path("my-facts/vocabulary.toml").write_text('[[topic]]\nid = "transport"\nname = "Transport"\n', encoding="utf-8")
    printed = []
    for line in "".join(re.findall(r"(?ms)^```sh\n(.*?)^```$", PAGE)).splitlines():
        code = main([*shlex.split(line)[1:], *([] if " check " in line or " verify " in line else ["--no-cache"])])
        out = capsys.readouterr()
        assert code == 0, (line, out)
        printed.append(out)
    made = {fact.id: fact for fact in facts_of(Path("my-facts"))}
    assert made["ness-to-holm-passengers-2024-q1"].value == 1042500
    assert made["ness-to-holm-full-2024-q2"].note == "flag p (provisional)"
    assert "missing\t1\t.. (not counted)" in printed[0].out
    assert "7 facts: 7 found" in printed[3].err
    assert "1,042.5" in printed[4].out
    assert "has all 7 facts" in printed[6].err
    assert (
        "changed: ness-to-holm-full-2024-q2 70.5" in printed[7].err and "changed: holm-to-tarn-passengers-2024-q2 310.7" in printed[7].err
    )
    assert len(made) == 14
