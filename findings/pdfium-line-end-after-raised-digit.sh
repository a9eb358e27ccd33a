#!/usr/bin/env bash
# pypdfium2 5.15.2 (PDFium 159.0.8149.0): the text of a line with a raised mark has CR LF behind the mark, though the line goes on,
# and no sign of the digit being raised: "45.3" with the mark 2 and " per cent" reads "45.32\r\n per cent".
# Expected: a line end where the page has one, since the words stand on one baseline.
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


print(repr(text(pdf(b"BT 60 700 Td /F1 11 Tf (It rose to 45.3) Tj /F1 7 Tf 4 Ts (2) Tj /F1 11 Tf 0 Ts ( per cent) Tj ET"))))
END
seen="$("$folder/venv/bin/python" "$folder/read.py")"
echo "pypdfium2 5.15.2, one line with a raised 2: $seen"
[ "$seen" = "'It rose to 45.32\\r\\n per cent'" ] || { echo "changed: it had a line end behind the raised digit"; exit 1; }
