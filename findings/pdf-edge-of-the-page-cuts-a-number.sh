#!/usr/bin/env bash
# The same page, of which a crop box shows a part, has two texts. PyMuPDF 2.0 and unpdf 1.8.1 (npm, PDF.js) leave out single characters: of 12345,
# which runs over the edge, they give 123. pypdfium2 5.15.2 gives the whole number, and words that lie outside of what is shown, as do pypdf 7.1.1 and
# pdfplumber 0.11.10: "Cut 4321" of a margin with printer's marks is text among text. Expected: 12345 or nothing, as half a number is another one, and
# text outside the crop box, which is what a viewer shows (ISO 32000-2, 14.11.2), left out or marked, by all of them.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pymupdf==2.0 pypdfium2==5.15.2 pypdf==7.1.1 pdfplumber==0.11.10 fpdf2==2.8.9
npm install --silent --no-audit --no-fund --prefix "$folder" unpdf@1.8.1 > /dev/null
cat > "$folder/look.py" <<'END'
import fpdf
import pdfplumber
import pymupdf
import pypdf
import pypdfium2

document = fpdf.FPDF(unit="pt", format=(400, 300))
document.add_page()
document.set_font("helvetica", size=12)
for x, y, text in ((50, 100, "Ships 1,035"), (380, 150, "12345"), (50, 280, "Cut 4321")):
    document.text(x, y, text)
document.output("whole.pdf")
writer = pypdf.PdfWriter(clone_from="whole.pdf")
writer.pages[0].cropbox = pypdf.generic.RectangleObject((30, 40, 395, 280))
writer.write("a.pdf")
print("PyMuPDF", *pymupdf.open("a.pdf")[0].get_text().split())
print("PDFium", *pypdfium2.PdfDocument("a.pdf")[0].get_textpage().get_text_range().split())
print("pypdf", *pypdf.PdfReader("a.pdf").pages[0].extract_text().split())
print("pdfplumber", *pdfplumber.open("a.pdf").pages[0].extract_text().split())
END
cat > "$folder/look.mjs" <<'END'
import { readFileSync } from 'node:fs'
import { extractText } from 'unpdf'
const { text } = await extractText(new Uint8Array(readFileSync('a.pdf')), { mergePages: true })
console.log('unpdf', text.replace(/\s+/g, ' '))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py 2> /dev/null && node look.mjs 2> /dev/null)"
echo "PyMuPDF 2.0, pypdfium2 5.15.2, pypdf 7.1.1, pdfplumber 0.11.10, unpdf 1.8.1: $seen"
[ "$seen" = 'PyMuPDF Ships 1,035 123
PDFium Ships 1,035 12345 Cut 4321
pypdf Ships 1,035 12345 Cut 4321
pdfplumber Ships 1,035 12345 Cut 4321
unpdf Ships 1,035 123' ] || { echo "changed"; exit 1; }
