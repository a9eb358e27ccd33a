"""The bytes of a document, which whoever uses them last lets go: a large one is needed in one place at a time."""

from __future__ import annotations


class HeldBytes:
    """Bytes that are held until they are taken."""

    def __init__(self, data: bytes) -> None:
        """`data`: the bytes."""
        self.data = data
        """The bytes; empty after they were taken."""

    def take(self) -> bytes:
        """Return the bytes and hold them no longer."""
        data, self.data = self.data, b""
        return data


def held(data: bytes | HeldBytes) -> HeldBytes:
    """Return bytes as held ones."""
    return data if isinstance(data, HeldBytes) else HeldBytes(data)
