#!/usr/bin/env bash
# docling-parse 7.23.1 gives a hyphen for each dash and for the minus sign of a PDF, in the field orig as in text: the span of years 2019–20, the
# sentence "rose — 5.4" and the minus U+2212 all have "-". "rose - 5.4" reads as a fall, and a quote copied from the PDF is not found in its text.
# The signs × and ≤ stay. Expected: the characters of the PDF, at least in orig.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check docling-parse==7.23.1 docling-core==2.104.0
cat > "$folder/look.py" <<'END'
from io import BytesIO

from docling_core.types.doc.page import TextCellUnit
from docling_parse.pdf_parser import DoclingPdfParser

ENCODING = "<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/minus/emdash/endash/figuredash/multiply/lessequal]>>"
SHOWN = r"(a \0015.4, rose \002 5.4, 2019\00320, 5\0044, 5\0054, \0065)"
STREAM = f"BT /F1 12 Tf 50 200 Td {SHOWN} Tj ET"
OBJECTS = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    f"<</Length {len(STREAM)}>>\nstream\n{STREAM}\nendstream",
    f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding{ENCODING}>>",
]
pdf, places = "%PDF-1.7\n", []
for number, content in enumerate(OBJECTS, 1):
    places.append(len(pdf))
    pdf += f"{number} 0 obj\n{content}\nendobj\n"
table = "".join(f"{place:010} 00000 n \n" for place in places)
pdf += f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{len(pdf)}\n%%EOF\n"
document = DoclingPdfParser().load(path_or_stream=BytesIO(pdf.encode()))
for _, page in document.iterate_pages():
    for cell in page.iterate_cells(unit_type=TextCellUnit.LINE):
        print(cell.text, cell.orig, sep="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "docling-parse 7.23.1: $seen"
[ "$seen" = 'a -5.4, rose - 5.4, 2019-20, 5-4, 5×4, ≤5; a -5.4, rose - 5.4, 2019-20, 5-4, 5×4, ≤5' ] || { echo "changed"; exit 1; }
