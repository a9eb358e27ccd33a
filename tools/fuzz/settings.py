"""Mutate the files that say how the program works, `beltfacts.toml` and a mapping file: no command raises, each refusal is one line (promise 4)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random
from unittest.mock import patch

from beltfacts.cli import main
from tools.fuzz._acting import acts
from tools.fuzz._documents import change_bytes
from tools.fuzz.kills import make_library

IN_TESTS = 3
FILES = 10
"""Mutated files of each kind in an example."""

CONFIGURATION = b"""# A library
facts = ["facts"]
documents = "documents"
style = "apa"
limit = 5
language = "en"
executor = ""
"""
MAPPING = b"""[columns]
"place" = "subject"
"year" = "date"
"header" = "measure"
"tonnes" = "value"

[fixed]
status = "actual"
decimal = "."
topic = "water"

[units]
"tonnes" = "1000 t"
"*" = "{crate}"

[dimensions]
"place" = "port"
"""
_VALUES = (
    b'"\\u0000"', b'"\\u001b[2J"', b'"a\\nb"', b'"\\u202ex"', b'"' + b"x/" * 3000 + b'"', b"9" * 5000, b"0x" + b"f" * 5000, b"[" * 2000, b"true",
    b"1e400", b"nan", b"-1", b"2020-01-01", b"{ a = 1 }", b"[]", b'[""]', b'"~nobody"', b'"/dev/null"', b'"dask://x:99999999"', b'"../../.."',
    b'"\xff"', b'""', b'"csl:x"', b'"subject"', b'"value"', b'"undated"', b"'''\n\n'''",
)  # fmt: skip
"""What a value may be instead. No address of a database: it would be asked."""

COMMANDS = (
    ("search", "cargo", "--format", "json"),
    ("list",),
    ("cite", "cargo-0"),
    ("verify",),
    ("check",),
    ("doctor",),
    ("source", "list"),
    ("compare", "cargo-0"),
    ("import", "documents/table.csv", "--topic", "water", "--dry-run"),
)


def fuzz(random: Random, folder: Path) -> dict[str, int]:
    """Run commands beside mutated configurations, and imports with mutated mapping files, all in this process."""
    make_library(folder, 1)
    (folder / "documents" / "table.csv").write_text("place,year,tonnes\nnorth,2001,17\nsouth,2001,18\n")
    wrong: list[str] = []
    settings = {key: value for key, value in os.environ.items() if not key.startswith("BELTFACTS_")}
    with patch.dict(os.environ, settings | {"BELTFACTS_CACHE": str(folder / "cache"), "HOME": str(folder)}, clear=True), chdir(folder):
        for _ in range(FILES):
            data = mutated_settings(CONFIGURATION, random)
            Path("beltfacts.toml").write_bytes(data)
            wrong += failures(data, random.sample(COMMANDS, 3))
        Path("beltfacts.toml").unlink()
        for _ in range(FILES):
            data = mutated_settings(MAPPING, random)
            Path("map.toml").write_bytes(data)
            line = ("import", "documents/table.csv", "--mapping", "map.toml", "--facts", "facts", "--documents", "documents")
            wrong += failures(data, [(*line, random.choice(("--dry-run", "--yes")))])
    assert not wrong, "\n".join(wrong)
    return {"mutated settings and mappings": 2 * FILES}


def mutated_settings(sound: bytes, random: Random) -> bytes:
    """Return a file of settings with some values or bytes changed."""
    lines = sound.split(b"\n")
    for _ in range(random.choice((1, 1, 3))):
        at = random.randrange(len(lines))
        key, sign, _ = lines[at].partition(b" = ")
        if sign:
            lines[at] = key + sign + random.choice(_VALUES)
        elif random.random() < 0.3:
            lines.insert(at, random.choice((b"[[a]]", b"[a.b]", b"a.a.a = 1", b"[" * 3000, b"a." * 3000 + b"b = 1")))
    data = b"\n".join(lines)
    return change_bytes(data, random) if random.random() < 0.4 else data


def failures(data: bytes, commands: list[tuple[str, ...]]) -> Iterator[str]:
    """Run commands. Yield a line for each that raises, says its refusal in more than one line, or prints what acts."""
    for command in commands:
        out, err = StringIO(), StringIO()
        said = f"{' '.join(command[:2])} with {data[:300]!r}"
        try:
            with redirect_stdout(out), redirect_stderr(err):
                code = main([*command])
        except BaseException as error:
            yield f"{said}: {type(error).__name__}: {error}"[:900]
            continue
        refusals = [line for line in err.getvalue().split("\n") if line.startswith("beltfacts:")]
        if code not in (0, 1, 2) or (code == 2) != (len(refusals) == 1) or any(len(line) > 2000 for line in refusals):
            yield f"{said}: exit code {code}: {err.getvalue()[-300:]}"
        yield from (f"{said}: {each}" for each in acts(out.getvalue() + err.getvalue(), "text"))
