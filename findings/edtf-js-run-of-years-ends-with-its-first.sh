#!/usr/bin/env bash
# edtf 4.11.1 (npm) ends a run of years inside a set with its first year: {2023..2025}, which means all three years, begins and ends in 2023, does
# not cover 2024, and has one value. Of [1667,1668,1670..1672], an example of EDTF, the end is 1670. Years with commas are right: {2023,2024,2025}
# ends in 2025. Expected: 2025 and 1672 (ISO 8601-2, 6.4: {1667,1668,1670..1672} is the years 1667, 1668, 1670, 1671 and 1672).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" edtf@4.11.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import edtf from 'edtf'
for (const text of ['{2023..2025}', '[1667,1668,1670..1672]', '{2023,2024,2025}']) {
  const set = edtf(text)
  console.log(text, set.type, new Date(set.min).toISOString().slice(0, 10), new Date(set.max).toISOString().slice(0, 10), set.covers(edtf('2024')))
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "edtf 4.11.1: $seen"
[ "$seen" = '{2023..2025} List 2023-01-01 2023-12-31 false
[1667,1668,1670..1672] Set 1667-01-01 1670-12-31 false
{2023,2024,2025} List 2023-01-01 2025-12-31 true' ] || { echo "changed"; exit 1; }
