#!/usr/bin/env bash
# convert 8.0.2 (npm) takes M for the nautical mile and m for the metre: a column head in capitals, 5 M, is 9260 metres. One year is 365 days and
# one month 30, so that twelve months are five days less than a year. t, kt and Mt are tonnes. Expected: an error for M, which may also be a million
# or a slip for m, and twelve months that make a year.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" convert@8.0.2 > /dev/null
cat > "$folder/look.mjs" <<'END'
import convert from 'convert'
for (const [value, from, to] of [[5, 'm', 'm'], [5, 'M', 'm'], [1, 'year', 'days'], [12, 'months', 'days'], [1, 'Mt', 'kg']]) console.log(value, from, '=', convert(value, from).to(to), to)
END
seen="$(cd "$folder" && node look.mjs)"
echo "convert 8.0.2: $seen"
[ "$seen" = '5 m = 5 m
5 M = 9260 m
1 year = 365 days
12 months = 360 days
1 Mt = 1000000000 kg' ] || { echo "changed"; exit 1; }
