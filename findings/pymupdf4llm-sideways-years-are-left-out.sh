#!/usr/bin/env bash
# pymupdf4llm 2.0 leaves out text that is printed sideways, as the years over narrow columns are: of "2023" and "2024" upwards and "Ships" only Ships is
# left. PyMuPDF 2.0, on which it stands, has all three. A hyphen at a line end is dropped between digits too: "2023-" and "24" are 202324, and "1,035-"
# and "tonne" 1,035tonne. Expected: the years, as text of their own; 2023-24.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pymupdf4llm==2.0 pymupdf==2.0
cat > "$folder/read.py" <<'END'
import sys

import pymupdf
import pymupdf4llm


def pdf(content):
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + table + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)


SIDEWAYS = b"BT /F1 10 Tf 0 1 -1 0 %d 600 Tm (%s) Tj ET\n"
LEVEL = b"BT /F1 10 Tf %d %d Td (%s) Tj ET\n"
name = sys.argv[1]
for content in (
    SIDEWAYS % (60, b"2023") + SIDEWAYS % (74, b"2024") + LEVEL % (100, 600, b"Ships"),
    LEVEL % (60, 700, b"Exports in 2023-") + LEVEL % (60, 688, b"24: 1,035-") + LEVEL % (60, 676, b"tonne ships."),
):
    with open(name, "wb") as file:
        file.write(pdf(content))
    print("seen:", pymupdf4llm.to_markdown(name).strip(), "|", " ".join(pymupdf.open(name)[0].get_text().split()))
END
seen="$("$folder/env/bin/python" "$folder/read.py" "$folder/a.pdf" 2> /dev/null | grep '^seen: ')"
echo "pymupdf4llm 2.0 | PyMuPDF 2.0: $seen"
[ "$seen" = 'seen: Ships | 2023 2024 Ships
seen: Exports in 202324: 1,035tonne ships. | Exports in 2023- 24: 1,035- tonne ships.' ] || { echo "changed"; exit 1; }
