#!/usr/bin/env bash
# currency.js 2.0.4 and accounting 0.4.1 (npm) drop the letter of an exponent and join its digits: the text "1.5e3", as programs write 1500, is 1.53. A
# minus sign (U+2212) is dropped, so that -5 is 5, and so is a scale: "$5bn" is 5. "1.035,5" is 1.04 for the first and 1.0355 for the second, "5-10" NaN
# and 5. Parentheses are a minus for both. Expected: 1500, -5, and NaN or an error for what is no amount.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" currency.js@2.0.4 accounting@0.4.1 > /dev/null
cat > "$folder/look.js" <<'END'
const currency = require('currency.js')
const { unformat } = require('accounting')
for (const text of ['1.5e3', '\u22125', '$5bn', '1.035,5', '5-10', '(5)']) console.log(text, '=', currency(text).value, unformat(text))
END
seen="$(cd "$folder" && node look.js)"
echo "currency.js 2.0.4, accounting 0.4.1: $seen"
[ "$seen" = '1.5e3 = 1.53 1.53
−5 = 5 5
$5bn = 5 5
1.035,5 = 1.04 1.0355
5-10 = NaN 5
(5) = -5 -5' ] || { echo "changed"; exit 1; }
