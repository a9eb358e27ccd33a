#!/usr/bin/env bash
# python-calamine 0.9.1 gives a duration of an OpenDocument sheet as the text of its attribute: 30 hours 40 minutes is "PT30H40M". The same cell of an
# Excel workbook is a timedelta, and days are dates in both. pandas 3.1.1 (engine odf) does not read the sheet at all: "hour must be in 0..23".
# Expected: timedelta(days=1, hours=6, minutes=40), as from Excel.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check python-calamine==0.9.1 openpyxl==3.1.5 odfpy==1.4.1 pandas==3.1.1 2> /dev/null
cat > "$folder/read.py" <<'END'
import datetime
import sys

import openpyxl
import pandas
from odf import table, text
from odf.opendocument import OpenDocumentSpreadsheet
from python_calamine import CalamineWorkbook

folder = sys.argv[1]
length = datetime.timedelta(hours=30, minutes=40)
document = OpenDocumentSpreadsheet()
sheet, row = table.Table(name="T"), table.TableRow()
cell = table.TableCell(valuetype="time", timevalue="PT30H40M")
cell.addElement(text.P(text="30:40"))
row.addElement(cell)
sheet.addElement(row)
document.spreadsheet.addElement(sheet)
document.save(f"{folder}/a.ods")
book = openpyxl.Workbook()
book.active.append([length])
book.save(f"{folder}/a.xlsx")
for name in ("a.ods", "a.xlsx"):
    print(repr(CalamineWorkbook.from_path(f"{folder}/{name}").get_sheet_by_index(0).to_python()[0][0]))
try:
    print(pandas.read_excel(f"{folder}/a.ods", engine="odf", header=None))
except ValueError as error:
    print(error)
END
seen="$("$folder/env/bin/python" "$folder/read.py" "$folder")"
echo "python-calamine 0.9.1 twice, pandas 3.1.1: $seen"
[ "$seen" = "'PT30H40M'
datetime.timedelta(days=1, seconds=24000)
hour must be in 0..23: 30:40" ] || { echo "changed"; exit 1; }
