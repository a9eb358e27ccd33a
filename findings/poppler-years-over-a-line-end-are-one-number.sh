#!/usr/bin/env bash
# Poppler 22.12.0 (Debian's package): pdftotext drops any hyphen at a line end and joins the lines: "2023-" and "24" are 202324, "1,035-" and "tonne"
# 1,035tonne, "North-" and "South" NorthSouth. A dash (U+2013) there stays, and with -layout hyphens too. A raised note mark stands in a
# paragraph of its own, which cuts its sentence in three. Expected: a hyphen between digits, or before one, is kept, as no word is divided there.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
# Debian 12. The libraries that it needs come with the installed package poppler-utils.
(cd "$folder" && apt-get download -qq poppler-utils=22.12.0-2+deb12u2 libpoppler126=22.12.0-2+deb12u2 && for each in *.deb; do dpkg -x "$each" .; done)
cat > "$folder/write.py" <<'END'
import sys


def pdf(*pieces):
    content = b"".join(b"BT /F1 %d Tf %d %d Td (%s) Tj ET\n" % piece for piece in pieces)
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


lines = [b"Exports in 2023-", b"24 on the North-", b"South line: 1,035-", b"tonne trains, 5\x96", b"6 a day"]
with open(sys.argv[1] + "/a.pdf", "wb") as file:
    file.write(pdf(*((10, 60, 700 - 12 * number, line) for number, line in enumerate(lines))))
with open(sys.argv[1] + "/b.pdf", "wb") as file:
    file.write(pdf((10, 60, 700, b"It rose to 45.3"), (6, 129, 704, b"2"), (10, 133, 700, b" per cent.")))
END
python3 "$folder/write.py" "$folder"
read_text() { LD_LIBRARY_PATH="$(dirname "$(find "$folder" -name 'libpoppler.so.*' | head -1)")" "$folder/usr/bin/pdftotext" "$@" - | tr '\n\f' '/ '; }
seen="$(read_text "$folder/a.pdf")|$(read_text -layout "$folder/a.pdf")|$(read_text "$folder/b.pdf")"
echo "Poppler 22.12.0: $seen"
[ "$seen" = "Exports in 202324 on the NorthSouth line: 1,035tonne trains, 5–/6 a day// |Exports in 2023-/24 on the North-/South line: 1,035-/tonne trains, 5–/6 a day/ |\
It rose to 45.3//2//per cent.// " ] || { echo "changed"; exit 1; }
