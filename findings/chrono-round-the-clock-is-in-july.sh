#!/usr/bin/env bash
# chrono-node 2.9.0 (npm) reads "24/7 service" as 24 July, with a day that is certain. A date with points is read month first, "7.5.2024" as 5 July,
# though months first are written with strokes; "13.5.2024" is 13 May. Quarters, halves and financial years give nothing.
# Expected: no date in "24/7"; and 7 May, as points are written in Germany, Russia and others that put the day first.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" chrono-node@2.9.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import * as chrono from 'chrono-node'

for (const text of ['24/7 service', 'on 7.5.2024', 'on 13.5.2024', 'in Q1 2025', 'first half of 2025']) {
  const found = chrono.parse(text, new Date(2024, 0, 1, 12))
  console.log(text, '=', found.map(one => one.text + ' ' + one.start.get('month') + '-' + one.start.get('day') + (one.start.isCertain('day') ? ' certain' : '')).join() || 'none')
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "chrono-node 2.9.0: $seen"
[ "$seen" = '24/7 service = 24/7 7-24 certain
on 7.5.2024 = 7.5.2024 7-5 certain
on 13.5.2024 = 13.5.2024 5-13 certain
in Q1 2025 = none
first half of 2025 = none' ] || { echo "changed"; exit 1; }
