#!/usr/bin/env bash
# fastexcel 0.21.0, which reads Excel sheets for polars, drops what does not fit the first 1,000 rows: of a column of numbers with ".." (not
# available) in row 1,200 the sign becomes an empty cell, "1,035 r" (revised) does, and "n.a." in a column of days, without a word. The same cells in
# row 2 make the columns text, and stay. dtype_coercion="strict", which is documented as an error for columns of several types, changes nothing: types
# are told from 1,000 rows (schema_sample_rows). Expected: text, or an error. How long a table is decides what is read of it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check fastexcel==0.21.0 pyarrow==25.0.1 openpyxl==3.1.5
cat > "$folder/look.py" <<'END'
import datetime

import fastexcel
import openpyxl


def read(late, **options):
    book = openpyxl.Workbook()
    book.active.append(["tonnes", "ships", "day"])
    for number in range(1, 1301):
        special = number == late
        book.active.append([".." if special else number / 2, "1,035 r" if special else number, "n.a." if special else datetime.date(2024, 5, 3)])
    book.save("a.xlsx")
    return fastexcel.read_excel("a.xlsx").load_sheet(0, **options).to_arrow().to_pylist()[late - 1]


print(read(2))
print(read(1200))
print(read(1200, dtype_coercion="strict"))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "fastexcel 0.21.0: $seen"
[ "$seen" = '{'"'"'tonnes'"'"': '"'"'..'"'"', '"'"'ships'"'"': '"'"'1,035 r'"'"', '"'"'day'"'"': '"'"'n.a.'"'"'}
{'"'"'tonnes'"'"': None, '"'"'ships'"'"': None, '"'"'day'"'"': None}
{'"'"'tonnes'"'"': None, '"'"'ships'"'"': None, '"'"'day'"'"': None}' ] || { echo "changed"; exit 1; }
