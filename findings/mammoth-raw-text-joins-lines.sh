#!/usr/bin/env bash
# mammoth 1.13.0: extract_raw_text() drops line ends inside a paragraph: 1,035 and 983 on two lines (w:br) read "1,035983". convert_to_html() has
# <br /> there, and w:cr, the other sign for a line end, is dropped by both. A tab is a tab in both. There is no message for w:br. Expected: a line
# end or a blank. Two figures of a cell, one above the other, become one.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "mammoth==1.13.0"
cat > "$folder/look.py" <<'END'
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OTHER = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'


def save(body):
    """A document with one paragraph."""
    with zipfile.ZipFile("a.docx", "w") as file:
        kinds = f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{MAIN}"/>'
        file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types">{kinds}</Types>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}" {OTHER}><w:body><w:p>{body}</w:p></w:body></w:document>')


import mammoth

RUN = "<w:r><w:t>1,035</w:t><w:{}/><w:t>983</w:t></w:r>"
for sign in ("br", "cr", "tab"):
    save(RUN.format(sign))
    for convert in (mammoth.extract_raw_text, mammoth.convert_to_html):
        with open("a.docx", "rb") as file:
            print(" ".join(convert(file).value.split()), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "mammoth 1.13.0: $seen"
[ "$seen" = '1,035983; <p>1,035<br />983</p>; 1,035983; <p>1,035983</p>; 1,035 983; <p>1,035 983</p>; ' ] || { echo "changed"; exit 1; }
