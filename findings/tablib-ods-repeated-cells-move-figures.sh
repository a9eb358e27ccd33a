#!/usr/bin/env bash
# tablib 3.10.0 with odfpy 1.4.1 moves figures into other columns when it reads an OpenDocument sheet: neighbouring cells with the same content, which
# LibreOffice writes once with a count, are one cell, so that 5, 5, 7 under 2022, 2023, 2024 is 5, 7 and nothing, and behind two empty cells the 9 of
# 2024 stands under 2022. A row that occurs twice is there once. A cell with a comment has the name of who wrote it, "Ann", in place of its 1,035.
# pandas 3.1.1 reads all of it from the same file. Expected: table:number-columns-repeated and -rows-repeated are counted (OpenDocument 1.3, part 3,
# 19.675 and 19.679), and the text of the cell.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tablib==3.10.0 odfpy==1.4.1 pandas==3.1.1
cat > "$folder/look.py" <<'END'
import pandas
import tablib
from odf import office, opendocument, table, text
from odf.dc import Creator


def cell(shown="", number=None, note="", **more):
    kind = {"valuetype": "float", "value": number} if number is not None else {"valuetype": "string"} if shown else {}
    made = table.TableCell(**kind, **more)
    if note:
        comment = office.Annotation()
        comment.addElement(Creator(text=note))
        comment.addElement(text.P(text="revised in May"))
        made.addElement(comment)
    if shown or number is not None:
        made.addElement(text.P(text=shown or str(number)))
    return made


ROWS = [
    [cell("port"), cell("2022"), cell("2023"), cell("2024")],
    [cell("A"), cell(number=5, numbercolumnsrepeated=2), cell(number=7)],
    [cell("B"), cell(numbercolumnsrepeated=2), cell(number=9)],
    [cell("C"), cell(number=1), cell(number=2), cell("1,035", note="Ann")],
]
sheet = table.Table(name="Ships")
for number, cells in enumerate(ROWS):
    row = table.TableRow(numberrowsrepeated=2) if number == 3 else table.TableRow()
    for made in cells:
        row.addElement(made)
    sheet.addElement(row)
document = opendocument.OpenDocumentSpreadsheet()
document.spreadsheet.addElement(sheet)
document.save("a.ods")
with open("a.ods", "rb") as file:
    print("tablib", *tablib.Dataset().load(file.read(), format="ods"))
print("pandas", *pandas.read_excel("a.ods", engine="odf", dtype=str).fillna("").values.tolist())
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "tablib 3.10.0, pandas 3.1.1: $seen"
[ "$seen" = 'tablib ('"'"'A'"'"', 5.0, 7.0, '"'"''"'"') ('"'"'B'"'"', 9.0, '"'"''"'"', '"'"''"'"') ('"'"'C'"'"', 1.0, 2.0, '"'"'Ann'"'"')
pandas ['"'"'A'"'"', '"'"'5'"'"', '"'"'5'"'"', '"'"'7'"'"'] ['"'"'B'"'"', '"'"''"'"', '"'"''"'"', '"'"'9'"'"'] ['"'"'C'"'"', '"'"'1'"'"', '"'"'2'"'"', '"'"'1,035'"'"'] ['"'"'C'"'"', '"'"'1'"'"', '"'"'2'"'"', '"'"'1,035'"'"']' ] || { echo "changed"; exit 1; }
