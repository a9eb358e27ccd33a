#!/usr/bin/env bash
# vega-loader 5.1.3 (npm), which reads data for Vega and Vega-Lite charts, takes names with a number for dates when it guesses types: a column "Area
# 51", "Area 52" is the years 1951 and 1952, "Table 2" is February 2001, and age groups such as 12-20 are days of 2001. "5%" is a month. One value
# that is no date makes the column text. Expected: text for all of them, as for "2023-24". Nothing says that a column has become dates.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" vega-loader@5.1.3 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { read } from 'vega-loader'
const rows = read('area,table,age,share,year\nArea 51,Table 2,12-20,5%,2023-24\nArea 52,Table 3,3-4,6%,2024-25\n', { type: 'csv', parse: 'auto' })
for (const name of Object.keys(rows[0])) console.log(name, ...rows.map(row => typeof row[name] === 'string' ? row[name] : new Date(row[name]).toLocaleDateString('en', { year: 'numeric', month: 'short' })))
END
seen="$(cd "$folder" && node look.mjs)"
echo "vega-loader 5.1.3: $seen"
[ "$seen" = 'area Jan 1951 Jan 1952
table Feb 2001 Mar 2001
age Dec 2001 Mar 2001
share May 2001 Jun 2001
year 2023-24 2024-25' ] || { echo "changed"; exit 1; }
