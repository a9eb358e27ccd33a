#!/usr/bin/env bash
# pypdfium2 5.15.2 (PDFium 159.0.8149.0): where a font has no way back from codes to characters, the text has the code itself as a character.
# Glyph numbers of common fonts put the capital P at 51, which is the character "3": PORTS reads 32576, without a warning in the text.
# FPDFText_HasUnicodeMapError tells, for each character, and is 1 here.
# Expected: U+FFFD in the text, as the Unicode Standard has it for a character that is not known.
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


import pypdfium2.raw as raw

font = b"<< /Type /Font /Subtype /Type0 /BaseFont /Sans /Encoding /Identity-H /DescendantFonts [6 0 R] >>"
inner = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 600 >>"
descriptor = b"<< /Type /FontDescriptor /FontName /Sans /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>"
data = pdf(b"BT /F1 11 Tf 60 700 Td <00330032003500370036> Tj ET", font, [inner, descriptor])
page = pypdfium2.PdfDocument(data)[0].get_textpage()
print(page.get_text_range(), *(raw.FPDFText_HasUnicodeMapError(page, index) for index in range(5)))
END
seen="$("$folder/venv/bin/python" "$folder/read.py")"
echo "pypdfium2 5.15.2, five codes without characters: $seen"
[ "$seen" = "32576 1 1 1 1 1" ] || { echo "changed: the codes were given as characters"; exit 1; }
