#!/usr/bin/env bash
# fpdf2 2.8.9 takes two hyphens out of a text that it prints with markdown=True: "2019--2020 and 2023--24", with dashes as BibTeX and TeX write them,
# is "20192020 and 202324" in the PDF, "pages 12--15" is "pages 1215", and https://example.org/a--b is .../ab. Two hyphens underline what follows, and
# one pair that never ends is enough. No Markdown does this. SP__POP__TOTL, the code of a series, loses its lines inside a word too. Expected: --
# between two digits is text, as ** is after a blank in CommonMark (6.2); or at least the pair that has no end.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check fpdf2==2.8.9 pypdf==7.1.1
cat > "$folder/look.py" <<'END'
import fpdf
import pypdf

document = fpdf.FPDF()
document.add_page()
document.set_font("helvetica", size=12)
for text in ("2019--2020 and 2023--24", "pages 12--15", "https://example.org/a--b", "SP__POP__TOTL", "5 - 6"):
    document.multi_cell(0, text=text, markdown=True, new_x="LMARGIN", new_y="NEXT")
document.output("a.pdf")
print(pypdf.PdfReader("a.pdf").pages[0].extract_text())
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py 2> /dev/null)"
echo "fpdf2 2.8.9: $seen"
[ "$seen" = '20192020 and 202324
pages 1215
https://example.org/ab
SPPOPTOTL
5 - 6' ] || { echo "changed"; exit 1; }
