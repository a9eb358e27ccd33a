#!/usr/bin/env bash
# mammoth 1.13.0: a tab to a position (w:ptab), which Word uses between two columns, is dropped with a warning of an unknown element, so
# that "2023" and "1,035" read 20231,035. The shown result of a simple field (w:fldSimple) and the base text of ruby are dropped too.
# Expected: white space in place of w:ptab, as for w:tab; 18,888 of the field and 34 of the ruby, which Word shows.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "mammoth==1.13.0"
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

write_docx("<w:r><w:t>2023</w:t></w:r><w:r><w:ptab w:relativeTo=\"margin\" w:alignment=\"right\" w:leader=\"none\"/></w:r><w:r><w:t>1,035</w:t></w:r>"
           "<w:r><w:tab/><w:t>a</w:t></w:r><w:fldSimple w:instr=\" =SUM(1,2) \"><w:r><w:t>18,888</w:t></w:r></w:fldSimple><w:r><w:t>b</w:t></w:r>"
           "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>12</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>34</w:t></w:r></w:rubyBase></w:ruby></w:r>")
import mammoth
read = mammoth.extract_raw_text(open("a.docx", "rb"))
print(read.value.strip().replace("\t", "<tab>"), len([each for each in read.messages if "ptab" in each.message]))
')"
echo "mammoth 1.13.0: $seen"
[ "$seen" = "20231,035<tab>ab 1" ] || { echo "changed: it was 20231,035<tab>ab with one warning"; exit 1; }
