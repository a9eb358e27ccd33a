"""Propose and resolve names: subjects that a text names, their usual topics, ids that are free. Pure.

A name that nothing declares becomes a new declaration (`declarations`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

from beltfacts.errors import closest_names
from beltfacts.library.files import ID
from beltfacts.model import Fact, Subject, Topic, all_names
from beltfacts.reading import edtf_or_none

_LONGEST_ID = 60
"""Characters of an id that is made from subject and measure."""
_FIRST_CJK = 0x2E80
"""The first code point of the radicals, ideographs and syllables of Chinese, Japanese and Korean."""
_LEFT_OUT_OF_IDS = frozenset(("a", "an", "and", "in", "of", "on", "the", "to"))
_Named = TypeVar("_Named", Subject, Topic)


def declared_id(typed: str, declared: Mapping[str, _Named]) -> str:
    """Return the id that a typed id, name or other name means. Empty if none has it, or several do."""
    typed = " ".join(typed.split())
    if typed in declared:
        return typed
    key = typed.casefold()
    found = {record.id for record in declared.values() if key in map(str.casefold, _names_of(record))}
    return found.pop() if len(found) == 1 else ""


def _names_of(record: Subject | Topic) -> tuple[str, ...]:
    """Return the id of a subject or topic, its name and its other names."""
    return (record.id, record.name, *all_names(record.names))


def names_like(typed: str, declared: Mapping[str, _Named]) -> list[str]:
    """Return the ids of declared subjects or topics whose id or name is similar to a typed one, best first."""
    words = {name: record.id for record in declared.values() for name in _names_of(record)}
    return list(dict.fromkeys(words[name] for name in closest_names(typed, list(words))))


def make_id(name: str) -> str:
    """Return a valid id made of a name: Latin letters without accents, in small letters, joined by hyphens.

    Other scripts are written in Latin letters: qing-xi of \u9752\u6eaa, moskva of \u041c\u043e\u0441\u043a\u0432\u0430. Empty if nothing is left.
    """
    plain = _in_latin_letters(unicodedata.normalize("NFKD", name.replace("\u2019", "").replace("'", ""))).lower()
    made = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_ID].strip("-")
    return made if re.fullmatch(ID, made) else ""


def _in_latin_letters(text: str) -> str:
    """Return a text in ASCII. A character of Chinese, Japanese or Korean is a word of its own. `text`: normalized by NFKD.

    Without the package anyascii, characters of other scripts are left out.
    """
    bare = "".join(char for char in text if not unicodedata.combining(char))
    if bare.isascii():
        return bare
    try:
        from anyascii import anyascii
    except ImportError:
        return bare.encode("ascii", "ignore").decode()
    plain = unicodedata.normalize("NFC", bare)
    return "".join(f" {anyascii(char)} " if ord(char) >= _FIRST_CJK else anyascii(char) for char in plain)


def printed_name(name: str, text: str) -> str:
    """Return a name as a document prints it: "Grand Canal" for grand-canal, if the words occur in the text. Else the words of the id."""
    if not re.fullmatch(ID, name):
        return " ".join(name.split())
    words = re.split(r"[-.]", name)
    found = re.findall(r"(?<![^\W_])" + r"[\s'\u2019\u2013-]{1,3}".join(map(re.escape, words)) + r"(?![^\W_])", text, re.IGNORECASE)
    capitals = [" ".join(each.split()) for each in found if each[:1].isupper() and not each.isupper()]
    return capitals[0] if capitals else " ".join(words).capitalize()


def propose_subjects(text: str, subjects: Iterable[Subject]) -> list[str]:
    """Return the ids of the subjects named, longest name first."""
    lower = text.lower()
    longest = {
        subject.id: max((len(name) for name in (subject.name, *all_names(subject.names)) if _contains_name(name.lower(), lower)), default=0)
        for subject in subjects
    }
    return sorted((subject_id for subject_id, length in longest.items() if length), key=lambda subject_id: -longest[subject_id])


def _contains_name(name: str, text: str) -> bool:
    """Return whether a text contains a name as whole words.

    A name in Chinese may be anywhere. Both are in lower case.
    """
    return name in text and bool(re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])" if name.isascii() else re.escape(name), text))


def usual_topics(subject: str, facts: Iterable[Fact]) -> list[str]:
    """Return the topics of half a subject's facts, the commonest first."""
    topics_of_facts = [fact.topics for fact in facts if fact.subject == subject]
    counts = Counter(topic for topics in topics_of_facts for topic in topics)
    return [topic for topic, count in counts.most_common() if 2 * count >= len(topics_of_facts)]


def new_id(subject: str, measure: str, date: str, taken: Iterable[str], *, is_event: bool = False) -> str:
    """Make an id that is not taken: subject, measure and date, and a count if needed.

    The date is in it from the start, because a measure recurs and an id stays. That of an event, which happens once, has none.
    """
    used = set(taken)
    name = subject
    for word in re.findall(r"[a-z0-9]+", make_id(measure)):
        if word not in _LEFT_OUT_OF_IDS and len(name) + len(word) < _LONGEST_ID:
            name += f"-{word}"
    if not is_event and (when := _date_in_id(date)) and not name.endswith(f"-{when}"):
        name = f"{name}-{when}"
    return next(each for each in (name, *(f"{name}-{number}" for number in range(2, len(used) + 3))) if each not in used)


def _date_in_id(date: str) -> str:
    """Return a date as a part of an id: 2024, 2024-q3, 2023-2024. Empty if undated or no date."""
    parsed = edtf_or_none(date)
    return "-".join(re.findall(r"[0-9a-z]+", parsed.text.lower())) if parsed and (parsed.first or parsed.last) else ""
