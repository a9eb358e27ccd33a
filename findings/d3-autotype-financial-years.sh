#!/usr/bin/env bash
# d3-dsv 3.0.2: autoType takes financial years for months: "2010-11" becomes 1 November 2010, and "2023-24" in the same column an Invalid Date.
# "2009/10" stays text. 007 is 7, and the text 0x1F is 31. Expected: text for a value that is no date, as for "2024-1".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" d3-dsv@3.0.2 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { csvParse, autoType } from 'd3-dsv'
for (const row of csvParse('year,code\n2010-11,007\n2023-24,0x1F\n2009/10,x', autoType)) console.log(row.year instanceof Date ? (isNaN(row.year) ? 'Invalid Date' : row.year.toISOString().slice(0, 10)) : row.year, row.code)
END
seen="$(cd "$folder" && node look.mjs)"
echo "d3-dsv 3.0.2: $seen"
[ "$seen" = '2010-11-01 7
Invalid Date 31
2009/10 x' ] || { echo "changed"; exit 1; }
