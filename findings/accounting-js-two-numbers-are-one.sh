#!/usr/bin/env bash
# accounting.js 0.4.1 (npm) takes everything but digits, points and the hyphen out of a text before it reads it: "from 5 to 7" is 57 for unformat,
# "1e6" is 16, and CO2 with 35 is 235. The minus U+2212 of printed tables is lost, so that "−5" is 5. formatNumber(1e21) prints 1, a number that
# JavaScript writes with an exponent. Expected: an error, or the first number; -5; and 22 digits, or 1e+21.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" accounting@0.4.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import accounting from 'accounting'
for (const text of ['from 5 to 7', 'CO2 35', '1e6', '\u22125', '-5']) console.log(text, '=', accounting.unformat(text))
console.log(accounting.formatNumber(1e20), accounting.formatNumber(1e21))
END
seen="$(cd "$folder" && node look.mjs)"
echo "accounting.js 0.4.1: $seen"
[ "$seen" = 'from 5 to 7 = 57
CO2 35 = 235
1e6 = 16
−5 = 5
-5 = -5
100,000,000,000,000,000,000 1' ] || { echo "changed"; exit 1; }
