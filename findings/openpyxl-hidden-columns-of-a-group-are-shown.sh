#!/usr/bin/env bash
# openpyxl 3.1.5: of neighbouring columns that a workbook hides, only the first is said to be hidden. Excel, LibreOffice and openpyxl
# itself write them as one <col min="2" max="3" hidden="1"/>; `column_dimensions["B"].hidden` is True, and that of C is False, as for a
# column that nobody hid. A program that leaves hidden columns out by this property reads C.
# Expected: True for both. "col" holds for all columns from min to max (ISO/IEC 29500-1, 18.3.1.13). The range is kept in `.min` and `.max`.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "openpyxl==3.1.5"
seen="$(cd "$folder" && venv/bin/python -c '
import openpyxl
book = openpyxl.Workbook()
book.active.append(["town", "check", "old", "new"])
book.active.column_dimensions.group("B", "C", hidden=True)
book.save("book.xlsx")
columns = openpyxl.load_workbook("book.xlsx").active.column_dimensions
print(" ".join(f"{letter}={columns[letter].hidden}" for letter in "ABCD"))
')"
written="$(cd "$folder" && unzip -p book.xlsx xl/worksheets/sheet1.xml | grep -o '<col [^>]*>')"
echo "openpyxl 3.1.5, the workbook hides B and C ($written): $seen"
case "$written" in *'max="3"'*) ;; *) echo "changed: the two columns were written as one"; exit 1 ;; esac
[ "$seen" = "A=False B=True C=False D=False" ] || { echo "changed: C was not hidden"; exit 1; }
