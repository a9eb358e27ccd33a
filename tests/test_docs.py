"""The README and the docs say what the program does: every transcript is run and every list compared."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import docs  # noqa: E402


@pytest.mark.parametrize("path", docs.documents(), ids=lambda path: path.name)
def test_transcripts_and_lists_are_what_the_program_prints(path, tmp_path):
    text = path.read_text(encoding="utf-8")
    assert docs.refreshed(text, str(tmp_path)) == text, "run: make docs"


def test_pictures_show_what_the_program_prints(tmp_path):
    drawn = docs.pictures(str(tmp_path))
    assert {name: (ROOT / "docs" / name).read_text(encoding="utf-8") == text for name, text in drawn.items()} == dict.fromkeys(
        drawn, True
    ), "run: make docs"


def test_story_of_a_new_user_reaches_a_verified_fact_in_five_commands():
    """The screens themselves are compared by the test of transcripts above: the page is the story."""
    text = (ROOT / "docs" / "getting-started.md").read_text(encoding="utf-8")
    screens = "".join(block["lines"] for block in docs.BLOCK.finditer(text) if block["before"])
    commands = re.findall(r"(?m)^\$ (.*)$", screens)
    first = next(index for index, command in enumerate(commands) if command == "beltfacts verify")
    assert first < 5
    assert "Its id [heron-bay-port-ships-handled-2024]:" in screens
    assert "checked 1 fact: 1 found" in screens
    assert [command.split()[1] for command in commands[first + 1 :]] == ["search", "cite"]


def test_what_a_page_types_is_asked_for(tmp_path):
    page = "<!-- in: home; types: y -->\n```console\n$ beltfacts version\n```\n"
    with pytest.raises(AssertionError, match="typed more"):
        docs.refreshed(page, str(tmp_path))


def test_readme_is_one_page():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 150
    assert len(re.findall(r"(?m)^```console$", text)) == 5
    for needed in (
        "docs/search.svg",
        "pipx install",
        "uv tool install",
        "pip install",
        "make demo",
        "make test",
        "GPL",
        "docs/licences.md",
    ):
        assert needed in text


def packages_of_extras():
    """The modules that each extra brings, from the metadata of the installed package."""
    from importlib.metadata import packages_distributions, requires

    modules = {}
    for module, names in packages_distributions().items():
        for name in names:
            modules.setdefault(re.sub(r"[-_.]+", "-", name).lower(), set()).add(module)
    found = {}
    for line in requires("beltfacts"):
        if extra := re.search(r"extra == ['\"](\w+)['\"]", line):
            found.setdefault(extra[1], set()).update(modules.get(re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", line)[0]).lower(), ()))
    return {extra: names for extra, names in found.items() if extra not in ("dev", "docs")}


@pytest.mark.once
@pytest.mark.parametrize("page", ["README.md", "docs/install.md", "docs/getting-started.md"])
def test_who_installs_by_the_first_line_of_a_page_can_keep_a_library(page, tmp_path):
    text = (ROOT / page).read_text(encoding="utf-8")
    lines = re.findall(r"(?m)^(?:pipx|uv tool|python3 -m pip) install .*$", text)
    brought = [set(re.findall(r"\w+", (re.search(r"\[(.*?)\]", line) or ["", ""])[1])) for line in lines]
    assert brought and all(extras == brought[0] for extras in brought), lines
    missing = set().union(*(names for extra, names in packages_of_extras().items() if extra not in brought[0]))
    missing -= set().union(*(names for extra, names in packages_of_extras().items() if extra in brought[0]))
    assert {"pygls", "starlette"} <= missing
    (tmp_path / "report.html").write_text(
        "<html><head><title>x</title></head><body><h1>Canal report 2024</h1><p>In 2024 it carried 610 ships.</p>"
    )
    (tmp_path / "refs.bib").write_text("@book{a, title = {On canals}, author = {Example, Ina}, year = 2020}\n")
    (tmp_path / "refs.ris").write_text("TY  - BOOK\nTI  - On locks\nAU  - Sample, Bo\nPY  - 2021\nER  - \n")
    without = f"import sys; sys.modules.update(dict.fromkeys({sorted(missing)!r})); from beltfacts.__main__ import run; run()"
    library = tmp_path / "lib"
    for words in (
        ["init", "lib", "--yes"],
        ["source", "add", "../report.html", "../refs.bib", "../refs.ris", "--yes"],
        [
            "add",
            "--document",
            "report.html",
            "--quote",
            "In 2024 it carried 610 ships",
            "--subject",
            "Canal",
            "--measure",
            "ships",
            "-t",
            "water",
        ],
        ["verify"],
        ["search", "ships"],
    ):
        words += ["--create"] if words[0] == "add" else []
        done = subprocess.run(
            [sys.executable, "-c", without, *words],
            cwd=library if library.exists() else tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


def test_readme_counts_the_shipped_facts():
    import beltfacts

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    with beltfacts.load([ROOT / "facts"], cached=False) as library:
        assert re.findall(r"comes with (\d+) facts", text) == [str(len(library.facts))]


def test_python_example_for_scripts_runs():
    (code,) = re.findall(r"(?ms)^```python\n(.*?)^```$", (ROOT / "docs" / "scripts.md").read_text(encoding="utf-8"))
    expected = [line.partition("# ")[2] for line in code.splitlines() if line.startswith("print(")]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    printed = done.stdout.splitlines()
    assert len(printed) == len(expected)
    assert all(line.startswith(start.removesuffix("...")) for line, start in zip(printed, expected, strict=True))


def test_every_command_is_in_the_reference():
    from beltfacts.registry import COMMANDS

    headings = re.findall(r"(?m)^## (\S+)$", (ROOT / "docs" / "commands.md").read_text(encoding="utf-8"))
    assert sorted(headings) == sorted(COMMANDS.names)


def test_each_decision_has_a_number_of_its_own():
    numbers = re.findall(r"^(\d+)\. ", (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(map(int, numbers)) == [*range(1, len(numbers) + 1)]


def test_every_command_is_used_on_another_page():
    from beltfacts.registry import COMMANDS

    pages = [ROOT / "README.md", *(page for page in (ROOT / "docs").glob("*.md") if page.name not in {"commands.md", "decisions.md"})]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    assert [name for name in COMMANDS.names if not re.search(rf"beltfacts {name}\b", text)] == []


def test_fact_file_of_the_page_of_fields_loads(tmp_path):
    import beltfacts

    text = (ROOT / "docs" / "fields.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"(?ms)^```toml\n(.*?)^```$", text)
    (tmp_path / "example.toml").write_text(example, encoding="utf-8")
    with beltfacts.load([tmp_path], cached=False) as library:
        assert beltfacts.check(library) == []
        assert len(library.facts) == 1


def architecture() -> set[str]:
    """The names in code of the page that explains the rooms."""
    return set(re.findall(r"`([^`\n]+)`", (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")))


def test_architecture_names_every_package_and_no_other():
    package = ROOT / "src" / "beltfacts"
    there = {f"{door.parent.relative_to(package).as_posix()}/" for door in package.glob("*/**/__init__.py")}
    assert {name for name in architecture() if name.endswith("/")} - {"src/beltfacts/"} == there


@pytest.mark.parametrize(
    "name", sorted(name for name in architecture() if re.fullmatch(r"[a-z_]+(\.\w+)+", name) and not name.endswith((".py", ".toml")))
)
def test_architecture_names_functions_that_exist(name):
    module, _, function = name.rpartition(".")
    assert hasattr(import_module(f"beltfacts.{module}"), function)


def test_architecture_names_every_module_of_the_root():
    there = {file.stem for file in (ROOT / "src" / "beltfacts").glob("*.py")} - {"__init__"}
    assert there - architecture() == set(), "name them in docs/architecture.md"
