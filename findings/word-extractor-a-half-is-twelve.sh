#!/usr/bin/env bash
# word-extractor 1.0.4 (npm) joins the parts of a formula in a Word document: the fraction 1/2 is "12", and 10 to the 6 in a formula "106". A raised note
# mark joins its figure (45.3 with 2 is 45.32), and a no-break hyphen is dropped: "5-6" is "56". python-docx 1.2.0, which wrote the document, leaves
# formulas out. Expected: 1/2, 10^6, or nothing; 5-6.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0
npm install --silent --no-audit --no-fund --prefix "$folder" word-extractor@1.0.4 > /dev/null
cat > "$folder/write.py" <<'END'
import sys

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def run(digits):
    return f"<m:r><m:t>{digits}</m:t></m:r>"


document = Document()
for formula in (
    f"<m:oMath {MATH}><m:f><m:num>{run(1)}</m:num><m:den>{run(2)}</m:den></m:f></m:oMath>",
    f"<m:oMath {MATH}><m:sSup><m:e>{run(10)}</m:e><m:sup>{run(6)}</m:sup></m:sSup></m:oMath>",
):
    document.add_paragraph("sum ")._p.append(parse_xml(formula))
paragraph = document.add_paragraph("45.3")
paragraph.add_run("2").font.superscript = True
paragraph = document.add_paragraph("5")
paragraph.add_run()._r.append(parse_xml(f"<w:noBreakHyphen {nsdecls('w')}/>"))
paragraph.add_run("6")
document.save(sys.argv[1])
END
"$folder/env/bin/python" "$folder/write.py" "$folder/a.docx"
seen="$(cd "$folder" && node -e "
const Extractor = require('word-extractor')
new Extractor().extract('a.docx').then(document => console.log(document.getBody().trim().split('\n').join(' | ')))
")"
echo "word-extractor 1.0.4: $seen"
[ "$seen" = "sum 12 | sum 106 | 45.32 | 56" ] || { echo "changed"; exit 1; }
