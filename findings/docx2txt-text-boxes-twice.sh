#!/usr/bin/env bash
# docx2txt 0.9 gives the text of a text box twice, as Word writes it twice: once for new versions (mc:Choice) and once for old ones (mc:Fallback),
# of which a reader takes one. So the figure in a box beside an article stands twice in its text, and a sum or a count of it is too large. mammoth
# 1.13.0 takes one. Expected: one of the two, as Word and LibreOffice show it (ISO/IEC 29500-3, markup compatibility).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "docx2txt==0.9" "mammoth==1.13.0"
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


import docx2txt
import mammoth

BOX = "<w:txbxContent><w:p><w:r><w:t>1,035 ships</w:t></w:r></w:p></w:txbxContent>"
save(
    f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{BOX}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
)
print(" ".join(docx2txt.process("a.docx").split()), end="; ")
with open("a.docx", "rb") as file:
    print(" ".join(mammoth.extract_raw_text(file).value.split()), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "docx2txt 0.9, mammoth 1.13.0: $seen"
[ "$seen" = '1,035 ships 1,035 ships; 1,035 ships; ' ] || { echo "changed"; exit 1; }
