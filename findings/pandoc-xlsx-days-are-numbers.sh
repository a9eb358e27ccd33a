#!/usr/bin/env bash
# Pandoc 3.9 reads Excel sheets without the formats of their cells: 3 May 2024 is "45415.0", 45.3% is 0.453, the year 2024 is "2024.0", TRUE is "1.0",
# and 123,456,789,012 is "1.23456789012e11". A raised note mark in a cell is a figure of its own ("45.3 2"). Rows that are hidden are shown.
# A workbook that openpyxl 3.1.5 wrote is refused ("Entry not found"): it names its sheets from the root of the package (/xl/...), as the format allows.
# Expected: what the sheet shows, or ISO dates and whole numbers.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17 xlsxwriter==3.3.1 openpyxl==3.1.5
cat > "$folder/read.py" <<'END'
import datetime
import sys

import openpyxl
import pypandoc
import xlsxwriter

folder = sys.argv[1]
book = xlsxwriter.Workbook(f"{folder}/a.xlsx")
sheet = book.add_worksheet()
sheet.write(0, 0, "Head")
sheet.write_datetime(1, 0, datetime.datetime(2024, 5, 3), book.add_format({"num_format": "yyyy-mm-dd"}))
sheet.write(2, 0, 0.453, book.add_format({"num_format": "0.0%"}))
sheet.write(3, 0, 2024)
sheet.write(4, 0, True)
sheet.write(5, 0, 123456789012, book.add_format({"num_format": "#,##0"}))
sheet.write_rich_string(6, 0, "45.3", book.add_format({"font_script": 1}), "2")
sheet.write(7, 0, "hidden")
sheet.set_row(7, None, None, {"hidden": True})
book.close()
print([line.strip("| ") for line in pypandoc.convert_file(f"{folder}/a.xlsx", "gfm").splitlines() if line.startswith("|")][2:])
openpyxl.Workbook().save(f"{folder}/b.xlsx")
try:
    pypandoc.convert_file(f"{folder}/b.xlsx", "gfm")
except RuntimeError as error:
    print("Entry not found" in str(error))
END
seen="$("$folder/env/bin/python" "$folder/read.py" "$folder")"
echo "Pandoc 3.9: $seen"
[ "$seen" = "['45415.0', '0.453', '2024.0', '1.0', '1.23456789012e11', '45.3 2', 'hidden']
True" ] || { echo "changed"; exit 1; }
