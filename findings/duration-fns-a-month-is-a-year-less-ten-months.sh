#!/usr/bin/env bash
# duration-fns 3.0.2 (npm) takes dates apart field by field: from 31 December 2023 to 1 February 2024 it is one year, minus ten months and minus thirty
# days, and from 31 January to 1 March 2024 two months and minus thirty days. Who prints the largest unit prints a year for 32 days.
# Expected: one month and one day, as Temporal's until() and java.time.Period have it: all parts have one sign.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" duration-fns@3.0.2 > /dev/null
seen="$(cd "$folder" && TZ=UTC node -e "
const { between } = require('duration-fns')
for (const [start, end] of [['2023-12-31', '2024-02-01'], ['2024-01-31', '2024-03-01'], ['2023-12-01', '2024-12-01']]) {
  const { years, months, days } = between(start, end)
  console.log(start, end, '=', years, months, days)
}
")"
echo "duration-fns 3.0.2: $seen"
[ "$seen" = '2023-12-31 2024-02-01 = 1 -10 -30
2024-01-31 2024-03-01 = 0 2 -30
2023-12-01 2024-12-01 = 1 0 0' ] || { echo "changed"; exit 1; }
