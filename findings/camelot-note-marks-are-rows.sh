#!/usr/bin/env bash
# camelot-py 2.0.0 makes a row of a table of each raised note mark: above 1,035 with a small raised 2 behind it stands a row whose only figure is 2, in the
# column 2023 (flavors network and hybrid) or in a column of its own without a head (stream). A reader takes it for a figure of a row without a name.
# Expected: the mark in the cell of its figure, or left out.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check camelot-py==2.0.0
cat > "$folder/read.py" <<'END'
import sys

import camelot


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
rows = [(b"Area", b"2023", b"2024"), (b"North", b"1,035", b"1,100"), (b"South", b"45.3", b"983")]
pieces = [(10, column, 700 - 14 * number, text) for number, row in enumerate(rows) for column, text in zip((60, 200, 300), row)]
with open(name, "wb") as file:
    file.write(pdf(b"".join(piece(*each) for each in [*pieces, (6, 226, 690, b"2")])))
for flavor in ("stream", "network", "hybrid"):
    print([table.df.values.tolist() for table in camelot.read_pdf(name, flavor=flavor, suppress_stdout=True)])
END
seen="$("$folder/env/bin/python" -W ignore "$folder/read.py" "$folder/a.pdf" 2> /dev/null)"
echo "camelot-py 2.0.0: $seen"
row="[[['Area', '2023', '2024'], ['', '2', ''], ['North', '1,035', '1,100'], ['South', '45.3', '983']]]"
[ "$seen" = "[[['Area', '2023', '', '2024'], ['', '', '2', ''], ['North', '1,035', '', '1,100'], ['South', '45.3', '', '983']]]
$row
$row" ] || { echo "changed"; exit 1; }
