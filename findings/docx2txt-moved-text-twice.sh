#!/usr/bin/env bash
# docx2txt 0.9 leaves out tracked deletions and keeps the old place of text that was moved: a figure moved to another paragraph stands at both.
# Expected: once, as with the changes accepted; Word shows the old place struck (w:moveFrom, ISO/IEC 29500-1, 17.13.5.22). python-docx 1.2.0 gives
# neither place, and loses the inserted number too.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check docx2txt==0.9 python-docx==1.2.0
cat > "$folder/look.py" <<'END'
import sys

import docx2txt
from docx import Document
from docx.oxml import parse_xml

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def change(kind, text, number):
    """A tracked change with one run."""
    element = "delText" if kind == "del" else "t"
    return parse_xml(f'<w:{kind} {SPACE} w:id="{number}" w:author="A"><w:r><w:{element}>{text}</w:{element}></w:r></w:{kind}>')


document = Document()
for number, kinds in enumerate([("moveFrom", "62"), ("del", "61"), ("moveTo", "62"), ("ins", "60")]):
    document.add_paragraph("ships: ")._p.append(change(*kinds, number))
path = sys.argv[0] + ".docx"
document.save(path)
print(docx2txt.process(path).split("\n\n"), [paragraph.text for paragraph in Document(path).paragraphs])
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "docx2txt 0.9: $seen"
[ "$seen" = "['ships: 62', 'ships: ', 'ships: 62', 'ships: 60'] ['ships: ', 'ships: ', 'ships: ', 'ships: ']" ] || { echo "changed"; exit 1; }
