#!/usr/bin/env bash
# lunr 2.3.9 (npm) cannot find a word that begins or ends with a letter outside of ASCII, nor a percentage: on indexing it trims such characters off
# (the Ö of Österreich, all of 铁路, the % of 5.4%), and the words of a query are not trimmed. An index that lunr.py 0.8.0 (PyPI) wrote of the same
# texts, loaded in lunr.js, finds all of them.
# Expected: a word is found as it was written, and both writers of one format of index agree.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check lunr==0.8.0
npm install --silent --no-audit --no-fund --prefix "$folder" lunr@2.3.9 > /dev/null
cat > "$folder/write.py" <<'END'
import json
from lunr import lunr

texts = json.load(open("texts.json"))
json.dump(lunr(ref="id", fields=["text"], documents=texts).serialize(), open("index.json", "w"))
END
echo '[{"id": "a", "text": "Österreich"}, {"id": "b", "text": "铁路"}, {"id": "c", "text": "growth of 5.4% in 2024"}]' > "$folder/texts.json"
cat > "$folder/look.mjs" <<'END'
import fs from 'node:fs'
import lunr from 'lunr'

const texts = JSON.parse(fs.readFileSync('texts.json'))
const own = lunr(function () { this.ref('id'); this.field('text'); texts.forEach(text => this.add(text)) })
const fromPython = lunr.Index.load(JSON.parse(fs.readFileSync('index.json')))
for (const word of ['Österreich', '铁路', '5.4%', '2024']) console.log(word, own.search(word).length, fromPython.search(word).length)
END
seen="$(cd "$folder" && ./venv/bin/python write.py && node look.mjs)"
echo "lunr 2.3.9, lunr.py 0.8.0: $seen"
[ "$seen" = 'Österreich 0 1
铁路 0 1
5.4% 0 1
2024 1 1' ] || { echo "changed"; exit 1; }
