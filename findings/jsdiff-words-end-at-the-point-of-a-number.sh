#!/usr/bin/env bash
# diff 9.0.0 (npm, jsdiff): diffWords() cuts numbers at their signs: from 45.3 to 45.8 million it marks 3 and 8, and 45. stands unchanged before them;
# from 1,035 to 1,053 t it marks 035 and 053, and from "5 to 10" to "5.4 to 10" the added text ".4 ". So a reader sees that three became eight. With
# an Intl.Segmenter as its option the whole numbers are marked. Expected: 45.3 and 45.8, as a number is one word, and as diffWords says that it
# compares words.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" diff@9.0.0 > /dev/null
cat > "$folder/look.js" <<'END'
const { diffWords } = require('diff')
const show = (before, after, options) => diffWords(before, after, options).map(part => part.added ? `{+${part.value}+}` : part.removed ? `[-${part.value}-]` : part.value).join('')
for (const [before, after] of [['It rose to 45.3 million.', 'It rose to 45.8 million.'], ['1,035 t', '1,053 t'], ['5 to 10', '5.4 to 10']]) console.log(show(before, after))
console.log(show('It rose to 45.3 million.', 'It rose to 45.8 million.', { intlSegmenter: new Intl.Segmenter('en', { granularity: 'word' }) }))
END
seen="$(cd "$folder" && node look.js)"
echo "diff 9.0.0: $seen"
[ "$seen" = 'It rose to 45.[-3-]{+8+} million.
1,[-035-]{+053+} t
5{+.4 +}to 10
It rose to [-45.3-]{+45.8+} million.' ] || { echo "changed"; exit 1; }
