"""The examples of docs/editors.md for commits and continuous integration do what the page says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
WRONG = "In 2024, the Lao section of the China-Laos Railway handled 4.876 million tonnes of freight.\n"
RIGHT = WRONG.replace("4.876", "4.786")


def examples() -> list[object]:
    """Return the YAML blocks of the page."""
    page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    return [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)]


def run_step(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub does (bash -e), with the program of this environment."""
    environment = {**os.environ, "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))}
    return subprocess.run(["bash", "-e", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_step_of_continuous_integration_annotates_the_wrong_line_and_fails(tmp_path: Path) -> None:
    steps = [step["run"] for block in examples() if isinstance(block, list) for step in block]
    audit = next(step for step in steps if step.startswith("beltfacts audit"))
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.md").write_text(WRONG, encoding="utf-8")
    done = run_step(audit, tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("::warning file=drafts/a.md,line=1,")
    (tmp_path / "drafts" / "a.md").write_text(RIGHT, encoding="utf-8")
    assert run_step(audit, tmp_path).returncode == 0


def test_the_hook_that_the_page_names_runs_on_the_files_of_a_commit(tmp_path: Path) -> None:
    wanted = next(block for block in examples() if isinstance(block, dict) and "repos" in block)["repos"][0]["hooks"][0]
    hook = next(each for each in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text()) if each["id"] == wanted["id"])
    draft = tmp_path / "a.md"
    for text, code in ((WRONG, 1), (RIGHT, 0)):
        draft.write_text(text, encoding="utf-8")
        assert run_step(f"{hook['entry']} a.md", tmp_path).returncode == code
