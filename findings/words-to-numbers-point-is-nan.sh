#!/usr/bin/env bash
# words-to-numbers 1.5.1 replaces "one point five million" by NaN, inside the sentence too, and "a second look" by "1 2 look".
# Expected: 1500000, and words that are no number left alone: "first of all" is "1 of all".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" words-to-numbers@1.5.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import library from 'words-to-numbers'
for (const text of ['it cost one point five million', 'a second look', 'one hundred and five boats', 'first of all']) console.log(library.wordsToNumbers(text))
END
seen="$(cd "$folder" && node look.mjs)"
echo "words-to-numbers 1.5.1: $seen"
[ "$seen" = 'it cost NaN
1 2 look
105 boats
1 of all' ] || { echo "changed"; exit 1; }
