#!/usr/bin/env bash
# pdfplumber 0.11.10 joins two words or numbers whose gap is less than 3 points, whatever the size of the type: 2.5 points at 10 points, which is a
# full space (a quarter of the size, as typesetters and TeX set it by moving on rather than by a space character), is no gap, so that 12 and 345
# read 12345, and two columns of a narrow table join. At 20 points the same space is read. pdfminer.six 20260107, on which it rests, measures by the
# size of the characters and parts all of them. Expected: a gap is judged by the size of the type; x_tolerance_ratio does it, and is off.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pdfplumber==0.11.10" "pdfminer.six==20260107"
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
from pdfminer.high_level import extract_text

for content in ("BT 20 50 Td /F 10 Tf [(12) -250 (345)] TJ ET", "BT 20 50 Td /F 20 Tf [(12) -250 (345)] TJ ET", "BT 20 50 Td /F 10 Tf (2023) Tj 24.7 0 Td (1,035) Tj ET"):
    file = page(content)
    print(pdfplumber.open(file).pages[0].extract_text(), "or", extract_text(file).strip(), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pdfplumber 0.11.10, pdfminer.six 20260107: $seen"
[ "$seen" = '12345 or 12 345; 12 345 or 12 345; 20231,035 or 2023 1,035; ' ] || { echo "changed"; exit 1; }
