#!/usr/bin/env bash
# pypdfium2 5.15.2 (PDFium 159.0.8149.0): two numbers 1.6 points apart at 10 points read as one when two text objects draw them: 12345.
# The same gap within one text object, made by TJ, gives a space: "12 345".
# Expected: one rule for one gap, since joining two numbers gives a third.
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


# The digits of Helvetica are 5.56 points wide at 10 points: 60 + 2 * 5.56 + 1.6 = 72.72.
apart = text(pdf(b"BT /F1 10 Tf 60 700 Td (12) Tj ET BT /F1 10 Tf 72.72 700 Td (345) Tj ET"))
together = text(pdf(b"BT /F1 10 Tf 60 700 Td [(12)-160(345)] TJ ET"))
print(apart, "|", together)
END
seen="$("$folder/venv/bin/python" "$folder/read.py")"
echo "pypdfium2 5.15.2, two numbers 1.6 points apart, by two text objects and by one: $seen"
[ "$seen" = "12345 | 12 345" ] || { echo "changed: two text objects ran together, one was parted"; exit 1; }
