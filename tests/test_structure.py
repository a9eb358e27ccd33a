"""The shape of the program: which way imports point, who may touch the disk, and what is imported at the start."""

from __future__ import annotations

import ast
import configparser
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Set
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from beltfacts.registry import CHECKS, COMMANDS, FORMATS, STYLES, Registry

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "beltfacts"
FILES = sorted(PACKAGE.rglob("*.py"))

pytestmark = pytest.mark.untraced

DISK = {
    "library.files.folder": "finds and reads fact files",
    "library.files.atomic_file": "replaces fact files",
    "library.files.pending_files": "replaces several fact files together",
    "configuration": "finds beltfacts.toml",
    "configuration_file": "reads beltfacts.toml",
    "cache_files": "finds the cache folder and replaces files",
    "kept_results": "keeps results in the cache folder",
    "audit.kept_audits": "tells the ending of a draft's name",
    "pattern_cache": "keeps compiled patterns in the cache folder",
    "library.index": "keeps the cache",
    "library.shared": "reads and writes folders that are shared, and keeps copies of shared libraries in the cache",
    "commands.push": "asks whether a path is a folder",
    "commands.pull": "makes a path absolute",
    "documents": "reads documents",
    "search.countries": "reads the list of countries that comes with the program",
    "search.word_table": "reads the tables of words that come with the program",
    "evidence.batches": "asks for random bytes, by which processes tell runs apart",
    "evidence.resume": "keeps what a stopped job has done",
    "evidence.library_evidence": "tells a path from the name of a document",
    "reading.units": "reads the table of units that comes with the program",
    "reading.language_files": "reads the words of a language that come with the program",
    "reading.translations": "reads the English words for those of a language that come with the program",
    "sources.document_state": "asks whether a document is there",
    "authoring.new_library": "makes the folders and files of a new library",
    "commands.init": "names the next command from the working folder",
    "commands.source": "asks whether a word is a file",
    "commands._source_drafts": "tells documents, bibliographies and references apart",
    "sources.writing": "finds the file of a source, and copies its document",
    "sources.document_draft": "tells a path from the name of a document",
    "importing.countries": "reads the table of country codes that comes with the program",
    "commands._import_source": "tells a path from the name of a document",
    "commands._encoded_table": "writes the copy of a table in UTF-8, and tells a path from the name of a document",
    "commands._draft_paths": "finds the drafts of a folder",
    "commands.import_": "reads and writes mapping files, and tells a path from the name of a document",
    "authoring.add": "tells a path from the name of a document",
    "authoring.context": "tells a path from the name of a document",
    "authoring.fixes": "corrects fact files",
    "authoring.drafts": "keeps what was typed when add is stopped",
    "commands._new_source": "finds the document that becomes a source",
    "commands._environment": "looks for the programs that variables name",
    "commands.add": "reads the file of drafts that --from names",
    "audit.drafts": "reads drafts",
    "language_server.open_drafts": "tells the format of a draft by its address",
    "language_server.running": "gives the protocol a copy of standard output",
    "reports.sarif": "makes an address of a path",
    "cite.csl_processor": "runs pandoc",
    "cite.csl_styles": "finds citation styles",
    "export": "writes the file that is asked for",
    "web.site.folder_swap": "exchanges two folders",
    "web.site.writing": "writes the folder of a site",
    "commands.site": "names the start page of a site",
    "web.static_files": "reads the style sheet, script and icon that come with the program",
    "registry": "lists the program's own folders",
    "cli": "mends the standard streams",
    "commands._charts": "writes pictures, over earlier pictures of its own only",
    "commands._locate": "asks whether a documents folder is named",
    "commands._set_up": "asks for the SQLite library, the size of the cache, and what the environment says of terminal and locale",
    "commands._output": "asks for the width of the terminal",
    "commands._programs": "starts the user's pager",
    "commands._editors": "starts the user's editor",
    "commands._opening": "starts the browser, or the program of the system for a kind of document",
    "commands.pick": "starts fzf",
    "commands.open": "writes the path of a document as an address",
    "commands.edit": "gives the editor an absolute path",
    "commands._run": "asks what the process was given, and for which system it runs",
    "commands._executors": "asks how many processors there are, and ends processes",
    "commands.verify": "asks for the size of documents",
    "commands._typer_app": "asks whether a shell wants completions",
    "commands._clipboard": "speaks to the terminal",
    "commands.cite": "reads the first line of the program's own styles",
    "commands.search": "reads the questions of --from",
    "commands.export": "asks whether standard output is a terminal",
}
"""The modules (or folders) that may touch the disk, the terminal or other programs, and what for."""

