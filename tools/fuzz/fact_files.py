"""Put mutated fact files beside a sound one and run every command: none raises, and the sound facts answer (promise 4)."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random
from unittest.mock import patch

from beltfacts.cli import main
from beltfacts.library.files import parse_file
from tools.fuzz._commands import QUESTION, TURNS, all_commands, may_refuse
from tools.fuzz._mutations import mutated_file

IN_TESTS = 20
"""Examples that the tests try: 2,000 files."""

FILES = 100
"""Mutated files in one folder. Each command runs once for all of them."""

SOUND = """[[source]]
id = "sound-gazette"
type = "report"
title = "Gazette of sound canals"
publisher = "Canal Office"
issued = "2024-05"
document = "sound.txt"

[[subject]]
id = "sound-canal"
name = "Sound Canal"

[[topic]]
id = "soundness"
name = "Sound waterways"

[[fact]]
id = "sound-cargo"
subject = "sound-canal"
measure = "cargo carried"
figure = "4321 tonnes"
value = 4321
unit = "t"
date = "2024"
topics = ["soundness"]
quote = "the sound canal carried 4321 tonnes"
"""
"""The file that is not touched."""


def fuzz(random: Random, folder: Path) -> dict[str, int]:
    """Run every command on a folder of mutated files, all in this process."""
    root = folder / "facts"
    root.mkdir()
    (root / "sound.toml").write_text(SOUND, encoding="utf-8")
    (root / "sound.txt").write_text("In 2024 the sound canal carried 4321 tonnes, the canal carried 100 tonnes.\n", encoding="utf-8")
    for number in range(FILES):
        (root / f"m{number}.toml").write_bytes(mutated_file(random, number))
    with patch.dict(os.environ, {"BELTFACTS_CACHE": str(folder / "cache")}):
        wrong = [*silent_files(root), *failed_commands(root, random.randrange(TURNS))]
    assert not wrong, "\n".join(wrong)
    return {"mutated files": FILES}


def silent_files(root: Path) -> Iterator[str]:
    """Yield a line for each file that declares nothing, has no finding, and is no file of comments."""
    for path in root.glob("m*.toml"):
        parsed = parse_file(str(path))
        has_content = any(line.strip() and not line.startswith(b"#") for line in path.read_bytes().split(b"\n")) or not path.stat().st_size
        if has_content and not any(
            (parsed.findings, parsed.facts, parsed.sources, parsed.subjects, parsed.topics, parsed.units, parsed.synonyms)
        ):
            yield f"{path.name} declares nothing and has no finding"


def usable_ids(root: Path) -> list[str]:
    """Return the ids of the facts that can be cited."""
    parsed = [parse_file(str(path)) for path in sorted(root.glob("*.toml"))]
    sources = {source.id for each in parsed for source in each.sources}
    return list(dict.fromkeys(fact.id for each in parsed for fact in each.facts if fact.source in sources))


def failed_commands(root: Path, turn: int) -> Iterator[str]:
    """Run every command. Yield a line for each that raises, refuses, or loses the sound fact. `turn`: as in `all_commands`."""
    for command in all_commands(root, usable_ids(root), turn):
        out, err = StringIO(), StringIO()
        name = " ".join(each[:30] for each in command[:5])
        try:
            with redirect_stdout(out), redirect_stderr(err):
                code = main([*command])
        except BaseException as error:
            yield f"{name}: {type(error).__name__}: {error}"[:300]
            continue
        printed = out.getvalue()
        if code not in (0, 1) and not may_refuse(command, code, err.getvalue()):
            yield f"{name}: exit code {code}: {err.getvalue()[-300:]}"
        elif (command[0] in ("list", "show", "verify") or QUESTION in command) and "sound-cargo" not in printed:
            yield f"{name}: the sound fact is missing"
        elif QUESTION in command and "json" in command and json.loads(printed)["results"][0]["id"] != "sound-cargo":
            yield f"{name}: the sound fact does not come first"
