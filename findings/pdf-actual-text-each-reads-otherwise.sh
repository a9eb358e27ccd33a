#!/usr/bin/env bash
# pypdfium2 5.15.2, pypdf 7.1.1, pdfplumber 0.11.10, pymupdf 2.0: where a page prints 1,035 and
# says by /ActualText that it means 1035, the first gives 1035, pypdf and pdfplumber what is printed, and MuPDF the two numbers 1 and 035.
# Expected: one answer. ISO 32000-2, 14.9.4 has ActualText as the replacement for what is shown; a reader of the page sees 1,035.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2 pypdf==7.1.1 pdfplumber==0.11.10 pymupdf==2.0
cat > "$folder/look.py" <<'END'
import io
import logging

logging.disable(logging.CRITICAL)
import pdfplumber
import pymupdf
import pypdf
import pypdfium2


def page(content, resources="", catalog="", *more):
    """A file with one page in Helvetica."""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] /Resources << /Font << /F 4 0 R >> {resources} >> /Contents 5 0 R >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        *more,
    ]
    out, places = "%PDF-1.7\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def show(data):
    """Print what each reader finds."""
    file = io.BytesIO(data)
    found = {
        "PDFium": pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range(),
        "pypdf": pypdf.PdfReader(file).pages[0].extract_text(),
        "pdfplumber": pdfplumber.open(file).pages[0].extract_text(),
        "MuPDF": pymupdf.open(stream=data, filetype="pdf")[0].get_text(),
    }
    print(*(f"{name}: {' '.join(text.split())}" for name, text in found.items()), sep=", ", end="; ")


show(page("BT /F 10 Tf 20 50 Td (about ) Tj /Span << /ActualText (1035) >> BDC (1) Tj (,) Tj (035) Tj EMC ( km) Tj ET"))
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "pypdfium2 5.15.2, pypdf 7.1.1, pdfplumber 0.11.10, pymupdf 2.0: $seen"
[ "$seen" = "PDFium: about 1035 km, pypdf: about 1,035 km, pdfplumber: about 1,035 km, MuPDF: about 1 035 km; " ] || { echo "changed"; exit 1; }
