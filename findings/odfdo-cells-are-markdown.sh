#!/usr/bin/env bash
# odfdo 3.27.3 gives the text of a cell that holds a link as Markdown: "Table 5 of the report" with a link on its first two words is "[Table
# 5](https://example.org/a) of the report" in get_values() and in to_csv(). Lines, tabs and bold text of cells are plain. Expected: the text that
# the sheet shows. Who compares names of two sheets finds that those with a link are no longer equal.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "odfdo==3.27.3"
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


from odfdo import Document

save(text('<text:a xlink:type="simple" xlink:href="https://example.org/a">Table 5</text:a> of the report') + text("Table 5 of the report"))
print(*Document("a.ods").body.tables[0].get_values()[0], sep=" | ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "odfdo 3.27.3: $seen"
[ "$seen" = '[Table 5](https://example.org/a) of the report | Table 5 of the report' ] || { echo "changed"; exit 1; }
