#!/usr/bin/env bash
# pdfplumber 0.11.10 cuts a number that crosses the rule between two columns of a table: of 12345678, written a little wide of its cell,
# extract_tables() gives 1234 in one cell and 5678 in the next. Each character goes to the cell that holds its middle. Both are numbers, and the row
# has as many cells as the others. Expected: the word in one of its cells, or in neither. Headings and totals often run across a rule.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pdfplumber==0.11.10"
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

rules = "".join(f"{x} 100 m {x} 160 l S " for x in (50, 120, 190)) + "".join(f"50 {y} m 190 {y} l S " for y in (100, 130, 160))
print(pdfplumber.open(page(rules + "BT /F 10 Tf 55 145 Td (2023) Tj 70 0 Td (1,035) Tj ET BT /F 10 Tf 100 110 Td (12345678) Tj ET")).pages[0].extract_tables()[0])
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pdfplumber 0.11.10: $seen"
[ "$seen" = "[['2023', '1,035'], ['1234', '5678']]" ] || { echo "changed"; exit 1; }
