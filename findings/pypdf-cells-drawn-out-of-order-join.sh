#!/usr/bin/env bash
# pypdf 7.1.1 joins two cells of a row if the left one is drawn after the right one, as programs do that fill in labels last: 1,035 and then 2023 to
# the left of it is "1,0352023", and 983 and 12 are 98312. Its mode "layout" sorts by place, and joins three cells another way: 2023, 1,035 and 5
# are "2023 51,035". Expected: a blank or a line end where the pen goes back, as it is put where the pen goes forward: the distance is 40 points
# either way.
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

for content in ("BT 100 50 Td /F 10 Tf (1,035) Tj -40 0 Td (2023) Tj 80 0 Td (5) Tj ET", "BT 100 50 Td /F 10 Tf (983) Tj ET BT 60 50 Td (12) Tj ET"):
    one = pypdf.PdfReader(page(content)).pages[0]
    print(one.extract_text(), "or", " ".join(one.extract_text(extraction_mode="layout").split()), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pypdf 7.1.1: $seen"
[ "$seen" = '1,0352023 5 or 2023 51,035; 98312 or 12 983; ' ] || { echo "changed"; exit 1; }
