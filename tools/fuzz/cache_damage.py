"""Damage the cache of a library at random: every command must answer as before (promise 7)."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tools.fuzz._libraries import run, write_library

IN_TESTS = 1
"""Each starts ten processes; `tests/promises/test_cache_damage.py` damages 60 caches in one."""

PAGE = 4096


def damage(data: bytes, random: Random) -> bytes:
    """Return the bytes of a file with one kind of damage: bits, pages zeroed, swapped or repeated, or its end cut off."""
    spoilt = bytearray(data)
    pages = max(1, len(data) // PAGE)
    kind = random.choice(("flip", "flips", "zero", "swap", "copy", "noise", "cut"))
    first, second = (PAGE * random.randrange(pages) for _ in range(2))
    one, two = spoilt[first : first + PAGE], spoilt[second : second + PAGE]
    match kind:
        case "flip" | "flips":
            for _ in range(1 if kind == "flip" else 200):
                spoilt[random.randrange(len(spoilt))] ^= 1 << random.randrange(8)
        case "zero":
            spoilt[first : first + PAGE] = bytes(len(one))
        case "swap":
            spoilt[first : first + PAGE], spoilt[second : second + PAGE] = two, one
        case "copy":
            spoilt[first : first + PAGE] = two
        case "noise":
            spoilt[first : first + PAGE] = random.randbytes(len(one))
        case _:
            del spoilt[random.randrange(len(spoilt)) :]
    return bytes(spoilt)


def fuzz(random: Random, folder: Path) -> dict[str, int]:
    """Ask the same questions of a whole and of damaged caches."""
    root = write_library(folder, random)
    questions = (
        ("search", "canal cargo barges", "--format", "json"),
        ("search", "cargoo carried 1950", "--format", "json"),
        ("list", "--format", "json"),
        ("cite", "f1-3", "--style", "apa"),
        ("sources", "--format", "json"),
    )
    right = [run(folder, *question, "--facts", root) for question in questions]
    (cache,) = (folder / "cache").glob("*.sqlite")
    whole = cache.read_bytes()
    for question, answer in zip(questions, right, strict=True):
        cache.write_bytes(damage(whole, random))
        given = run(folder, *question, "--facts", root)
        assert given == answer, f"{question}: {given}"
    return {"damaged caches": len(questions)}
