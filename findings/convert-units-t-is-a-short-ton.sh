#!/usr/bin/env bash
# convert-units 2.3.4 (npm) takes t, the sign of the tonne in the SI brochure, for the ton of the United States: 1 t is 907.184 kg, and the tonne is
# mt. 1 GB is 1024 MB. Statistics in tonnes are a tenth too small after the conversion, with no error. Expected: 1000 kg for t and 1000 MB for GB,
# as the package has kg, g and mm from the SI.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" convert-units@2.3.4 > /dev/null
cat > "$folder/look.mjs" <<'END'
import convert from 'convert-units'
console.log(convert(1).from('t').to('kg'), convert(1).from('mt').to('kg'), convert(1).from('GB').to('MB'))
console.log(convert().describe('t').system, convert().describe('mt').system)
END
seen="$(cd "$folder" && node look.mjs)"
echo "convert-units 2.3.4: $seen"
[ "$seen" = '907.184 1000 1024
imperial metric' ] || { echo "changed"; exit 1; }
