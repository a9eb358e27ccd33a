#!/usr/bin/env bash
# @orama/orama 3.1.18 (npm) takes words with a hyphen as one word: "Laos" finds no text on the China-Laos Railway, while "China" does, as the
# beginning of the word. Decimals and thousands are cut at their sign: for "5.4" the text that has only a 5 comes before the one with 5.4, and
# "1,035" puts the text with 1035 before the one with 1,035. Chinese words are dropped without a word: "铁路" finds nothing. Expected: both halves of
# a name, a figure as one word, and an error for a text of which nothing was indexed.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @orama/orama@3.1.18 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { create, insertMultiple, search } from '@orama/orama'
const index = create({ schema: { text: 'string' } })
await insertMultiple(index, ['China-Laos Railway carried goods', 'growth of 5.4% was seen', '5', 'about 1,035 tonnes', '1035', '铁路 运输'].map((text, id) => ({ id: String(id), text })))
for (const term of ['Laos', 'China', '5.4', '1,035', '铁路']) console.log(term, '=', (await search(index, { term })).hits.map(hit => hit.document.text).join(' | '))
END
seen="$(cd "$folder" && node look.mjs)"
echo "@orama/orama 3.1.18: $seen"
[ "$seen" = 'Laos = 
China = China-Laos Railway carried goods
5.4 = 5 | growth of 5.4% was seen
1,035 = 1035 | about 1,035 tonnes
铁路 = ' ] || { echo "changed"; exit 1; }
