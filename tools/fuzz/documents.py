"""Spoil a document of each kind: no command fails, each spoilt one fails alone, and the facts of all others are found (promise 4)."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from tools.fuzz._documents import QUOTE, SAMPLES, spoil
from tools.fuzz._libraries import run

IN_TESTS = 1
"""Each reads 26 documents in five processes; `tests/documents/test_spoilt.py` reads 3,900 in one."""

_VERDICTS = {"found", "drift", "absent", "ambiguous", "uncheckable"}


def write_documents(folder: Path, random: Random) -> Path:
    """Write a library with one fact from a sound and one from a spoilt document of each kind. Return its folder."""
    root, documents = folder / "facts", folder / "documents"
    root.mkdir()
    documents.mkdir()
    (root / "vocabulary.toml").write_text('[[subject]]\nid = "canal"\nname = "Canal"\n\n[[topic]]\nid = "water"\nname = "Water"\n')
    for ending, sound in SAMPLES.items():
        (documents / f"sound.{ending}").write_bytes(sound)
        (documents / f"spoilt.{ending}").write_bytes(spoil(ending, random))
        for kind in ("sound", "spoilt"):
            (root / f"{kind}-{ending}.toml").write_text(
                f'[[source]]\nid = "{kind}-{ending}"\ntype = "report"\ntitle = "Report"\nissued = "2025"\ndocument = "{kind}.{ending}"\n\n'
                f'[[fact]]\nid = "{kind}-{ending}-1"\nsubject = "canal"\nmeasure = "cargo carried"\nfigure = "12 million tonnes"\nvalue = 12000000\n'
                f'unit = "t"\ndate = "2024"\ntopics = ["water"]\nquote = "{QUOTE}"\n'
            )
    return root


def fuzz(random: Random, folder: Path) -> dict[str, int]:
    """Verify, measure and cite the facts of sound and spoilt documents, and add one."""
    root = write_documents(folder, random)
    documents = ("--facts", root, "--documents", folder / "documents")
    verified = run(folder, "verify", "--format", "json", *documents)
    assert verified.code in (0, 1) and b"Traceback" not in verified.stderr, verified
    for record in json.loads(verified.stdout)["results"]:
        assert record["verdict"] in _VERDICTS and "\n" not in (record["reason"] or ""), record
        assert record["verdict"] == "found" or not record["id"].startswith("sound"), record
    ending = random.choice(list(SAMPLES))
    for command in (
        ("coverage", "--format", "json", *documents),
        ("coverage", folder / "documents" / f"spoilt.{ending}", "--facts", root),
        ("cite", f"spoilt-{ending}-1", "--style", "apa", *documents),
        (
            "add",
            "--source",
            f"spoilt-{ending}",
            "--quote",
            QUOTE,
            "--subject",
            "canal",
            "--measure",
            "cargo moved",
            "--topics",
            "water",
            *documents,
        ),
    ):
        done = run(folder, *command)
        assert done.code in (0, 1, 2) and b"Traceback" not in done.stderr, (command, done)
    return {"spoilt documents": len(SAMPLES)}
