#!/usr/bin/env bash
# pypdf 7.1.1 puts all that follows a raised mark on the line above it in the mode "layout": "It rose to 45.3", a raised 2 and " per cent in 2024."
# become "2 per cent in 2024." and below it "It rose to 45.3". With a lowered digit the rest goes a line down. Text that is printed sideways is left
# out. The plain mode has one line. Expected: one line, since the rise is set back to 0 behind the mark. A figure is parted from its unit and year,
# and stands behind them.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pypdf==7.1.1"
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


import pypdf

for content in ("BT 20 50 Td /F 11 Tf (It rose to 45.3) Tj /F 7 Tf 4 Ts (2) Tj /F 11 Tf 0 Ts ( per cent in 2024.) Tj ET", "BT 20 50 Td /F 11 Tf (CO) Tj /F 7 Tf -3 Ts (2) Tj 0 Ts /F 11 Tf ( rose by 5) Tj ET"):
    one = pypdf.PdfReader(page(content)).pages[0]
    print(one.extract_text(), "or", " | ".join(one.extract_text(extraction_mode="layout").splitlines()), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pypdf 7.1.1: $seen"
[ "$seen" = 'It rose to 45.32 per cent in 2024. or 2 per cent in 2024. | It rose to 45.3; CO2 rose by 5 or CO | 2 rose by 5; ' ] || { echo "changed"; exit 1; }
