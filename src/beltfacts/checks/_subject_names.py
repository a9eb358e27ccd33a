"""Find which subjects have a name. It serves the rules `shared_name` and `joined_names`."""

from __future__ import annotations

from beltfacts.library.files import FactFiles
from beltfacts.library.index import name_key, tokenize
from beltfacts.model import all_names


def recognise_name(name: str) -> str:
    """Return the words by which search recognises a name, as a line.

    Case, accents, punctuation and stop words are left out. A name of stop words alone keeps them.
    """
    words = tokenize(name)
    return name_key(words) or " ".join(words)


def find_owners(files: FactFiles) -> dict[str, dict[str, str]]:
    """Return the subjects that have each recognised name.

    The result maps the name to ids of subjects, in the order of the files, and each id to the name as written.
    """
    owners: dict[str, dict[str, str]] = {}
    for subject in files.subjects.values():
        for name in (subject.name, *all_names(subject.names)):
            if key := recognise_name(name):
                owners.setdefault(key, {}).setdefault(subject.id, name)
    return owners
