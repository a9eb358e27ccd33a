"""Shell completion: what a shell offers for a value that is typed in part.

Nothing is loaded until a shell asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from beltfacts.registry import CHECKS, STYLES

Completer = Callable[[str], list[str]]
"""From what is typed so far to the values that begin so."""


def starting(names: Iterable[str]) -> Completer:
    """Return the completion of an option whose values are these names."""
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]


def complete_ids(incomplete: str) -> list[str]:
    """Return the ids of facts that begin as typed."""
    from beltfacts.library import load

    with load() as library:
        return starting(library.ids())(incomplete)


def complete_topics(incomplete: str) -> list[str]:
    """Return the topics that begin as typed."""
    from beltfacts.library import load

    with load() as library:
        return starting(library.vocabulary.topics)(incomplete)


def complete_subjects(incomplete: str) -> list[str]:
    """Return the subjects that begin as typed."""
    from beltfacts.library import load

    with load() as library:
        return starting(library.vocabulary.subjects)(incomplete)


def complete_sources(incomplete: str) -> list[str]:
    """Return the sources that begin as typed."""
    from beltfacts.library import load

    with load() as library:
        return starting(library.sources)(incomplete)


def complete_rules(incomplete: str) -> list[str]:
    """Return the rules that begin as typed."""
    return starting(CHECKS.names)(incomplete)


def complete_styles(incomplete: str) -> list[str]:
    """Return the styles that begin as typed: the program's own, and once something is typed those found as CSL files."""
    from beltfacts.cite import list_csl_styles

    own = starting(STYLES.names)(incomplete)
    return own + [name for name in list_csl_styles(incomplete) if name not in own] if incomplete else own


def complete_reader_styles(incomplete: str) -> list[str]:
    """Return the styles that begin as typed and can cite hits: not those for programs."""
    from beltfacts.styles import is_reader_style

    return [name for name in complete_styles(incomplete) if name not in STYLES.names or is_reader_style(name)]
