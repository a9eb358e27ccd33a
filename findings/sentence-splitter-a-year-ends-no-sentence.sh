#!/usr/bin/env bash
# sentence-splitter 5.0.1 (npm) does not end a sentence at a whole number: "It rose in 2024. Exports fell." is one sentence, with a page ("See p.
# 12. It rose.") as well, while a decimal or a word ends it. So the figure of one sentence stands beside the year of the next. sbd 1.0.19 gives the
# same for these. Expected: two sentences: a number followed by a full stop, a blank and a capital letter is the usual end of a sentence with a
# year. Numbered lists are the exception, and stand at the beginning of a line.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" sentence-splitter@5.0.1 sbd@1.0.19 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { split } from 'sentence-splitter'
import sbd from 'sbd'
for (const text of ['It rose in 2024. Exports fell.', 'See p. 12. It rose.', 'It was 5. It rose to 6.', 'It rose by 2.5. Exports fell.']) {
  console.log(split(text).filter(node => node.type === 'Sentence').map(node => node.raw).join('|'), '--', sbd.sentences(text).join('|'))
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "sentence-splitter 5.0.1, sbd 1.0.19: $seen"
[ "$seen" = 'It rose in 2024. Exports fell. -- It rose in 2024. Exports fell.
See p. 12. It rose. -- See p. 12. It rose.
It was 5. It rose to 6. -- It was 5. It rose to 6.
It rose by 2.5.|Exports fell. -- It rose by 2.5.|Exports fell.' ] || { echo "changed"; exit 1; }
