"""A source before it is written: its fields, and where each of them was read. It reads and writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class SourceDraft(NamedTuple):
    """A source that is proposed, to be shown before it is written."""

    fields: Mapping[str, Any]
    """Its fields by name, as fact files have them: text, numbers, and lists of CSL names. A field that nothing says is absent."""
    origins: Mapping[str, str]
    """Where each field was read, as a part of a sentence: "the first heading", "meta citation_title"."""
    remarks: tuple[str, ...] = ()
    """What was seen and not taken, and why; each one line."""

    @property
    def id(self) -> str:
        """Return the proposed id."""
        return str(self.fields["id"])

    def with_field(self, name: str, value: Any, origin: str) -> SourceDraft:
        """Return the draft with another value of a field; an empty value takes the field out."""
        fields, origins = dict(self.fields), dict(self.origins)
        fields.pop(name, None)
        origins.pop(name, None)
        if value or value == 0:
            fields[name], origins[name] = value, origin
        return self._replace(fields=fields, origins=origins)
