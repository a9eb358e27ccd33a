"""The built wheel: it holds the facts and the type marker, and works installed alone in a folder, from any other folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

pytestmark = [pytest.mark.xdist_group("wheel"), pytest.mark.once]  # one process builds it for all


def python(*args: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", **env}
    return subprocess.run(
        [sys.executable, *args], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network by the hatchling of this environment."""
    pytest.importorskip("hatchling", reason="the dev extra is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    done = python("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder), cwd=ROOT)
    assert done.returncode == 0, done.stderr
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what the wheel installs, and nothing else."""
    pytest.importorskip("pip", reason="this environment has no pip")
    folder = tmp_path_factory.mktemp("installed") / "site"
    args = (
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--disable-pip-version-check",
        "--target",
        str(folder),
        str(wheel),
    )
    done = python(*args, cwd=folder.parent)
    assert done.returncode == 0, done.stderr
    return folder


def test_wheel_holds_every_fact_file_and_every_module(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"beltfacts/facts/{file.name}" for file in (ROOT / "facts").glob("*.toml")} <= names
    source = ROOT / "src"
    assert {file.relative_to(source).as_posix() for file in (source / "beltfacts").rglob("*.py")} <= names
    assert {"beltfacts/py.typed", "beltfacts/facts/schema/facts.schema.json"} <= names
    assert {"beltfacts/search/data/english.txt", "beltfacts/search/data/english-LICENSE.txt"} <= names
    assert {
        f"beltfacts/search/data/{name}.txt" for name in ("words", "words-LICENSE", "definitions", "neighbours", "neighbours-LICENSE")
    } <= names
    assert {"beltfacts/reading/data/units.txt", "beltfacts/reading/data/units-LICENSE.txt"} <= names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert all(name.startswith("beltfacts") for name in names)
    assert not [name for name in names if name.startswith("beltfacts/tests") or "__pycache__" in name]


def test_wheel_is_for_any_platform(wheel: Path) -> None:
    assert wheel.name.endswith("-py3-none-any.whl")


def test_search_from_another_folder_finds_the_shipped_facts(installed: Path, tmp_path: Path) -> None:
    where = python(
        "-c",
        "import beltfacts.library as l; print(l.__file__); from beltfacts.library.files import shipped_folder; print(shipped_folder())",
        cwd=tmp_path,
        PYTHONPATH=str(installed),
    )
    module, facts = where.stdout.splitlines()
    assert Path(module).is_relative_to(installed) and Path(facts) == installed / "beltfacts" / "facts"
    args = ("-m", "beltfacts", "search", "China-Laos Railway freight", "--format", "json")
    done = python(*args, cwd=tmp_path, PYTHONPATH=str(installed))
    assert (done.returncode, done.stderr) == (0, "") or "shown" in done.stderr
    assert "china-laos-railway" in {hit["subject"] for hit in json.loads(done.stdout)["results"]}


def test_version_is_that_of_the_project(installed: Path, tmp_path: Path) -> None:
    import tomli

    project = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    done = python("-m", "beltfacts", "--version", cwd=tmp_path, PYTHONPATH=str(installed))
    assert done.stdout == f"beltfacts {project['version']}\n"


def test_facts_of_the_wheel_pass_its_own_check(installed: Path, tmp_path: Path) -> None:
    done = python("-m", "beltfacts", "check", cwd=tmp_path, PYTHONPATH=str(installed))
    assert done.returncode == 0, done.stdout
