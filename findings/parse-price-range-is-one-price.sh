#!/usr/bin/env bash
# parse-price 1.1.8 (npm) drops all that is no digit and joins the rest: "5-10 EUR" is 510, and "2 for 5 EUR" 25. "1,035" is 1.035, "5 million USD" 5, and
# "-5 EUR" 5. "1.035,5" is 1035.5. Expected: 5, both ends, or NaN; -5.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" parse-price@1.1.8 > /dev/null
seen="$(cd "$folder" && node -e "
const module_ = require('parse-price')
const parse = module_.default || module_
console.log(['5-10 EUR', '2 for 5 EUR', '1,035', '5 million USD', '-5 EUR', '1.035,5 EUR'].map(text => text + ' = ' + parse(text)).join('; '))
")"
echo "parse-price 1.1.8: $seen"
[ "$seen" = "5-10 EUR = 510; 2 for 5 EUR = 25; 1,035 = 1.035; 5 million USD = 5; -5 EUR = 5; 1.035,5 EUR = 1035.5" ] || { echo "changed"; exit 1; }
