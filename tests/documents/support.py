"""What the tests of documents share: a source, a small PDF, and the reason why something is unreadable."""

from __future__ import annotations

from typing import Any

import pytest

from beltfacts.documents.extractors import Unreadable
from beltfacts.model import Source


def a_source(document: str, checksum: str = "") -> Source:
    return Source("report", "report", "", "", "", document, checksum, "", "", {}, {}, "x.toml", 0)


def a_pdf(*pages: str) -> bytes:
    """A small PDF, a line of text on each page; an empty text is a page without any."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for text in pages:
        stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode() if text else b""
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            + f"/Contents {len(objects) + 2} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    return out + table.encode() + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def reason(action: Any, *arguments: Any) -> str:
    with pytest.raises(Unreadable) as caught:
        action(*arguments)
    assert "\n" not in str(caught.value)
    return str(caught.value)
