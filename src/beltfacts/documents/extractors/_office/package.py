"""The parts of a zip package, read within limits of size and ratio.

It parses no part (`xml_tree`).
"""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from urllib.parse import unquote

from beltfacts.documents.extractors._office.xml_tree import Node, parse_xml
from beltfacts.documents.extractors._unreadable import Unreadable

MAX_PARTS = 20_000
"""Files in a package. Books with one file a page stay below."""
MAX_PART_BYTES = 128 << 20
"""Bytes of one part when unpacked. A sheet of a million cells has about 40 MiB."""
MAX_TOTAL_BYTES = 384 << 20
"""Bytes of all parts that are read from one package."""
MAX_RATIO = 300
"""Unpacked bytes a packed byte. Sheets of equal rows reach about 60, a file of zeros 1,000."""
_RATIO_MATTERS = 4 << 20
"""Bytes of an unpacked part below which its ratio does not matter."""


class Relationship:
    """A link from one part of an Office Open XML package to another."""

    def __init__(self, kind: str, target: str) -> None:
        """`kind`: the last word of its type ("footnotes"). `target`: the name of the part."""
        self.kind = kind
        self.target = target


class Package:
    """A zip package."""

    def __init__(self, data: bytes, kind: str) -> None:
        """`kind`: what the file should be ("a Word file"). Raises Unreadable if it is no zip file."""
        self.kind = kind
        if data.startswith(b"\xd0\xcf\x11\xe0"):  # a compound file: an older format, or a newer one with a password
            raise Unreadable(f"it is locked with a password, or older than {kind} of today; save it anew without a password")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            parts = self._zip.infolist()
        except MemoryError:
            raise
        except Exception as error:  # whatever a broken file makes of the reader
            raise Unreadable(f"not readable as {kind} ({type(error).__name__})") from error
        if len(parts) > MAX_PARTS:
            raise Unreadable(f"it has more than {MAX_PARTS:,} parts")
        self._parts = {part.filename.lstrip("/").lower(): part for part in parts}
        self._read = 0

    def has(self, name: str) -> bool:
        """Return whether there is a part of this name. Case does not matter (ECMA-376-2, 6.2.2.3)."""
        return name.lower() in self._parts

    def read(self, name: str) -> bytes:
        """Return the bytes of a part. Raises Unreadable if it is missing, locked, broken or too large."""
        part = self._parts.get(name.lower())
        if part is None:
            raise Unreadable(f"not readable as {self.kind}: it has no {name[:80]}")
        if part.flag_bits & 1:
            raise Unreadable("it is locked with a password; save it without one")
        room = min(MAX_PART_BYTES, MAX_TOTAL_BYTES - self._read)
        try:
            with self._zip.open(part) as file:
                data = file.read(room + 1) if part.file_size <= room else b""
        except MemoryError:
            raise
        except Exception as error:  # whatever a broken file makes of the reader
            raise Unreadable(f"not readable as {self.kind} ({type(error).__name__} in {name[:80]})") from error
        too_dense = len(data) > _RATIO_MATTERS and len(data) > MAX_RATIO * max(1, part.compress_size)
        if len(data) > room or part.file_size > room or too_dense:
            raise Unreadable(f"{name[:80]} unpacks to more than {room >> 20} MiB, or to more than {MAX_RATIO} times its size")
        self._read += len(data)
        return data

    def parse(self, name: str) -> Node:
        """Return the root of a part. Raises Unreadable."""
        return parse_xml(self.read(name))

    def relationships(self, part: str = "") -> dict[str, Relationship]:
        """Return the links of a part by their id. `part`: its name, empty for the package itself. Links to other files are left out."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(rels):
            return {}
        links: dict[str, Relationship] = {}
        for node in self.parse(rels).elements:
            if node.get("TargetMode") != "External":
                target = resolve(folder, node.get("Target"))
                links[node.get("Id")] = Relationship(node.get("Type").rpartition("/")[2], target)
        return links

    def main_part(self, usual: str) -> str:
        """Return the name of the main part of an Office Open XML package. `usual`: its usual name, for packages without links."""
        links = self.relationships().values()
        return next((link.target for link in links if link.kind == "officeDocument" and self.has(link.target)), usual)


def resolve(folder: str, target: str) -> str:
    """Return the name of a part that a link in a folder leads to. Escapes such as %20 are read."""
    path = unquote(target.partition("#")[0])
    return posixpath.normpath(path if path.startswith("/") else posixpath.join("/", folder, path)).lstrip("/")
