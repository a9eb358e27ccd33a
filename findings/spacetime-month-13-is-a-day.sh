#!/usr/bin/env bash
# spacetime 7.15.0 (npm) reads 2024-13-01, whose month does not exist, as 13 January 2024: parts change place until they fit. So 2024-31-12 is 31
# December, and in a column of dates with points 1.5.2024 is 5 January, 13.5.2024 13 May. A year alone is a day of it: "2024" is the day and month
# of today in 2024, "May 2024" the first of May. isValid() is true for all. Expected: no date for a month 13, one order for a column, and 1 January
# for the year, as for the month.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" spacetime@7.15.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import spacetime from 'spacetime'
const today = new Date().toISOString().slice(4, 10)
for (const text of ['2024-13-01', '2024-31-12', '1.5.2024', '13.5.2024', '2024', 'May 2024', '2023-24']) {
  const date = spacetime(text, 'UTC')
  const day = date.isValid() ? date.format('iso').slice(0, 10) : 'none'
  console.log(text, '=', text === '2024' && day === '2024' + today ? 'today in 2024' : day)
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "spacetime 7.15.0: $seen"
[ "$seen" = '2024-13-01 = 2024-01-13
2024-31-12 = 2024-12-31
1.5.2024 = 2024-01-05
13.5.2024 = 2024-05-13
2024 = today in 2024
May 2024 = 2024-05-01
2023-24 = none' ] || { echo "changed"; exit 1; }
