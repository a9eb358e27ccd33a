#!/usr/bin/env bash
# @lhncbc/ucum-lhc 7.1.10 (npm), the validator of UCUM of a national library, holds "ha" for valid and for a hundred years: 1 ha is 1200 months, and a
# yield in t/ha is tonnes per hectoyear. "ft" is valid as a femtotonne: 5 ft are 5e-12 kg. kh, kmin and kmo are valid as well. Expected: not valid, as
# UCUM says that years, months, hours and minutes take no prefix (isMetric="no"); then the hectare (har) may be what it suggests.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @lhncbc/ucum-lhc@7.1.10 > /dev/null
cat > "$folder/look.js" <<'END'
const ucum = require('@lhncbc/ucum-lhc').UcumLhcUtils.getInstance()
for (const code of ['ha', 't/ha', 'ft', 'kh', 'kmo', 'har', '[ft_i]']) {
  const { status, unit } = ucum.validateUnitString(code)
  console.log(code, status, unit.name)
}
console.log(ucum.convertUnitTo('ha', 1, 'mo').toVal, ucum.convertUnitTo('ft', 5, 'kg').toVal.toPrecision(2), ucum.convertUnitTo('har', 1, 'm2').toVal)
END
seen="$(cd "$folder" && node look.js)"
echo "@lhncbc/ucum-lhc 7.1.10: $seen"
[ "$seen" = 'ha valid hectoyear
t/ha valid [metric ton]/hectoyear
ft valid femtometric ton
kh valid kilohour
kmo valid kilomonth
har valid hectoare
[ft_i] valid foot
1200 5.0e-12 10000' ] || { echo "changed"; exit 1; }
