"""The command lines that fuzz targets run on a folder of fact files: every command that only reads, in every format. It runs none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from beltfacts.export import all_targets
from beltfacts.library.files import parse_file
from beltfacts.registry import FORMATS, REPORTS, STYLES

QUESTION = "sound canal cargo"
"""What the sound fact of `fact_files` answers."""

TURNS = 42
"""Turns in which every format of commands, half of the styles and report of an audit come together."""

MARKUPS = ("markdown", "html", "rtf", "latex", "typst", "terminal")

MENTIONED = 12
"""Facts that the draft is about, more or less. Each takes some milliseconds."""

REFUSALS = {
    "say": "nothing may be said with it",
    "open": "no web address",
    "audit": "choose one that names author and year",
}
"""What a command may say with exit code 2 of a fact that has no answer for it, by its name."""


def may_refuse(command: tuple[str, ...], code: int, messages: str) -> bool:
    """Return whether a command refused, in one line, what it may refuse."""
    refusal = REFUSALS.get(command[0])
    return code == 2 and refusal is not None and refusal in messages.strip().split("\n")[-1]


def all_commands(folder: Path, ids: Iterable[str], turn: int) -> Iterator[tuple[str, ...]]:
    """Yield every command with the options that name the folder.

    `ids`: facts to show and to cite. `turn`: which half of the styles is tried, which format the slow commands are drawn in, and which report of
    an audit. Seven turns in a row try all of them.
    """
    of = ("--facts", str(folder))
    documents = ("--documents", str(folder))
    drawn = ("--format", FORMATS.names[turn % len(FORMATS.names)])
    shown = tuple(ids)
    yield ("search", QUESTION, "--format", "json", "--no-cache", *of)
    for name in FORMATS.names:
        yield ("search", QUESTION, "--format", name, *of)
        yield ("list", "--withdrawn", "--format", name, *of)
    for command in ("sources", "subjects", "topics", "index"):
        yield (command, *drawn, *of)
    yield ("check", "--all", *drawn, *of)
    yield ("show", *shown, *drawn, *of)
    yield ("cite", *shown, *drawn, *of)
    yield ("verify", *documents, *drawn, *of)
    yield ("coverage", *documents, *drawn, *of)
    yield ("search", "100 tonnes canal", "--why", "--cite", "mla", *drawn, "--limit", "1000", *of)
    for style in STYLES.names[turn % 2 :: 2]:
        yield ("cite", *shown, "--style", style, *of)
    for markup in MARKUPS[turn % 2 :: 2]:
        yield ("cite", *shown, "--markup", markup, *of)
    for target in all_targets():
        yield ("export", "--to", target, "--withdrawn", "--force", "--output", str(folder / f"out.{target}"), *documents, *of)
    yield from comparing_commands(shown, drawn, of)
    yield from commands_on_one(shown[turn :: max(1, len(shown) // 2)], drawn, of, documents)
    yield from auditing_commands(folder, turn, of)


def comparing_commands(ids: tuple[str, ...], drawn: tuple[str, ...], of: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the commands that hold facts against one another, and those on the sources."""
    yield ("compare", *ids[:12], "--force", "--withdrawn", *drawn, *of)
    yield ("compare", "cargo carried canal", "--in", "kg", *drawn, *of)
    yield ("conflicts", "--all", *drawn, *of)
    yield ("source", "list", *drawn, *of)
    yield ("source", "check", *drawn, *of)


def commands_on_one(
    ids: tuple[str, ...], drawn: tuple[str, ...], of: tuple[str, ...], documents: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """Yield the commands that take one fact, for each of some facts."""
    for fact_id in ids:
        yield ("history", fact_id, *drawn, *of)
        yield ("say", fact_id, "--lang", "en", *drawn, *of)
        yield ("say", fact_id, "--lang", "zh", *drawn, *of)
        yield ("open", fact_id, "--print", *documents, *drawn, *of)
        yield ("edit", fact_id, "--print", *drawn, *of)
        yield ("rename", fact_id, "another-id", "--dry-run", *drawn, *of)


def auditing_commands(folder: Path, turn: int, of: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Write a draft that says what the facts say, and yield the commands that audit it."""
    drafts = ("draft.md", "draft.tex", "draft.html", "draft.typ", "draft.txt")
    draft = folder / drafts[turn % len(drafts)]
    draft.write_text(written_draft(folder, turn), encoding="utf-8", errors="replace", newline="")
    yield ("audit", str(draft), "--format", REPORTS.names[turn % len(REPORTS.names)], "--all", "--why", "--fail-on", "none", *of)
    yield ("audit", str(draft), "--fix", "--style", STYLES.names[turn % len(STYLES.names)], *of)


def written_draft(folder: Path, turn: int) -> str:
    """Return a paragraph for some facts of a folder: its words, its figure, and a wrong one."""
    facts = [fact for path in sorted(folder.glob("*.toml")) for fact in parse_file(str(path)).facts]
    return "\n\n".join(
        f"{each.quote[:2000]} in {each.date[:50]}. {each.measure[:2000]} of {each.subject[:200]}: {each.figure[:2000]}, or 987 {each.unit[:50]}."
        for each in facts[turn :: max(1, len(facts) // MENTIONED)]
    )
