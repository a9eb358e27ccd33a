#!/usr/bin/env bash
# tabletojson 4.1.15 (npm) puts figures under other heads: where the first cell of a row is a head (<th>North</th>), as in accessible tables, its text
# becomes the key of the figure in place of 2023. Under a head over two columns the second figure belongs to the next head, and in a head of two rows a
# name falls under the unit. Raised note marks and lines join: 45.3 with note 2 is 45.32. Cells over two rows are right.
# Expected: each figure under the head above it, or "1", "2" for heads that it cannot read, as it does for columns without a head.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" tabletojson@4.1.15 > /dev/null
cat > "$folder/look.js" <<'END'
const { Tabletojson } = require('tabletojson')
for (const rows of [
  '<tr><th></th><th>2023</th></tr><tr><th>North</th><td>5</td></tr>',
  '<tr><th colspan="2">2023</th><th>2024</th></tr><tr><td>1</td><td>2</td><td>3</td></tr>',
  '<tr><th rowspan="2">Area</th><th>2023</th></tr><tr><th>t</th></tr><tr><td>North</td><td>5</td></tr>',
  '<tr><th>Share</th></tr><tr><td>45.3<sup>2</sup></td></tr>'
]) console.log(JSON.stringify(Tabletojson.convert(`<table>${rows}</table>`)[0]))
END
seen="$(cd "$folder" && node look.js)"
echo "tabletojson 4.1.15: $seen"
[ "$seen" = '[{"North":"5"}]
[{"2":"3","2023":"1","2024":"2"}]
[{"2023":"5","t":"North"}]
[{"Share":"45.32"}]' ] || { echo "changed"; exit 1; }
