#!/usr/bin/env bash
# jsonstat-toolkit 2.2.2 (npm) passes over a category that a dataset does not have: Data({ geo: "C", year: "2024" }) for a country that is not in it
# answers the values of all countries in 2024, as a list, as if geo had not been asked for. A misspelt code, or one in small letters, does the same.
# Dice() with the same category is empty. Expected: null, as Data() answers for a list of positions that is too short, or an error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" jsonstat-toolkit@2.2.2 > /dev/null
cat > "$folder/look.mjs" <<'END'
import JSONstat from 'jsonstat-toolkit'
const data = JSONstat({ version: '2.0', class: 'dataset', id: ['geo', 'year'], size: [2, 2], value: [1, 2, 3, 4], dimension: { geo: { category: { index: ['A', 'B'] } }, year: { category: { index: ['2023', '2024'] } } } })
const show = found => JSON.stringify(Array.isArray(found) ? found.map(one => one.value) : found && found.value)
for (const geo of ['A', 'C', 'a']) console.log(geo, show(data.Data({ geo, year: '2024' })))
console.log(show(data.Data([0])), JSON.stringify(data.Dice({ geo: ['C'] }).value))
END
seen="$(cd "$folder" && node look.mjs)"
echo "jsonstat-toolkit 2.2.2: $seen"
[ "$seen" = 'A 2
C [2,4]
a [2,4]
null []' ] || { echo "changed"; exit 1; }
