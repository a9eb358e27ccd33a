#!/usr/bin/env bash
# pyaxis 0.4.3 reads some signs of a PC-Axis file as missing and others as text with its quotation marks: ".." is NaN, "-" (zero) and "..." are five
# and three characters, quotes included. All numbers of the table are text then too, "8.0" and "5" side by side.
# Expected: numbers, 0 for "-" (PC-Axis file format, DATA), and one kind of missing value for the signs with points.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyaxis==0.4.3
cat > "$folder/look.py" <<'END'
import logging

logging.disable(logging.CRITICAL)
from pyaxis import pyaxis

with open("a.px", "w") as file:
    file.write('CHARSET="ANSI";AXIS-VERSION="2000";TITLE="Freight";CONTENTS="Freight";UNITS="t";STUB="port";HEADING="year";VALUES("port")="A","B";VALUES("year")="2023","2024";DATA=8.0 ".." "-" "...";')
table = pyaxis.parse(uri="a.px", encoding="utf-8")["DATA"]
print(*table["DATA"], sep=" | ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pyaxis 0.4.3: $seen"
[ "$seen" = '8.0 | nan | "-" | "..."' ] || { echo "changed"; exit 1; }
