#!/usr/bin/env bash
# playa-pdf 1.1.0 puts neither a line end nor a blank between two lines that are drawn from the bottom of the page to the top, as some programs for
# charts and tables do: 1,035 below and 2024 above it are "1,0352024". Drawn downwards they are two lines. Text beside the page, which nobody sees,
# is text as well, and a line goes on below a raised mark ("45.32" and " per cent" on the next line). Expected: a line end wherever the line
# changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check playa-pdf==1.1.0
cat > "$folder/look.py" <<'END'
import playa


def text_of(content):
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>")
    objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    pdf, starts = "%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        starts.append(len(pdf))
        pdf += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    pdf += f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(pdf)}\n%%EOF\n"
    with open("a.pdf", "wb") as file:
        file.write(pdf.encode("latin-1"))
    with playa.open("a.pdf") as document:
        return ascii(document.pages[0].extract_text()).strip("'")


head = "BT /F 10 Tf 50 200 Td "
print("upwards:", text_of(head + "(1,035) Tj 0 12 Td (2024) Tj ET"))
print("downwards:", text_of(head + "(2024) Tj 0 -12 Td (1,035) Tj ET"))
print("raised:", text_of(head + "(rose to 45.3) Tj /F 6 Tf 4 Ts (2) Tj /F 10 Tf 0 Ts ( per cent) Tj ET"))
print("beside the page:", text_of("BT /F 10 Tf -60 200 Td (12 ships) Tj 110 0 Td (5 ports) Tj ET"))
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "playa-pdf 1.1.0: $seen"
[ "$seen" = 'upwards: 1,0352024
downwards: 2024\n1,035
raised: rose to 45.32\n per cent
beside the page: 12 ships 5 ports' ] || { echo "changed"; exit 1; }
