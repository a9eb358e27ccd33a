"""Wrong use: the exception for it, and "did you mean" for a name that is not known.

It knows nothing of what the names are.
"""

import sys
from collections.abc import Iterable, Sequence

_MAX_SHOWN = 60
"""Characters of an unknown word that a message shows."""

_MAX_COMPARED = 200
"""Characters of an unknown word that are compared with known ones."""

_MIN_SIMILARITY = 60
"""Least similarity of a suggested name, 0 to 100 (RapidFuzz WRatio)."""

_SHORT = 4
"""Letters of a word that is compared with whole names, or must stand in them."""


class UseError(Exception):
    """Wrong use of the program or library.

    Its message is one line: what is wrong, where, and what to do next. The program prints it and ends with exit code 2.
    """


def install_line(extra: str) -> str:
    """Return the line that adds an extra to the environment in which the program runs.

    The environments of pipx and of uv tool have a pip of their own or none: the pip of the shell would install into another one.
    """
    package = f'"beltfacts[{extra}]"'
    parts = sys.prefix.replace("\\", "/").split("/")
    if "pipx" in parts and "venvs" in parts:
        return f"pipx runpip {parts[-1]} install {package}"
    if ("uv", "tools") in zip(parts, parts[1:], strict=False):
        return f'uv pip install --python "{sys.prefix}" {package}'
    return f"pip install {package}"


def closest_names(word: str, known: Sequence[str], limit: int = 3) -> list[str]:
    """Return the known names most similar to a word, best first."""
    from rapidfuzz import fuzz, process, utils  # imported here: only a wrong word needs it

    found = process.extract(
        word[:_MAX_COMPARED], known, scorer=fuzz.WRatio, processor=utils.default_process, limit=limit, score_cutoff=_MIN_SIMILARITY
    )
    if len(word) > _SHORT or not word.isascii():
        return [match[0] for match in found]
    short = word.lower()  # nearly every long name has a part like it
    return [name for name, *_ in found if short in name.lower() or fuzz.ratio(short, name.lower()) >= _MIN_SIMILARITY]


def did_you_mean(word: str, known: Sequence[str], otherwise: str) -> str:
    """Return "did you mean X or Y?" for an unknown word.

    Return `otherwise` if no known name is similar.
    """
    names = closest_names(word, known)
    return f"did you mean {' or '.join(names)}?" if names else otherwise


def require_known(kind: str, names: Iterable[str], declared: Iterable[str], otherwise: str) -> None:
    """Raise UseError for the first name that is not declared, as `unknown_name` makes it."""
    known = list(declared)
    for name in names:
        if name not in known:
            raise unknown_name(kind, name, known, otherwise)


def unknown_name(kind: str, word: str, known: Sequence[str], otherwise: str) -> UseError:
    """Return the error for a name that is not known.

    `kind`: what it should be the name of ("format"). `otherwise`: what to do if no known name is similar.
    """
    shown = word if len(word) <= _MAX_SHOWN else word[: _MAX_SHOWN - 3] + "..."
    return UseError(f"no {kind} {shown!r}: {did_you_mean(word, known, otherwise)}")
