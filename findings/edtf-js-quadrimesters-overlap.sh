#!/usr/bin/env bash
# edtf 4.11.1 (npm) gives two of the three quadrimesters of EDTF level 2 five months each: 2021-37 ends on 31 May and 2021-38 begins on 1 May and
# ends on 30 September, which 2021-39 begins with.
# Expected: January to April, May to August, September to December (Library of Congress, EDTF, codes 37 to 39: "4 months in duration").
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" edtf@4.11.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import edtf from 'edtf'

for (const code of [36, 37, 38, 39, 40]) {
  const part = edtf('2021-' + code)
  console.log(code, new Date(part.min).toISOString().slice(0, 10), new Date(part.max).toISOString().slice(0, 10))
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "edtf 4.11.1: $seen"
[ "$seen" = '36 2021-10-01 2021-12-31
37 2021-01-01 2021-05-31
38 2021-05-01 2021-09-30
39 2021-09-01 2021-12-31
40 2021-01-01 2021-06-30' ] || { echo "changed"; exit 1; }
