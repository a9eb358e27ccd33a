#!/usr/bin/env bash
# pdfminer.six 20260107 reads a number that is set with wider spaces between its digits (Tc), as headings and totals are spaced out, as one number
# for each digit: 1035 with 2 points more at 10 points is "1 0 3 5". pdfplumber 0.11.10 and pypdf 7.1.1 read 1035. With 6 points pdfplumber parts it
# too, and pypdf does not. Expected: 1035: the file draws one string and says what space is put between its characters (ISO 32000-2, 9.3.2), so that
# it is no word space.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pdfplumber==0.11.10" "pdfminer.six==20260107" "pypdf==7.1.1"
cat > "$folder/look.py" <<'END'
import io


def page(content):
    """A file with one page in Helvetica."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    ]
    out, places = "%PDF-1.7\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return io.BytesIO(f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode())


import pdfplumber
import pypdf
from pdfminer.high_level import extract_text

for space in (1, 2, 6):
    file = page(f"BT 20 50 Td /F 10 Tf {space} Tc (1035) Tj 0 Tc ( km) Tj ET")
    print(space, *(text.strip() for text in (extract_text(file), pdfplumber.open(file).pages[0].extract_text(), pypdf.PdfReader(file).pages[0].extract_text())), sep=", ", end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pdfminer.six 20260107, pdfplumber 0.11.10, pypdf 7.1.1: $seen"
[ "$seen" = '1, 1035 km, 1035 km, 1035 km; 2, 1 0 3 5 km, 1035 km, 1035 km; 6, 1 0 3 5 km, 1 0 3 5 km, 1035 km; ' ] || { echo "changed"; exit 1; }
