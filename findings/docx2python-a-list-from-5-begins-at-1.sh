#!/usr/bin/env bash
# docx2python 3.7.1 writes the numbers of a list into its text, and counts from 1 where a list is set to another number (w:startOverride, what Word
# writes for "Set numbering value"): articles 5 and 6 of a law are "1)" and "2)". The sign of a list is lost too: "Article 5" is "5)". Where the
# definition of the list itself begins at 5 (w:start), it counts from 5. Expected: 5 and 6 (ISO/IEC 29500-1, 17.9.26), or no numbers, as python-docx
# gives: a wrong number of an article looks like a right one.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check docx2python==3.7.1 python-docx==1.2.0
cat > "$folder/look.py" <<'END'
import docx
from docx2python import docx2python
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def read(start, override=""):
    document = docx.Document()
    numbering = document.part.numbering_part.element
    level = f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/></w:lvl>'
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{level}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/>{override}</w:num>'))
    for text in ("Tariffs", "Ports"):
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="91"/></w:numPr>'))
    document.save("a.docx")
    return docx2python("a.docx").text.split()


print(*read(1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'))
print(*read(5))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "docx2python 3.7.1: $seen"
[ "$seen" = '1) Tariffs 2) Ports
5) Tariffs 6) Ports' ] || { echo "changed"; exit 1; }
