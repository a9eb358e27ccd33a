#!/usr/bin/env bash
# convert-units 2.3.4: the unit `t` is the short ton of 907.184 kg, and the tonne is called `mt`. In mathjs 15.2.0 and js-quantities 1.8.0 `t` is
# the tonne and `mt` a thousandth of it: 5 mt are 5000 kg for the first and 5 kg for the others. "kt" is a knot in js-quantities, a kilotonne in
# mathjs. Expected: t for 1000 kg (SI Brochure, table 8).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" convert-units@2.3.4 mathjs@15.2.0 js-quantities@1.8.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import convert from 'convert-units'
import { unit } from 'mathjs'
import Qty from 'js-quantities'
for (const name of ['t', 'mt']) console.log(name, convert(5).from(name).to('kg'), unit(5, name).toNumber('kg'), Qty(5, name).toBase().scalar)
console.log('kt', unit(5, 'kt').toSI().units[0].unit.name, Qty(5, 'kt').kind())
END
seen="$(cd "$folder" && node look.mjs)"
echo "convert-units 2.3.4, mathjs 15.2.0, js-quantities 1.8.0: $seen"
[ "$seen" = 't 4535.92 5000 5000
mt 5000 5 5
kt g speed' ] || { echo "changed"; exit 1; }
