#!/usr/bin/env bash
# human-interval 2.0.1 (npm) reads "half an hour" and "a year and a half" as 0 milliseconds, and "two and a half hours" as two hours. "1,5 hours" is one
# hour, "2 to 3 days" two days. "1.5 hours" and "one hour and thirty minutes" are right, and "2 quarters" is NaN.
# Expected: half an hour, or NaN, its answer to what it does not know; 0 is a valid interval: at once.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" human-interval@2.0.1 > /dev/null
seen="$(cd "$folder" && node -e "
const read = require('human-interval')
for (const text of ['half an hour', 'a year and a half', 'two and a half hours', '1,5 hours', '2 to 3 days', '1.5 hours', '2 quarters']) {
  console.log(text, '=', read(text) / 3600000, 'h')
}
")"
echo "human-interval 2.0.1: $seen"
[ "$seen" = 'half an hour = 0 h
a year and a half = 0 h
two and a half hours = 2 h
1,5 hours = 1 h
2 to 3 days = 48 h
1.5 hours = 1.5 h
2 quarters = NaN h' ] || { echo "changed"; exit 1; }
