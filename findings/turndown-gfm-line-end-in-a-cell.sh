#!/usr/bin/env bash
# turndown-plugin-gfm 1.0.2 (turndown 7.2.5) writes a line end inside a cell as a line end, which ends the row of a Markdown table: of
# <td>2<br>983</td> the number 983 stands outside the table or in its first column. A | in a cell is not escaped and makes a column. Raised digits
# join: 10<sup>6</sup> is 106. Expected: a space or <br> in the cell, and \| (GitHub Flavored Markdown, 4.10).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" turndown@7.2.5 turndown-plugin-gfm@1.0.2 marked@18.2.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import TurndownService from 'turndown'
import { gfm } from 'turndown-plugin-gfm'
import { marked } from 'marked'
const service = new TurndownService()
service.use(gfm)
const markdown = service.turndown('<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2024</td><td>2<br>983</td></tr></table>')
console.log(marked(markdown).replace(/\s*\n\s*/g, '').match(/<tbody>.*<.tbody>/)[0], service.turndown('<p>10<sup>6</sup></p>'))
END
seen="$(cd "$folder" && node look.mjs)"
echo "turndown-plugin-gfm 1.0.2: $seen"
[ "$seen" = '<tbody><tr><td>2024</td><td>2</td></tr><tr><td>983</td><td></td></tr></tbody> 106' ] || { echo "changed"; exit 1; }
