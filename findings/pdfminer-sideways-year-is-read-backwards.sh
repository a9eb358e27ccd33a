#!/usr/bin/env bash
# pdfminer.six 20260107 and pdfplumber 0.11.10 read text that is printed sideways, as in the heads of narrow columns, from top to bottom, and so
# backwards where it runs upwards: "2024" is 4, 2, 0, 2, each on a line of its own in the first, and the line "4202" in the second. 1035 becomes
# 5301, a number as good as any. Neither marks it. Expected: 2024, in the order in which the file draws it and a reader turns the page, as the
# direction of each character is known (upright is False).
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

file = page("BT 0 1 -1 0 60 100 Tm /F 10 Tf (2024) Tj ET BT 0 1 -1 0 90 100 Tm /F 10 Tf (1035) Tj ET")
print(extract_text(file).split(), pdfplumber.open(file).pages[0].extract_text().split())
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pdfminer.six 20260107, pdfplumber 0.11.10: $seen"
[ "$seen" = "['4', '2', '0', '2', '5', '3', '0', '1'] ['4202', '5301']" ] || { echo "changed"; exit 1; }
