"""JSON as the styles for programs write it: indented, readable letters, nothing that a terminal acts on. It knows no vocabulary."""

from __future__ import annotations
