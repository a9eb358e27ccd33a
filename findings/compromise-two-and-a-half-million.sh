#!/usr/bin/env bash
# compromise 14.17.0 reads "two and a half million" as 2000000: the half is lost, though "half a million" is 500000. A year in two halves, "twenty
# twenty four", is the two numbers 0 and 4. Expected: 2500000; 2024, or 20 and 24.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" compromise@14.17.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import nlp from 'compromise'
for (const text of ['two and a half million', 'half a million', 'twenty twenty four']) {
  console.log(text, ...nlp(text).numbers().json({ terms: false }).map((found) => found.number.num))
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "compromise 14.17.0: $seen"
[ "$seen" = 'two and a half million 2000000
half a million 500000
twenty twenty four 0 4' ] || { echo "changed"; exit 1; }
