#!/usr/bin/env bash
# html-to-text 10.0.1 (npm) writes the cells of a table without a gap unless a selector is set for tables: a row with 2023 and 1,035 is "20231,035",
# and the rows run together as well. A mixed number (4<sup>1</sup>&frasl;<sub>2</sub>) is 41 halves.
# Expected: a blank between cells and a line for each row, as browsers copy them.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" html-to-text@10.0.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { convert } from 'html-to-text'

console.log(convert('<table><tr><th>Year</th><th>Tonnes</th></tr><tr><td>2023</td><td>1,035</td></tr><tr><td>2024</td><td>7</td></tr></table><p>4<sup>1</sup>&frasl;<sub>2</sub> km</p>').replace(/\n+/g, ' / '))
END
seen="$(cd "$folder" && node look.mjs)"
echo "html-to-text 10.0.1: $seen"
[ "$seen" = 'YearTonnes20231,03520247 / 41⁄2 km' ] || { echo "changed"; exit 1; }
