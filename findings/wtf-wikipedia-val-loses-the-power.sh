#!/usr/bin/env bash
# wtf_wikipedia 10.4.1 (npm) drops the power of ten of the template val: {{val|5.4|e=6|u=t}}, which Wikipedia prints as 5.4 times 10 to the 6 t,
# becomes "5.4 t". 10<sup>6</sup> becomes 106. {{convert}} and {{frac}} are right.
# Expected: 5.4 × 10^6 t, or nothing rather than a millionth of the figure.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" wtf_wikipedia@10.4.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import wtf from 'wtf_wikipedia'

for (const text of ['{{val|5.4|e=6|u=t}}', 'about 10<sup>6</sup> t', '{{convert|142.3|km|mi}}', '{{frac|2|1|2}} km']) console.log(text, '=', wtf(text).text())
END
seen="$(cd "$folder" && node look.mjs)"
echo "wtf_wikipedia 10.4.1: $seen"
[ "$seen" = '{{val|5.4|e=6|u=t}} = 5.4 t
about 10<sup>6</sup> t = about 106 t
{{convert|142.3|km|mi}} = 142.3 km
{{frac|2|1|2}} km = 2 1/2 km' ] || { echo "changed"; exit 1; }
