#!/usr/bin/env bash
# number-to-words 1.2.4 (npm) leaves out what follows the point of a number: 1.5 is "one" and 0.5 "zero". The text "1,035" is "one", as its comma
# ends the number. toOrdinal(1.5) is "1st". No error is raised, though a text without a number has one. Expected: "one point five", or an error for
# what is no whole number, as for "five".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" number-to-words@1.2.4 > /dev/null
cat > "$folder/look.mjs" <<'END'
import words from 'number-to-words'
for (const number of [1.5, 0.5, '1,035', 'five']) {
  try { console.log(number, words.toWords(number), words.toOrdinal(number)) } catch (error) { console.log(number, error.name) }
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "number-to-words 1.2.4: $seen"
[ "$seen" = '1.5 one 1st
0.5 zero 0th
1,035 one 1st
five TypeError' ] || { echo "changed"; exit 1; }
