#!/usr/bin/env bash
# pandas-pcaxis 0.2 drops the totals of a PC-Axis file: to_df() leaves out each row that the keyword ELIMINATION names, which is the value
# to take where a variable is not asked for, in most files the total. The sum of the rows that are left is not the total where a cell is confidential
# ("..") or a part is not listed. to_df(drop_sums=False) keeps it, melt=True drops it as well. Expected: all cells of the file, as pyaxis gives them.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas-pcaxis==0.2 pandas==3.1.1 lark-parser==0.12.0
cat > "$folder/look.py" <<'END'
from pandas_pcaxis import PxParser

FILE = """CHARSET="ANSI";
TITLE="Freight by mode and year";
UNITS="1,000 t";
STUB="mode";
HEADING="year";
VALUES("mode")="Total","Rail","Road";
VALUES("year")="2022","2023";
ELIMINATION("mode")="Total";
DATA=
91.4 92.0
45.3 46.1
".." 45.9
;
"""
for options in ({}, {"drop_sums": False}):
    for mode, *figures in PxParser().parse(FILE).to_df(**options).itertuples():
        print(mode, *figures, sep=" ", end="; ")
    print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pandas-pcaxis 0.2: $seen"
[ "$seen" = 'Rail 45.3 46.1; Road .. 45.9; 
Total 91.4 92.0; Rail 45.3 46.1; Road .. 45.9; ' ] || { echo "changed"; exit 1; }
