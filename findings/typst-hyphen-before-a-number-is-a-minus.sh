#!/usr/bin/env bash
# Typst (typst 0.15.2 on PyPI) sets a hyphen before a digit as a minus sign (U+2212): "-5" in the PDF is not "-5" of the source, and "10 -20" or
# "2023 -24", a range with a space too many, becomes a negative number. It stays a hyphen behind a letter, a digit or an opening bracket, and in a
# string.
# Expected: a hyphen, as in LaTeX and Markdown, since the shorthands that are best known are -- and ---. Who looks for "-5" in the text of the PDF
# misses it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 pypdf==6.14.0
cat > "$folder/look.py" <<'END'
import typst
from pypdf import PdfReader

with open("a.typ", "w") as file:
    file.write('COVID-19 and 2023-24: -5 per cent, (-3), 10 -20 km, x -y, #("-8")')
typst.compile("a.typ", output="a.pdf")
print(ascii(PdfReader("a.pdf").pages[0].extract_text()).strip("'"))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "typst 0.15.2, pypdf 6.14.0: $seen"
[ "$seen" = 'COVID-19 and 2023-24: \u22125 per cent, (-3), 10 \u221220 km, x -y, -8' ] || { echo "changed"; exit 1; }
