#!/usr/bin/env bash
# @microsoft/recognizers-text-suite 1.3.1 (npm) reads a sum as its hundredth part where the code stands first: "CHF 5" is 0.05 francs,
# "USD 5" five cents, and "RMB 5 million" 50000 yuan. "5 CHF" is right. Of "US$5bn" the scale is lost (5 dollars), of "£5m" too, which is a length of
# five metres at the same time; and "5 Mt" is a sum in the metical of Mozambique, "5 kt" a speed. Expected: 5 and 5000000; 5000000000; megatonnes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @microsoft/recognizers-text-suite@1.3.1 > /dev/null
cat > "$folder/read.js" <<'END'
const { recognizeCurrency, recognizeDimension } = require('@microsoft/recognizers-text-suite')
const show = (found) => found.map(({ resolution }) => `${resolution.value} ${resolution.unit}`).join(', ')
for (const text of ['CHF 5', 'RMB 5 million', '5 CHF', 'USD 5', 'US$5bn', '£5m', '5 Mt']) console.log(text, '=', show(recognizeCurrency(text, 'en-us')))
for (const text of ['£5m', '5 kt']) console.log(text, '=', show(recognizeDimension(text, 'en-us')))
END
seen="$(cd "$folder" && node read.js)"
echo "@microsoft/recognizers-text-suite 1.3.1: $seen"
[ "$seen" = 'CHF 5 = 0.05 Swiss franc
RMB 5 million = 50000 Chinese yuan
5 CHF = 5 Swiss franc
USD 5 = 0.05 United States dollar
US$5bn = 5 United States dollar
£5m = 5 Pound
5 Mt = 5 Mozambican metical
£5m = 5 Meter
5 kt = 5 Knot' ] || { echo "changed"; exit 1; }
