"""The bytes of a draft, from its file."""

from __future__ import annotations

from beltfacts.errors import UseError

MOST_BYTES = 32 << 20
"""Bytes of a draft. A longer file is no text that somebody writes."""


def read_draft_bytes(path: str) -> bytes:
    """Return the bytes of a draft. Raises UseError for a file that cannot be read, or is too long."""
    try:
        with open(path, "rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UseError(
            f"cannot read {path}: {(getattr(error, 'strerror', None) or 'no such path').lower()}; name a draft to audit"
        ) from error
    if len(data) > MOST_BYTES:
        raise UseError(f"{path} has more than {MOST_BYTES >> 20} MiB; audit the text of the draft alone")
    return data
