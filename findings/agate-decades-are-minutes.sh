#!/usr/bin/env bash
# agate 1.14.2, the library of tables under csvkit, reads a column of decades as durations: "1990s" is 33 minutes and 10 seconds. Months without a
# year are days of the year 1: "May" is 0001-05-01. Ranges ("12-20") are days of 2001. Types are guessed unless they are given column by column.
# Expected: text for all three, as for "2023-24" and "Q1".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "agate==1.14.2"
cat > "$folder/look.py" <<'END'
import io

import agate

table = agate.Table.from_csv(io.StringIO("decade,month,age,year\n1990s,May,12-20,2023-24\n2000s,June,3-4,2024-25\n"))
for column in table.columns:
    print(column.name, type(column.data_type).__name__, *column.values())
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "agate 1.14.2: $seen"
[ "$seen" = 'decade TimeDelta 0:33:10 0:33:20
month Date 0001-05-01 0001-06-01
age Date 2001-12-20 2001-03-04
year Text 2023-24 2024-25' ] || { echo "changed"; exit 1; }
