#!/usr/bin/env bash
# openpyxl 3.1.5: a number whose format has a semicolon inside quotation marks, such as `0.0 "d;m"`, is read as a date: 5.5 becomes
# 1900-01-05 12:00. The format is cut at the semicolon before its quoted text is taken out, and the "d" that is left is taken for a day.
# Expected: 5.5. Quoted text is literal (ISO/IEC 29500-1, 18.8.31), and Excel shows 5.5 d;m. The workbook is written by openpyxl itself.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "openpyxl==3.1.5"
seen="$(cd "$folder" && venv/bin/python -c '
import openpyxl
book = openpyxl.Workbook()
for row, shape in enumerate(("0.0 \"d m\"", "0.0 \"d;m\""), 1):
    book.active.cell(row, 1, 5.5).number_format = shape
book.save("book.xlsx")
print("; ".join(str(row[0]) for row in openpyxl.load_workbook("book.xlsx").active.iter_rows(values_only=True)))
')"
echo "openpyxl 3.1.5, 5.5 under 0.0 \"d m\" and under 0.0 \"d;m\": $seen"
[ "$seen" = "5.5; 1900-01-05 12:00:00" ] || { echo "changed: the second was a date"; exit 1; }
