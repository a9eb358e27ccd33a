#!/usr/bin/env bash
# xlsx2csv 0.8.6 prints the number format in place of the number where the format has a unit in quotation marks: 1035.5 with the format 0.0" km/h"
# becomes the text 0.0" k10/12" (m and h are read as month and hour of a date), so that the number is in no cell. 5 with "Day "0 is "04ay "0.
# Expected: 1035.5, or 1035.5 km/h; quoted text is literal (ISO/IEC 29500-1, 18.8.31).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "xlsx2csv==0.8.6" "openpyxl==3.1.5"
cat > "$folder/look.py" <<'END'
import csv
import subprocess

import openpyxl

book = openpyxl.Workbook()
for number, (value, form) in enumerate([(1035.5, '0.0" km/h"'), (5, '"Day "0'), (7, '0" t"')], 1):
    book.active.cell(number, 1, value).number_format = form
book.save("a.xlsx")
print(*(row[0] for row in csv.reader(subprocess.check_output(["xlsx2csv", "a.xlsx"], text=True).splitlines())), sep="; ")
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "xlsx2csv 0.8.6: $seen"
[ "${seen% }" = '0.0" k10/12"; "04ay "0; 7' ] || { echo "changed"; exit 1; }
