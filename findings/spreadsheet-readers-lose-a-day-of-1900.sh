#!/usr/bin/env bash
# openpyxl 3.1.5 and python-calamine 0.9.1: the day numbers 59 and 60 both become 1900-02-28, so that two different cells read the same.
# Excel counts a 29 February 1900 that did not exist, and shows it for 60 (ISO/IEC 29500-1, 18.17.4.1).
# Expected: an error, 1900-02-29 as text, or the day after the 28th; never the date of another number.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "openpyxl==3.1.5" "python-calamine==0.9.1"
seen="$(cd "$folder" && venv/bin/python -c '
import openpyxl
import python_calamine
book = openpyxl.Workbook()
for row, day in enumerate((59, 60, 61), 1):
    book.active.cell(row, 1, day).number_format = "yyyy-mm-dd"
book.save("book.xlsx")
first = [row[0].date() for row in openpyxl.load_workbook("book.xlsx").active.iter_rows(values_only=True)]
second = [row[0] for row in python_calamine.CalamineWorkbook.from_path("book.xlsx").get_sheet_by_index(0).to_python()]
print(*first, *second)
')"
echo "openpyxl 3.1.5 and python-calamine 0.9.1, days 59, 60, 61: $seen"
[ "$seen" = "1900-02-28 1900-02-28 1900-03-01 1900-02-28 1900-02-28 1900-03-01" ] || { echo "changed: 59 and 60 were one day"; exit 1; }
