#!/usr/bin/env bash
# docx2python 3.7.1: a no-break hyphen between two digits is dropped, so that "5-6 per cent" reads 56 per cent, and the sign for "at least" of the
# font Symbol (w:sym, F0B3) becomes the character reference &#x00B3;, which is a raised three.
# Expected: 5-6 with a hyphen (U+2011), and U+2265; Word shows both (ISO/IEC 29500-1, 17.3.3.18 and 17.3.3.30).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "docx2python==3.7.1"
seen="$(cd "$folder" && venv/bin/python -c '
import zipfile
def write_docx(body):
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    with zipfile.ZipFile("a.docx", "w") as file:
        file.writestr("[Content_Types].xml", f"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"{rels}\"/>"
                      f"<Override PartName=\"/word/document.xml\" ContentType=\"{word}\"/></Types>")
        file.writestr("_rels/.rels", f"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" "
                      f"Type=\"{office}/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
        file.writestr("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                      f"xmlns:m=\"{office}/math\"><w:body><w:p>{body}</w:p></w:body></w:document>")

write_docx("<w:r><w:t>5</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t xml:space=\"preserve\">6 and </w:t></w:r>"
           "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r><w:r><w:t>7</w:t></w:r>")
from docx2python import docx2python
print(docx2python("a.docx").text.strip())
')"
echo "docx2python 3.7.1: $seen"
[ "$seen" = "56 and <span style=font-family:Symbol>&#x00B3;</span>7" ] || { echo "changed: it was 56, and a raised three"; exit 1; }
