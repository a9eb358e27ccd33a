"""SHA-256 without OpenSSL, which takes as long to load as a fifteenth of a search. It is for programs that hash little, as a draft is."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import Any

_HOMES = ("_sha2", "_sha256", "hashlib")
"""Where the function may be: in the module of Python from 3.12 on, in that before, and where there is neither."""


def sha256(data: bytes = b"") -> Any:
    """Return the same as `hashlib.sha256`."""
    for home in _HOMES:
        with suppress(ImportError):
            return import_module(home).sha256(data)
    raise ImportError("no SHA-256")
