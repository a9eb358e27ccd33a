#!/usr/bin/env bash
# showdown 2.1.0 (npm) takes the low lines inside a word for emphasis: the code of a series, SP_POP_TOTL, becomes SPPOPTOTL with POP in italics, and
# the address https://example.org/a_b_c.pdf loses both lines, so that it leads nowhere. With flavor "github" both stay. Expected: text: emphasis
# inside a word is made with * alone, as in CommonMark (6.2) and in every later flavor.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" showdown@2.1.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import showdown from 'showdown'
const plain = new showdown.Converter()
for (const text of ['SP_POP_TOTL', 'https://example.org/a_b_c.pdf', '10_000_000 t', 'a_b']) console.log(plain.makeHtml(text))
showdown.setFlavor('github')
console.log(new showdown.Converter().makeHtml('SP_POP_TOTL'))
END
seen="$(cd "$folder" && node look.mjs)"
echo "showdown 2.1.0: $seen"
[ "$seen" = '<p>SP<em>POP</em>TOTL</p>
<p>https://example.org/a<em>b</em>c.pdf</p>
<p>10<em>000</em>000 t</p>
<p>a_b</p>
<p>SP_POP_TOTL</p>' ] || { echo "changed"; exit 1; }
