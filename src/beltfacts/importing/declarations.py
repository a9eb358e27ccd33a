"""The subjects, topic and units that imported facts need: those the library has, and new ones to declare. Pure.

A subject is the same if its name or one of its other names is the same. Countries get their ISO codes as other names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from beltfacts.importing.countries import country_of
from beltfacts.importing.wording import name_id
from beltfacts.library.files import FactFiles
from beltfacts.model import Unit, all_names
from beltfacts.reading import counted_parts, is_known_unit

_THING = re.compile(r"\{([^{}]+)\}\Z")


class NewSubject(NamedTuple):
    """A subject to declare."""

    id: str
    """Its id."""
    name: str
    """Its name as the table writes it, or the country of its code."""
    codes: tuple[str, ...]
    """Its codes, which become other names."""


class Declarations:
    """What the library declares, and what an import adds."""

    def __init__(self, files: FactFiles) -> None:
        """Index the names of the library."""
        self._files = files
        self.subjects: dict[str, NewSubject] = {}
        self.topics: dict[str, str] = {}
        self.units: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for subject in files.subjects.values():
            for name in (subject.id, subject.name, *all_names(subject.names)):
                self._names.setdefault(name.casefold(), subject.id)
        self._ids: dict[tuple[str, ...], tuple[str, tuple[str, ...]]] = {}

    def subject(self, text: str, codes: tuple[str, ...] = ()) -> tuple[str, tuple[str, ...]]:
        """Return the id of a subject, declared if it is new, and the ISO code of two letters if it is a country.

        `text`: as the table writes it. `codes`: of columns of codes.
        """
        key = (text, *codes)
        if key not in self._ids:
            self._ids[key] = self._find_subject(text, codes)
        return self._ids[key]

    def _find_subject(self, text: str, codes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """Return id and places of a subject."""
        code = text.partition(": ")[0] if ": " in text else text
        country = country_of(code) if len(code) <= 3 else country_of(text) or next(filter(None, map(country_of, codes)), None)
        label = text.partition(": ")[2] if code != text and country else ""
        name = (label or country.name) if country and len(code) <= 3 else text
        places = (country.alpha_2,) if country else ()
        known = next((self._names[each.casefold()] for each in (text, name) if each.casefold() in self._names), None)
        if known:
            return known, places
        others = [
            *(each for each in codes if len(each) > 2),
            *([country.alpha_3] if country else []),
            *([code] if len(code) == 3 and country else []),
        ]
        free = tuple(each for each in dict.fromkeys(others) if each.casefold() not in self._names and each != name)
        new_id = self._free_id(name_id(name))
        self.subjects[new_id] = NewSubject(new_id, name, free)
        for each in (new_id, name, text, *free):
            self._names.setdefault(each.casefold(), new_id)
        return new_id, places

    def _free_id(self, wanted: str) -> str:
        """Return an id that no subject has."""
        number = 1
        new_id = wanted
        while new_id in self._files.subjects or new_id in self.subjects:
            number += 1
            new_id = f"{wanted}-{number}"
        return new_id

    def topic(self, text: str) -> str:
        """Return the id of a topic, declared if it is new. `text`: its id or name."""
        for topic in self._files.topics.values():
            if text.casefold() in (topic.id, topic.name.casefold()):
                return topic.id
        new_id = name_id(text)
        if new_id not in self._files.topics:
            self.topics.setdefault(new_id, text if text != new_id else text.replace("-", " ").capitalize())
        return new_id

    def unit(self, code: str) -> None:
        """Declare the counted things of a unit that the library does not know."""
        for part in (code, *counted_parts(code)):
            if _THING.match(part) and part not in self._files.units and not is_known_unit(part, self._files.units):
                self.units.setdefault(part, _plural(part.strip("{}").replace("-", " ")))

    def unit_records(self) -> Iterable[Unit]:
        """Return all declared units, the new ones included."""
        return (*self._files.units.values(), *(Unit(code, name, (), "", 0) for code, name in self.units.items()))


def _plural(noun: str) -> str:
    """Return a noun in the plural."""
    irregular = {
        "person": "people",
        "child": "children",
        "man": "men",
        "woman": "women",
        "staff": "staff",
        "aircraft": "aircraft",
        "bus": "buses",
    }
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun if noun.endswith("s") else f"{noun}es" if noun.endswith(("x", "ch", "sh")) else f"{noun}s"