OUTSIDE = {"os", "io", "pathlib", "shutil", "tempfile", "glob", "sqlite3", "subprocess", "fileinput", "mmap"}
HEAVY = {
    "rich",
    "rapidfuzz",
    "tomlkit",
    "pypdfium2",
    "justhtml",
    "markdown_it",
    "pypandoc",
    "importlib.metadata",
    "pydantic",
    "edtf",
    "rispy",
    "email",
    "psycopg",
}
NETWORK = {"socket", "ssl", "http", "urllib.request", "urllib.error", "requests", "httpx", "ftplib", "smtplib", "webbrowser", "asyncio"}


def name_of(file: Path) -> str:
    """The dotted name below beltfacts: ``commands.search``; the package itself has an empty name."""
    parts = list(file.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _imports(nodes: Iterator[ast.AST] | list[ast.stmt]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def imported(file: Path) -> frozenset[str]:
    """Every module that a file names in an import, wherever it stands."""
    return frozenset(_imports(ast.walk(tree(file))))


def imported_at_start(file: Path) -> set[str]:
    """The modules that importing a file imports: not those in functions or for type checkers."""
    return set(_imports(tree(file).body))


def touches(names: Set[str], modules: set[str]) -> set[str]:
    return {name for name in names if name in modules or name.partition(".")[0] in modules}


def allowed(file: Path) -> bool:
    name = name_of(file)
    return any(name == each or name.startswith(f"{each}.") for each in DISK)


# ── Layers ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def contracts() -> configparser.ConfigParser:
    settings = configparser.ConfigParser()
    settings.read(ROOT / ".importlinter", encoding="utf-8")
    return settings


def layers() -> list[str]:
    rows = contracts()["importlinter:contract:rows"]["layers"]
    return [name.strip() for line in rows.split("\n") for name in line.replace("|", ":").split(":")]


def lint_imports(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    program = f"import sys; sys.path.insert(0, {source!r}); from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"
    return subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, encoding="utf-8", timeout=120, check=False)


def test_imports_point_down_and_through_doors() -> None:
    pytest.importorskip("importlinter")
    done = lint_imports(ROOT, "src")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_stands_in_a_row() -> None:
    there = {file.stem for file in PACKAGE.glob("*.py")} | {file.parent.name for file in PACKAGE.glob("*/__init__.py")}
    listed = [name for name in layers() if name]
    assert sorted(listed) == sorted(there - {"__init__"}), "list each module once in .importlinter, in the row it belongs to"


def test_every_package_has_a_door_that_is_guarded() -> None:
    packages = {name_of(file) for file in PACKAGE.rglob("*/__init__.py")}
    guarded = {
        settings["allowed_importers"].strip().removeprefix("beltfacts.")
        for settings in contracts().values()
        if "allowed_importers" in settings
    }
    assert packages == guarded


@pytest.mark.parametrize(("file", "line", "message"), [
    ("model.py", "from beltfacts.search import answer", "beltfacts.model is not allowed to import beltfacts.search"),
    ("cli.py", "from beltfacts.reading.dates.edtf import Date", "beltfacts.cli -> beltfacts.reading.dates.edtf"),
])  # fmt: skip
def test_the_contract_sees_an_import_that_points_up_or_passes_a_door_by(tmp_path: Path, file: str, line: str, message: str) -> None:
    pytest.importorskip("importlinter")
    shutil.copytree(PACKAGE, tmp_path / "beltfacts", ignore=shutil.ignore_patterns("*.txt", "__pycache__"))
    with open(tmp_path / "beltfacts" / file, "a", encoding="utf-8") as changed:
        changed.write(f"\n{line}\n")
    shutil.copy(ROOT / ".importlinter", tmp_path)
    done = lint_imports(tmp_path, ".")
    assert done.returncode == 1 and message in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("door", sorted(PACKAGE.rglob("__init__.py")), ids=name_of)
def test_a_door_offers_the_same_names_to_programs_and_to_type_checkers(door: Path) -> None:
    typed = {alias.name for node in ast.walk(tree(door)) if isinstance(node, ast.ImportFrom) for alias in node.names}
    typed -= {"TYPE_CHECKING", "export_lazily", "annotations"}
    package = import_module(".".join(filter(None, ("beltfacts", name_of(door)))))
    assert set(getattr(package, "__all__", ())) == typed
    assert typed <= {name for name in typed if hasattr(package, name)}


# ── Who may do what ─────────────────────────────────────────────────────────────────────────────────────────────────────


def calls(file: Path) -> set[str]:
    """The functions that a file calls by a plain name."""
    return {node.func.id for node in ast.walk(tree(file)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


def test_only_those_who_must_touch_the_disk() -> None:
    found = {}
    for file in FILES:
        if not allowed(file):
            outside = touches(imported_at_start(file) | imported(file), OUTSIDE) - {"io", "io.StringIO", "io.BytesIO"}
            found[name_of(file)] = outside | calls(file) & {"open", "input", "exec", "eval", "__import__"}
    assert {name: uses for name, uses in found.items() if uses} == {}, "these are meant to be pure"


@pytest.mark.parametrize("name", DISK)
def test_who_may_touch_the_disk_does(name: str) -> None:
    files = [file for file in FILES if name_of(file) == name or name_of(file).startswith(f"{name}.")]
    assert files, f"there is no {name}"
    assert any(touches(imported(file), OUTSIDE) or "open(" in file.read_text(encoding="utf-8") for file in files), f"{name} needs no leave"


_WAITING = ("language_server.server", "web.desk", "web.requests", "web.served_library")
"""Who waits: until an author pauses, and for clients. `web.running` alone listens, where a user starts the server."""


def test_nothing_uses_a_network_or_the_click_that_typer_vendors() -> None:
    found = {}
    for file in FILES:
        names = imported(file)
        waits = {"asyncio"} if name_of(file) in _WAITING else {"asyncio", "socket"} if name_of(file) == "web.running" else set()
        waits |= {"webbrowser"} if name_of(file) == "commands._opening" else set()  # it starts the browser, which `open` is for
        found[name_of(file)] = touches(names, NETWORK - waits | {"click"}) | {name for name in names if name.startswith("typer._click")}
    assert {name: uses for name, uses in found.items() if uses} == {}


def test_what_is_slow_to_import_is_imported_where_it_is_used() -> None:
    heavy = {name_of(file): touches(imported_at_start(file), HEAVY) for file in FILES}
    heavy["mcp_server.arguments"] -= {"pydantic", "pydantic.ValidationError"}  # the SDK, which both of them need, has loaded it
    heavy["mcp_server.server"] -= {"pydantic", "pydantic.Field"}
    large_page = "documents.extractors._html.large_page"  # its parser is one of the library's, and it is imported for large pages only
    heavy[large_page] = {module for module in heavy[large_page] if module.split(".")[0] != "justhtml"}
    assert {name: modules for name, modules in heavy.items() if modules} == {}


@pytest.mark.parametrize("registry", [FORMATS, STYLES, CHECKS, COMMANDS], ids=lambda registry: registry.kind)
def test_variants_explain_themselves(registry: Registry) -> None:
    assert registry.names == tuple(sorted(registry.names)) != ()
    for name in registry.names:
        assert 10 < len(registry.summary(name)) < 140, name


@pytest.mark.parametrize("folder", ["formats", "styles", "checks"])
def test_formats_styles_and_rules_know_no_verb_and_print_nothing(folder: str) -> None:
    for file in (PACKAGE / folder).glob("*.py"):
        names = imported(file)
        assert not touches(names, {"sys", "typer"}), file.name
        assert not {"beltfacts.search", "beltfacts.cli", "beltfacts.commands"} & names, file.name
        assert "print" not in calls(file), file.name


# ── What a long line costs ──────────────────────────────────────────────────────────────────────────────────────────────

SEARCHES = {"search", "sub", "subn", "split", "findall", "finditer"}
COMPILES = {"compile", "compile_pattern", "LazyPattern"}
BEGINS_WITH_BLANKS = re.compile(r"(?:\((?:\?:)?)*(?:\\s|\[(?!\^)[^\]]*(?: |\\s|\\t)[^\]]*\])[*+](?!\+|\||\Z)")
"""An expression that begins with any number of blanks and goes on: in a row of blanks it is tried at each of them, up to the last."""


def expression(call: ast.Call) -> str:
    """Return the regular expression of a call; empty if that is not written there."""
    first = call.args[0] if call.args else None
    if isinstance(first, ast.JoinedStr):
        return "".join(str(each.value) if isinstance(each, ast.Constant) else "\0" for each in first.values)
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""


def slow_on_blanks(source: str) -> list[str]:
    """Return the expressions of a module that are searched for in a text, and begin with any number of blanks."""
    tree = ast.parse(source)
    compiled = {
        ast.unparse(node.targets[0]): expression(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and called(node.value) in COMPILES
    }
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    searched = [(ast.unparse(node.func.value), node) for node in found if called(node) in SEARCHES]  # type: ignore[attr-defined]
    written = [expression(node) if name == "re" else compiled.get(name, "") for name, node in searched]
    return sorted({each for each in written if BEGINS_WITH_BLANKS.match(each)})


def test_no_expression_is_searched_for_from_every_blank_of_a_row() -> None:
    """Write `(?<!\\s)\\s+x`, or `(?:(?<!\\s)\\s+)?x` for blanks that need not be there."""
    found = {name_of(file): slow_on_blanks(file.read_text(encoding="utf-8")) for file in FILES}
    found["audit.judging.matching_facts"].remove(r"\s+(?:ago|from now)\b")  # searched for in the figure of a fact, which is short
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize(
    "source",
    [r'A = re.compile(r"\s*[(]"); A.sub("", x)', r'A = LazyPattern(rf"(?:\s+{B}|c)"); A.search(x)', r'y = re.split(r"[ \t]+;", x)'],
)
def test_an_expression_that_begins_with_blanks_is_seen(source: str) -> None:
    assert slow_on_blanks(source)
    assert not slow_on_blanks(source.replace(r"\s", r"(?<!\s)\s", 1).replace("[ ", "(?<! )[ "))


# ── What a start costs ──────────────────────────────────────────────────────────────────────────────────────────────────


def modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"], capture_output=True, encoding="utf-8", check=True
    )
    return set(done.stdout.split("\n")[-2].split())


def test_the_package_imports_nothing_until_it_is_used() -> None:
    assert {name for name in modules_after("import beltfacts") if name.startswith("beltfacts.")} == {"beltfacts.lazy_exports"}


def test_a_search_in_a_pipe_imports_no_table_no_fuzz_and_no_parser() -> None:
    search = "from beltfacts.cli import main; main(['search', 'China-Laos Railway freight', '--format', 'json'])"
    modules_after(search)  # the index is built
    loaded = modules_after(search)
    assert not loaded & {
        "rich",
        "rapidfuzz",
        "tomli",
        "importlib.metadata",
        "beltfacts.library.files.parsing",
        "asyncio",
        "pydantic",
        "email",
    }
    assert {name for name in loaded if name.startswith("beltfacts.commands.") and "._" not in name} == {"beltfacts.commands.search"}


def test_an_audit_of_running_text_reads_no_labels_in_all_languages(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("The line carried 4.786 million tonnes of freight.\n", encoding="utf-8")
    audit = f"from beltfacts.cli import main; main(['audit', {str(tmp_path / 'draft.md')!r}])"
    modules_after(audit)  # the index is built, and the audit kept
    kept = modules_after(audit)
    assert "beltfacts.audit.kept_audits" in kept
    assert not kept & {"beltfacts.audit.auditing", "beltfacts.audit.drafts.draft", "beltfacts.audit.judging.verdicts", "beltfacts.reading"}
    (tmp_path / "draft.md").write_text("The line carried 4.787 million tonnes of freight.\n", encoding="utf-8")
    loaded = modules_after(audit)
    assert "beltfacts.audit.judging.judging" in loaded
    assert not loaded & {"rich", "tomli", "beltfacts.reading.tables.label_scale", "beltfacts.audit.fixing", "beltfacts.audit.batches"}


# ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_modules_say_what_they_are() -> None:
    assert [name_of(file) for file in FILES if len(ast.get_docstring(tree(file)) or "") <= 20] == []
    assert [name_of(file) for file in FILES if file.stem in ("utils", "util", "helpers", "misc", "common")] == []


def test_the_type_marker_is_there() -> None:
    assert (PACKAGE / "py.typed").exists()
