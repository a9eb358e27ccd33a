#!/usr/bin/env bash
# @geolonia/japanese-numeral 1.0.2 (npm) reads 1.5万 (15,000) as 0, and 1億2,000万 (120 million) as 100 million: a point or comma makes the part of the
# number 0, without an error. findKanjiNumbers() cuts such numbers: 1.5万 is found as 5万 (50,000), and 1億2,000万 as 1億2 and 000万. 二〇二四 and 千五百
# are right. Expected: 15000 and 120000000, as newspapers and statistics write them so, or an error, as for text that is no number.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @geolonia/japanese-numeral@1.0.2 > /dev/null
seen="$(cd "$folder" && node -e "
const { kanji2number, findKanjiNumbers } = require('@geolonia/japanese-numeral')
for (const text of ['1.5万', '1億2,000万', '二〇二四', '千五百']) console.log(text, '=', kanji2number(text), findKanjiNumbers(text).join(' '))
")"
echo "@geolonia/japanese-numeral 1.0.2: $seen"
[ "$seen" = '1.5万 = 0 5万
1億2,000万 = 100000000 1億2 000万
二〇二四 = 2024 二〇二四
千五百 = 1500 千五百' ] || { echo "changed"; exit 1; }
