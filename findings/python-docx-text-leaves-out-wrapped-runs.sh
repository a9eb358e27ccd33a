#!/usr/bin/env bash
# python-docx 1.2.0 leaves out of a paragraph's text all that stands in an insertion which was not yet accepted, a content control, a smart tag or a
# simple field: "The railway carried 50 million tonnes in 2024." becomes "The railway carried .", though hyperlinks are in it. mammoth 1.11.0 leaves
# out the field only, docx2txt 0.9 nothing.
# Expected: the text that Word shows.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 mammoth==1.11.0 docx2txt==0.9
cat > "$folder/look.py" <<'END'
import docx
import docx2txt
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


document = docx.Document()
paragraph = document.add_paragraph("The railway carried ")
for xml in (
    f'<w:ins {nsdecls("w")} w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z">{run("50")}</w:ins>',
    f'<w:sdt {nsdecls("w")}><w:sdtContent>{run(" million")}</w:sdtContent></w:sdt>',
    f'<w:smartTag {nsdecls("w")} w:uri="a" w:element="b">{run(" tonnes")}</w:smartTag>',
    f'<w:fldSimple {nsdecls("w")} w:instr=" DATE ">{run(" in 2024")}</w:fldSimple>',
):
    paragraph._p.append(parse_xml(xml))
paragraph.add_run(".")
document.save("a.docx")
with open("a.docx", "rb") as file:
    print(paragraph.text, "|", mammoth.extract_raw_text(file).value.strip(), "|", docx2txt.process("a.docx").strip())
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "python-docx 1.2.0, mammoth, docx2txt: $seen"
[ "$seen" = 'The railway carried . | The railway carried 50 million tonnes. | The railway carried 50 million tonnes in 2024.' ] || { echo "changed"; exit 1; }
