"""A group of synonyms that joins names of two subjects, or a name in two groups.

Search reads the words of a group for one another. A group with names of two subjects answers a question about one of them with figures
of the other. A subject's name in two groups is read as two different words. Split the groups: a group has words for one thing only.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.checks._subject_names import find_owners, recognise_name
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Look up each word of each group among the names of subjects."""
    owners = find_owners(files)
    earlier: dict[str, tuple[str, ...]] = {}
    for parsed in files.parsed:
        for ordinal, group in zip(parsed.synonym_ordinals, parsed.synonyms, strict=True):
            keys = [recognise_name(word) for word in group]
            named = {next(iter(owners[key])): word for word, key in zip(group, keys, strict=True) if len(owners.get(key, ())) == 1}
            if len(named) > 1:
                (first, word), (second, other), *_ = named.items()
                message = f"synonyms {word!r} and {other!r} name two subjects, {first!r} and {second!r}; part them"
                yield files.finding("joined-names", message, parsed.file, "synonyms", ordinal, "words")
            for word, key in dict(zip(group, keys, strict=True)).items():
                if key not in owners:
                    continue
                if others := ", ".join(repr(each) for each in earlier.get(key, ()) if recognise_name(each) != key):
                    message = f"{word!r} names subject {next(iter(owners[key]))!r} and is a synonym of {others} too; keep it in one group"
                    yield files.finding("joined-names", message, parsed.file, "synonyms", ordinal, "words")
                earlier.setdefault(key, group)
