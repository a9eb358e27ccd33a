#!/usr/bin/env bash
# python-calamine 0.9.1 drops line ends and tabs inside a cell of an OpenDocument sheet: a cell with 12 and 34 on two lines (text:line-break) is the
# text "1234", and "1,035", a tab and "983" are "1,035983". Two paragraphs in a cell stay apart. Expected: a line end and a tab, as in an .xlsx file
# (OpenDocument 1.3, part 3, 6.1.4 and 6.1.5). Two figures of one cell become a third.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "python-calamine==0.9.1"
cat > "$folder/look.py" <<'END'
import zipfile

NAMES = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text"))
OTHER = ' xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"'
KIND = "application/vnd.oasis.opendocument.spreadsheet"
ENTRY = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
LIST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def save(cells):
    """A sheet of one row."""
    body = f'<office:body><office:spreadsheet><table:table table:name="S"><table:table-row>{cells}</table:table-row></table:table></office:spreadsheet></office:body>'
    with zipfile.ZipFile("a.ods", "w") as book:
        book.writestr("mimetype", KIND)
        book.writestr("content.xml", f"<office:document-content{NAMES}{OTHER}>{body}</office:document-content>")
        book.writestr("styles.xml", f"<office:document-styles{NAMES}{OTHER}/>")
        book.writestr("meta.xml", f"<office:document-meta{NAMES}{OTHER}/>")
        entries = ENTRY.format("/", KIND) + "".join(ENTRY.format(part, "text/xml") for part in ("content.xml", "styles.xml", "meta.xml"))
        book.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{LIST}" manifest:version="1.3">{entries}</manifest:manifest>')


def text(inside):
    return f'<table:table-cell office:value-type="string"><text:p>{inside}</text:p></table:table-cell>'


from python_calamine import CalamineWorkbook

save(text("12<text:line-break/>34") + text("1,035<text:tab/>983") + text("12</text:p><text:p>34"))
print(CalamineWorkbook.from_path("a.ods").get_sheet_by_index(0).to_python()[0])
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "python-calamine 0.9.1: $seen"
[ "$seen" = "['1234', '1,035983', '12\\n34']" ] || { echo "changed"; exit 1; }
