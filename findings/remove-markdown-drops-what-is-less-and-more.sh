#!/usr/bin/env bash
# remove-markdown 0.7.0 (npm) takes the text between < and > for a tag, also where Markdown reads a comparison: "shares <5% in 2023 and >10% in
# 2024" is "shares 10% in 2024". "~5 to ~10" loses its two signs for about, "[5.4%] to [4.5%] (2023)" its first bracket and the year, and "2024. A
# year" begins without its number. CommonMark keeps all four figures. Expected: the text that a reader of the Markdown sees.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" remove-markdown@0.7.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import strip from 'remove-markdown'
const texts = ['shares <5% in 2023 and >10% in 2024', '~5 to ~10', 'fell from [5.4%] to [4.5%] (2023)', '2024. A year']
for (const text of texts) console.log(text, '=', strip(text))
END
seen="$(cd "$folder" && node look.mjs)"
echo "remove-markdown 0.7.0: $seen"
[ "$seen" = 'shares <5% in 2023 and >10% in 2024 = shares 10% in 2024
~5 to ~10 = 5 to 10
fell from [5.4%] to [4.5%] (2023) = fell from 5.4%] to [4.5%
2024. A year = A year' ] || { echo "changed"; exit 1; }
