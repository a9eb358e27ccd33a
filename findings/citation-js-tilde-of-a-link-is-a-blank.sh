#!/usr/bin/env bash
# citation-js 0.8.2 reads the address in howpublished = {\url{https://example.org/~ann/a}} with a blank for the tilde, so that the link leads
# nowhere. In the field url the tilde stays. A thin space between groups of digits, the usual one in LaTeX, stays as typed: 5\,000 tonnes is the
# title "5\,000 tonnes". Expected: the address as it is, since \url is verbatim in LaTeX, and 5 000 with a (thin) space.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
for (const field of ['howpublished = {\\url{https://example.org/~ann/a}}', 'url = {https://example.org/~ann/a}']) console.log(new Cite(`@misc{a, title = {5\\,000 tonnes}, ${field}}`).data[0].URL)
console.log(new Cite('@misc{a, title = {5\\,000 tonnes}}').data[0].title)
END
seen="$(cd "$folder" && node look.mjs)"
echo "citation-js 0.8.2: $seen"
[ "$seen" = 'https://example.org/ ann/a
https://example.org/~ann/a
5\,000 tonnes' ] || { echo "changed"; exit 1; }
