"""Correct what is certain in fact files: quotation marks, malformed ids, order of keys, missing checksums, names that nothing declares.

A file is replaced only where fewer findings are left. What could mean two things is left to the person. It prints nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from beltfacts.authoring.declarations import Declaration, plural, vocabulary_index, with_declarations
from beltfacts.authoring.key_order import order_keys
from beltfacts.authoring.names import make_id, printed_name
from beltfacts.documents import Unreadable, hash_document
from beltfacts.library.files import ID, FactFiles, Parsed, display_path, insert_line, parse_fact_text, rewrite_file
from beltfacts.printable_text import number_of
from beltfacts.reading import counted_parts, explain_code, is_known_unit

_BARE_DATE = re.compile(
    r"(?m)^(?P<head>[ \t]*(?:date|issued|accessed|price_base)[ \t]*=[ \t]*)(?P<value>[0-9]{4}[0-9A-Za-z/~?%.-]*)(?P<tail>[ \t]*(?:#.*)?\r?)$"
)
_CURLY = re.compile(
    r"(?m)^(?P<head>[ \t]*[A-Za-z0-9_-]+[ \t]*=[ \t]*)[\u201c\u201d](?P<value>[^\"\\\u201c\u201d\n]*)[\u201c\u201d](?P<tail>[ \t]*(?:#.*)?\r?)$"
)
_ID_LINE = re.compile(r"(?m)^[ \t]*id[ \t]*=[ \t]*\"(?P<id>[^\"\\\n]{1,120})\"")
_REFERENCE_KEYS = r"id|subject|topics|source|broader|supersedes"


def fix_files(paths: Sequence[str], documents: str | None) -> list[str]:
    """Correct what is certain in fact files, and return what was done, one line each.

    `paths`: the fact files. `documents`: the folder of documents, for checksums; None without. Raises UseError for a file that cannot be written.
    """
    done: list[str] = []
    renamed = _malformed_ids(paths)
    for path in paths:
        done += _fix_text(path, renamed)
    files = FactFiles.of(paths)
    if documents:
        for path, parsed in zip(paths, files.parsed, strict=True):
            done += _add_checksums(path, parsed, documents)
    return done + _declare(paths, files)


def _fix_text(path: str, renamed: Mapping[str, str]) -> list[str]:
    """Correct quotation marks, ids and the order of keys of one file. Return what was done."""
    done: list[str] = []
    name = display_path(path)

    def change(old: str) -> str:
        quoted, dates = _BARE_DATE.subn(r'\g<head>"\g<value>"\g<tail>', old)
        straight, curly = _CURLY.subn(r'\g<head>"\g<value>"\g<tail>', quoted)
        new = _with_ids(straight, renamed)
        if new == old or not _is_better(old, new, name):
            return _in_order(old, name, done)
        done.extend([f"{name}: {number_of(dates, 'date')} put in quotes"] if dates else [])
        done.extend([f"{name}: curly quotation marks of {number_of(curly, 'value')} made straight"] if curly else [])
        done.extend(f"{name}: id {before!r} is now {after}" for before, after in renamed.items() if f'"{before}"' in straight)
        return _in_order(new, name, done)

    rewrite_file(path, change)
    return done


def _in_order(text: str, name: str, done: list[str]) -> str:
    """Return the text of a fact file with the keys of its facts in order. What was done is added to `done`."""
    ordered, facts = order_keys(text)
    if facts:
        done.append(f"{name}: keys of {number_of(facts, 'fact')} put in order")
    return ordered


def _malformed_ids(paths: Sequence[str]) -> dict[str, str]:
    """Return the ids that are no ids, each with the one that is made of it, if that is free."""
    texts = []
    for path in paths:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            texts.append(file.read())
    ids = {match["id"] for text in texts for match in _ID_LINE.finditer(text)}
    made = {each: make_id(each) for each in ids if not re.fullmatch(ID, each)}
    return {old: new for old, new in made.items() if new and new not in ids and list(made.values()).count(new) == 1}


def _with_ids(text: str, renamed: Mapping[str, str]) -> str:
    """Return a text with renamed ids, where they stand as ids and as references."""
    for old, new in renamed.items():
        line = re.compile(rf'(?m)^([ \t]*(?:{_REFERENCE_KEYS})[ \t]*=.*)"{re.escape(old)}"')
        while line.search(text):
            text = line.sub(rf'\g<1>"{new}"', text)
    return text


def _is_better(old: str, new: str, name: str) -> bool:
    """Return whether a new text has fewer findings than the old one, or has them further on because more of it can be read."""
    before, after = (parse_fact_text(text.replace("\r\n", "\n"), name).findings for text in (old, new))
    was_unreadable = any(finding.rule == "syntax" for finding in before)
    is_unreadable = any(finding.rule == "syntax" for finding in after)
    if was_unreadable:
        return not is_unreadable or after[0].line > before[0].line
    return not is_unreadable and len(after) < len(before)


def _add_checksums(path: str, parsed: Parsed, documents: str) -> list[str]:
    """Write the SHA-256 of documents into sources that have none. Return what was done."""
    done: list[str] = []

    def change(old: str) -> str:
        new = old
        for source in reversed(parsed.sources):
            if not source.document or source.sha256:
                continue
            try:
                digest = hash_document(documents, source.document)
            except Unreadable:
                continue
            changed = insert_line(new, "source", source.ordinal, "document", f'sha256 = "{digest}"') if digest else new
            if changed != new:
                done.append(f"{display_path(path)}: SHA-256 of {source.document}")
            new = changed
        return new

    rewrite_file(path, change)
    return done


def _declare(paths: Sequence[str], files: FactFiles) -> list[str]:
    """Declare the subjects, topics and counted units that facts use and no file declares. Return what was done."""
    new = list(missing_declarations(files))
    if not new or not files.facts:
        return []
    place = vocabulary_index(files.parsed, files.facts[0].file)
    rewrite_file(paths[place], lambda old: with_declarations(old, new))
    return [f"{display_path(paths[place])}: declared the {each.table} {each.id}" for each in new]


def missing_declarations(files: FactFiles) -> Iterable[Declaration]:
    """Return the names that facts use and no file declares, each once: subjects, topics, and what units count.

    A unit that is spelt as another one is left to the person.
    """
    found: dict[tuple[str, str], Declaration] = {}
    for fact in files.facts:
        if fact.subject not in files.subjects:
            found.setdefault(("subject", fact.subject), Declaration("subject", fact.subject, printed_name(fact.subject, fact.quote)))
        for topic in fact.topics:
            if topic not in files.topics:
                found.setdefault(("topic", topic), Declaration("topic", topic, printed_name(topic, "")))
        things = [part for part in counted_parts(fact.unit) if part not in files.units and fact.unit not in files.units]
        if things and not explain_code(fact.unit) and is_known_unit(fact.unit, [*files.units, *things]):
            for part in things:
                found.setdefault(("unit", part), Declaration("unit", part, plural(part[1:-1])))
    return found.values()
