#!/usr/bin/env bash
# node-html-markdown 2.0.0 (npm) makes one row of a table whose rows have no end tags, which HTML allows to leave out: "Ships 2023" and "1,035 2024" are
# cells, so that each year stands beside the figure of the year before. With end tags the table is right. A list that begins at 5 begins at 1, 10 with a
# raised 6 is 106, and two lines of a cell are one number. Expected: the same table, as the HTML standard says where each element ends.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" node-html-markdown@2.0.0 > /dev/null
cat > "$folder/look.js" <<'END'
const { NodeHtmlMarkdown } = require('node-html-markdown')
const open = '<table><tr><th>Year<th>Ships<tr><td>2023<td>1,035<tr><td>2024<td>983</table>'
const closed = open.replace(/(<t[hd]>)([^<]*)/g, (_, tag, text) => tag + text + tag.replace('<', '</')).replace(/(?<!e>)<tr>|<\/table>/g, '</tr>$&')
for (const html of [open, closed, '<ol start="5"><li>a</li></ol>', '10<sup>6</sup>', '<table><tr><td>2<br>983</td></tr></table>']) {
  console.log(NodeHtmlMarkdown.translate(html).split('\n').filter(line => !/^\| -/.test(line)).join(' / '))
}
END
seen="$(cd "$folder" && node look.js)"
echo "node-html-markdown 2.0.0: $seen"
[ "$seen" = '| Year | Ships 2023 | 1,035 2024 | 983 |
| Year | Ships | / | 2023 | 1,035 | / | 2024 | 983   |
1. a
106
| 2983 |' ] || { echo "changed"; exit 1; }
