#!/usr/bin/env bash
# pdf_oxide 0.3.78 moves a lowered digit to the end of its line and joins it to the number there: "CO2 rose to 5" with a small 2 set 3 points lower is
# "CO rose to 52", and in Markdown "CO rose to 5 2". A raised digit stays in its place. A small fraction set with a stroke, 2 1/2, is "21/2", and "21 2" in
# Markdown. Expected: "CO2 rose to 5", in the order of the page, as Poppler 22.12.0 has it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pdf-oxide==0.3.78
cat > "$folder/read.py" <<'END'
import sys

import pdf_oxide


def pdf(content):
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


def piece(size, x, y, words):
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET\n" % (size, x, y, words)


name = sys.argv[1]
for pieces in (
    [(10, 60, 700, b"CO"), (6, 75, 697, b"2"), (10, 79, 700, b" rose to 5")],
    [(10, 60, 700, b"about 10"), (6, 101, 704, b"6"), (10, 105, 700, b" t")],
    [(10, 60, 700, b"2"), (6, 66, 704, b"1"), (8, 69, 700, b"/"), (6, 72, 699, b"2"), (10, 76, 700, b" per cent")],
):
    with open(name, "wb") as file:
        file.write(pdf(b"".join(piece(*each) for each in pieces)))
    document = pdf_oxide.PdfDocument(name)
    print(document.extract_text(0).strip(), "|", document.to_markdown(0).strip())
END
seen="$("$folder/env/bin/python" "$folder/read.py" "$folder/a.pdf")"
echo "pdf_oxide 0.3.78: $seen"
[ "$seen" = 'CO rose to 52 | CO rose to 5 2
about 10 6 t | about 10 6 t
21/2 per cent | 21 2 per cent' ] || { echo "changed"; exit 1; }
