"""The one exception for wrong use, and the message for a name that is not known."""


class UseError(Exception):
    """Wrong use: one line that says what is wrong, where, and what to do next. Ends the program with exit code 2."""


def closest_names(word: str, known: list[str] | tuple[str, ...], limit: int = 3) -> list[str]:
    """The known words most like `word`, best first, none when nothing is like it."""
    from rapidfuzz import fuzz, process, utils  # imported here: only a wrong word needs it

    found = process.extract(word[:200], known, scorer=fuzz.WRatio, processor=utils.default_process, limit=limit, score_cutoff=60)
    return [match[0] for match in found]


def unknown_name(kind: str, word: str, known: list[str] | tuple[str, ...], then: str) -> UseError:
    """The one-line error for a word that is not known, with the nearest known ones.

    `then` says what to do when nothing is near.
    """
    shown = word if len(word) <= 60 else word[:57] + "..."
    near = closest_names(word, known)
    hint = f"did you mean {' or '.join(near)}?" if near else then
    return UseError(f"no {kind} {shown!r}: {hint}")
