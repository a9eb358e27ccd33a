#!/usr/bin/env bash
# numeral 2.0.6 and numbro 2.5.0 read the unit t as trillion: "2.5 t" is 2500000000000. For numeral a minus sign (U+2212) is nothing, so that a fall
# of 5 is a rise, "1,5" is 15, and "1.2bn" is 1.2; numbro gives no number for the first, 15, and NaN. Expected: no number where a letter may be a
# unit, -5, and an error or 1.5.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" numeral@2.0.6 numbro@2.5.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import numeral from 'numeral'
import numbro from 'numbro'
for (const text of ['2.5 t', '\u22125', '1,5', '1.2bn']) console.log(numeral(text).value(), numbro.unformat(text))
END
seen="$(cd "$folder" && node look.mjs)"
echo "numeral 2.0.6, numbro 2.5.0: $seen"
[ "$seen" = '2500000000000 2500000000000
5 undefined
15 15
1.2 NaN' ] || { echo "changed"; exit 1; }
