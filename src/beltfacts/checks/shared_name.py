"""A name that also belongs to another subject, or to a topic.

Whoever searches for the name gets the figures of both as if they were one thing. Another name must mean the same thing, never a wider,
a narrower or a neighbouring one. Keep the name where it is the usual one, and write a longer one elsewhere. A fact must not have the
name of another subject among its names either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from beltfacts.checks._subject_names import find_owners, recognise_name
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding, all_names


def check(files: FactFiles) -> Iterator[Finding]:
    """Look up every name among the subjects and the topics. A subject and a topic may have the same usual name."""
    owners = find_owners(files)
    topics = {recognise_name(name): topic.id for topic in files.topics.values() for name in (topic.name, *all_names(topic.names))}
    yield from _check_subjects(files, owners, topics)
    for fact in files.facts:
        for name in all_names(fact.names):
            key = recognise_name(name)
            subjects = owners.get(key, {})
            if subjects and fact.subject not in subjects:
                message = f"{fact.id}: name {name!r} belongs to subject {next(iter(subjects))!r}; remove it, or write a longer name"
                yield files.at("shared-name", fact, "names", message)
            elif key in topics:
                message = f"{fact.id}: name {name!r} is the name of topic {topics[key]!r}; remove it"
                yield files.at("shared-name", fact, "names", message)


def _check_subjects(files: FactFiles, owners: Mapping[str, Mapping[str, str]], topics: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for each name that an earlier subject has, or a topic."""
    for key, names in owners.items():
        first, *others = names
        for other in others:
            subject = files.subjects[other]
            field = "name" if recognise_name(subject.name) == key else "names"
            message = f"subject {other!r}: name {names[other]!r} also belongs to subject {first!r}; keep it at one of them"
            yield files.finding("shared-name", message, subject.file, "subject", subject.ordinal, field)
        for each, name in names.items():
            subject = files.subjects[each]
            if key in topics and recognise_name(subject.name) != key:
                message = f"subject {each!r}: name {name!r} is the name of topic {topics[key]!r}; remove it"
                yield files.finding("shared-name", message, subject.file, "subject", subject.ordinal, "names")
