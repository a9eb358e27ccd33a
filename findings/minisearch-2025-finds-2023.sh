#!/usr/bin/env bash
# MiniSearch 7.2.0 (npm) finds other years with fuzzy: 0.2, the value of its own examples: a fifth of four characters is 0.8, which it rounds to one
# edit. "2025", which is in no text, finds 2023 and 2024, and "1985" 1995. Without it a decimal is two words: for "5.4" the texts with "5 to 4" and
# with 4.5 come before the longer one that has 5.4, also with combineWith: "AND". Expected: less than one edit is none, as for words of two letters,
# or the documentation says that numbers need an exact search: fuzzy may be a function of the word.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" minisearch@7.2.0 > /dev/null
cat > "$folder/look.js" <<'END'
const MiniSearch = require('minisearch')
const texts = ['Exports in 2023', 'Exports in 2024', 'Exports in 1995', '5 to 4 ports', '4.5 per cent', 'It rose by 5.4 per cent in the year']
const index = new MiniSearch({ fields: ['text'], storeFields: ['text'] })
index.addAll(texts.map((text, id) => ({ id, text })))
for (const [query, options] of [['2025', { fuzzy: 0.2 }], ['1985', { fuzzy: 0.2 }], ['2025', {}], ['5.4', { combineWith: 'AND' }]]) console.log(query, JSON.stringify(options), index.search(query, options).map(result => result.text).join(' | '))
END
seen="$(cd "$folder" && node look.js)"
echo "MiniSearch 7.2.0: $seen"
[ "$seen" = '2025 {"fuzzy":0.2} Exports in 2023 | Exports in 2024
1985 {"fuzzy":0.2} Exports in 1995
2025 {} 
5.4 {"combineWith":"AND"} 5 to 4 ports | 4.5 per cent | It rose by 5.4 per cent in the year' ] || { echo "changed"; exit 1; }
