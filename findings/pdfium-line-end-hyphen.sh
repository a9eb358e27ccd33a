#!/usr/bin/env bash
# pypdfium2 5.15.2 (PDFium 159.0.8149.0): a hyphen at a line end and the line end itself become one U+FFFE, which Unicode calls no character,
# where letters stand on both sides. Between a digit and a letter, hyphen and line end stay as they are.
# Expected: the hyphen as printed (or U+00AD), and a line end, as in all other lines.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pypdfium2==5.15.2"
cat > "$folder/read.py" <<'END'
import pypdfium2


def pdf(content, font=b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", more=()):
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream",
        font,
        *more,
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1) + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + table + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, len(out))


def text(data):
    return pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()


print(ascii(text(pdf(b"BT /F1 11 Tf 60 700 Td (the invest-) Tj 0 -14 Td (ment on the 1,035-) Tj 0 -14 Td (metre line) Tj ET"))))
END
seen="$("$folder/venv/bin/python" "$folder/read.py")"
echo "pypdfium2 5.15.2, three lines, two with a hyphen at the end: $seen"
[ "$seen" = "'the invest\\ufffement on the 1,035-\\r\\nmetre line'" ] || { echo "changed: the first hyphen was U+FFFE without a line end"; exit 1; }
