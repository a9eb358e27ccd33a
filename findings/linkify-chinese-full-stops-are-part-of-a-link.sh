#!/usr/bin/env bash
# linkify-it-py 2.2.0, urlextract 1.10.0 and linkifyjs 4.4.0 (npm) take a Chinese full stop, and the words behind it, for a part of a link: of
# "https://example.org/a。旅客5万人次" the whole is the address, which leads nowhere, and so behind "）". linkify-it-py finds no link at all where no blank
# stands before it, as none does in Chinese text. autolinker 4.1.5 and anchorme 3.0.8 (npm) end the link before these signs. Expected: that, since the
# first and the third end a link before "." and ")" at its end, and Chinese puts no blank behind its signs.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check linkify-it-py==2.2.0 urlextract==1.10.0
npm install --silent --no-audit --no-fund --prefix "$folder" linkifyjs@4.4.0 autolinker@4.1.5 anchorme@3.0.8 > /dev/null
cat > "$folder/look.py" <<'END'
from linkify_it import LinkifyIt
from urlextract import URLExtract

for text in ("见 https://example.org/a。旅客5万人次", "见https://example.org/a。旅客5万人次", "（https://example.org/a）5万吨", "(see https://example.org/a)."):
    print("linkify-it-py", [link.url for link in LinkifyIt().match(text) or []], "urlextract", URLExtract().find_urls(text))
END
cat > "$folder/look.js" <<'END'
const { find } = require('linkifyjs')
const { Autolinker } = require('autolinker')
const anchorme = require('anchorme').default
for (const text of ['见 https://example.org/a。旅客5万人次', '（https://example.org/a）5万吨']) console.log('linkifyjs', find(text)[0].value, 'autolinker', Autolinker.parse(text)[0].getMatchedText(), 'anchorme', anchorme.list(text)[0].string)
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py && node look.js)"
echo "linkify-it-py 2.2.0, urlextract 1.10.0, linkifyjs 4.4.0, autolinker 4.1.5, anchorme 3.0.8: $seen"
[ "$seen" = 'linkify-it-py ['"'"'https://example.org/a。旅客5万人次'"'"'] urlextract ['"'"'https://example.org/a。旅客5万人次'"'"']
linkify-it-py [] urlextract ['"'"'https://example.org/a。旅客5万人次'"'"']
linkify-it-py ['"'"'https://example.org/a）5万吨'"'"'] urlextract ['"'"'https://example.org/a）5万吨'"'"']
linkify-it-py ['"'"'https://example.org/a'"'"'] urlextract ['"'"'https://example.org/a).'"'"']
linkifyjs https://example.org/a。旅客5万人次 autolinker https://example.org/a anchorme https://example.org/a
linkifyjs https://example.org/a）5万吨 autolinker https://example.org/a anchorme https://example.org/a' ] || { echo "changed"; exit 1; }
