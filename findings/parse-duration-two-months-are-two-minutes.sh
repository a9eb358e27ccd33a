#!/usr/bin/env bash
# parse-duration 2.1.9 (npm) reads the M of an ISO 8601 duration as minutes: P1Y2M is a year and two minutes. Ranges are sums: "1-2 days" is two days and
# a millisecond, as a number without a unit is milliseconds, while "2 to 3 days" is three days. "1:30" is 1.03 milliseconds, and "1,5 h" fifteen hours.
# Expected: a year and two months; an error or null for ranges, as for "half an hour".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" parse-duration@2.1.9 > /dev/null
cat > "$folder/look.mjs" <<'END'
import parse from 'parse-duration'
for (const text of ['P1Y2M', '1-2 days', '2 to 3 days', '1:30', '1,5 h', 'half an hour']) console.log(text, '=', parse(text), 'ms')
END
seen="$(cd "$folder" && node look.mjs)"
echo "parse-duration 2.1.9: $seen"
[ "$seen" = 'P1Y2M = 31557720000 ms
1-2 days = 172800001 ms
2 to 3 days = 259200000 ms
1:30 = 1.03 ms
1,5 h = 54000000 ms
half an hour = null ms' ] || { echo "changed"; exit 1; }
