#!/usr/bin/env bash
# pdfplumber 0.11.10 puts a lowered digit on a line of its own, below the line it stands in: "CO2 rose 5" with a small 2 set 3 points lower is "CO
# rose 5" and a line "2". Of "21/2 per cent", two and a half set with small figures, the 1 is joined to the 2 and the denominator goes to the next
# line: "21/ per cent", then "2". A raised note mark stays in its line and joins the figure. Expected: one line, as they stand on one, and as
# pdfminer.six 20260107 gives it. A number on a line by itself looks like a cell of a table or the number of the page.
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

for content in (
    "BT 20 50 Td /F 11 Tf (CO) Tj /F 7 Tf -3 Ts (2) Tj 0 Ts /F 11 Tf ( rose 5) Tj ET",
    "BT 20 50 Td /F 11 Tf (2) Tj /F 6 Tf 4 Ts (1) Tj 0 Ts /F 11 Tf (/) Tj /F 6 Tf (2) Tj /F 11 Tf ( per cent) Tj ET",
    "BT 20 50 Td /F 11 Tf (45.3) Tj /F 7 Tf 4 Ts (2) Tj 0 Ts /F 11 Tf ( per cent) Tj ET",
):
    file = page(content)
    print(repr(pdfplumber.open(file).pages[0].extract_text()).strip("'"), "or", extract_text(file).strip(), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pdfplumber 0.11.10, pdfminer.six 20260107: $seen"
[ "$seen" = 'CO rose 5\n2 or CO2 rose 5; 21/ per cent\n2 or 21/2 per cent; 45.32 per cent or 45.32 per cent; ' ] || { echo "changed"; exit 1; }
