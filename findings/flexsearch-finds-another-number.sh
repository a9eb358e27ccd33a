#!/usr/bin/env bash
# FlexSearch 0.8.212 (npm) finds a text for a number that is not in it: its default encoder cuts numbers into groups of three digits, so that 20244
# is "202" and "44"; a text with 2024 ("202", "4") is found for it, while 2025 finds none. tokenize: "strict" does not change this; numeric: false
# does.
# Expected: no result, as the option that matches whole words is called strict.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" flexsearch@0.8.212 > /dev/null
cat > "$folder/look.mjs" <<'END'
import flexsearch from 'flexsearch'

for (const options of [{ tokenize: 'strict' }, { tokenize: 'strict', encoder: new flexsearch.Encoder({ numeric: false }) }]) {
  const index = new flexsearch.Index(options)
  index.add(1, 'trade in 2024')
  console.log(['2024', '2025', '20244', '202'].map(number => number + ' finds ' + index.search(number).length).join(', '))
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "FlexSearch 0.8.212: $seen"
[ "$seen" = '2024 finds 1, 2025 finds 0, 20244 finds 1, 202 finds 1
2024 finds 1, 2025 finds 0, 20244 finds 1, 202 finds 0' ] || { echo "changed"; exit 1; }
