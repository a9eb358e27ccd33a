#!/usr/bin/env bash
# SheetJS 0.18.5 (xlsx on npm) reads ranges in a CSV file as days of the year 2001: "12-20" is 20 December, "3-4" 4 March, "1/2" 2 January.
# "2023-24" stays text, "21-30" too, so that age groups of one column part.
# Expected: text, or the current year as in spreadsheets, which ask for nothing but write the year of today.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" xlsx@0.18.5 > /dev/null
cat > "$folder/look.mjs" <<'END'
import * as sheets from 'xlsx'

const sheet = sheets.read('ages\n3-4\n12-20\n21-30\n1/2\n2023-24\n', { type: 'string' }).Sheets.Sheet1
for (const place of ['A2', 'A3', 'A4', 'A5', 'A6']) console.log(sheet[place].t, sheet[place].w ?? sheet[place].v)
END
seen="$(cd "$folder" && node look.mjs)"
echo "SheetJS 0.18.5: $seen"
[ "$seen" = 'n 3/4/01
n 12/20/01
s 21-30
n 1/2/01
s 2023-24' ] || { echo "changed"; exit 1; }
