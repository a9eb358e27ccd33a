#!/usr/bin/env bash
# pyexcel-ods3 0.6.1 reads an amount of money as text with the code of its currency: 1035.5 in a cell formatted as euro is "1035.5 EUR", while a
# percentage and a plain number in the same column are numbers. A column that is formatted in part sorts and sums in part. Expected: 1035.5, the
# value in the file (office:value), as calamine, odfpy in pandas and odfdo give; the currency is a format there as in .xlsx.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pyexcel-ods3==0.6.1"
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


from pyexcel_ods3 import get_data

CELL = '<table:table-cell office:value-type="{}" office:value="{}"{}><text:p>x</text:p></table:table-cell>'
save(CELL.format("currency", "1035.5", ' office:currency="EUR"') + CELL.format("percentage", "0.453", "") + CELL.format("float", "1035.5", ""))
print(*map(repr, get_data("a.ods")["S"][0]))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pyexcel-ods3 0.6.1: $seen"
[ "$seen" = "'1035.5 EUR' 0.453 1035.5" ] || { echo "changed"; exit 1; }
