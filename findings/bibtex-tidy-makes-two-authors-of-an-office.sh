#!/usr/bin/env bash
# bibtex-tidy 1.14.0 (npm), with the option to strip enclosing braces, strips them from authors as well: {{Ministry of Trade and Industry}}, one
# office, becomes {Ministry of Trade and Industry}, which every reader of BibTeX takes for two persons. With encodeUrls the address gets a
# backslash: a_b becomes a\%5Fb, which is not the address, as a url is verbatim. Expected: braces of names are kept, where they mean something, and
# a%5Fb or a_b. A formatter keeps what a file says.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" bibtex-tidy@1.14.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { tidy } from 'bibtex-tidy'
const entry = '@report{a, author={{Ministry of Trade and Industry}}, title={{Fares}}, url={https://example.org/a_b}}'
console.log(tidy(entry, { stripEnclosingBraces: true }).bibtex.trim())
console.log(tidy(entry, { encodeUrls: true }).bibtex.match(/url.*/)[0])
END
seen="$(cd "$folder" && node look.mjs)"
echo "bibtex-tidy 1.14.0: $seen"
[ "$seen" = '@report{a,
  author        = {Ministry of Trade and Industry},
  title         = {Fares},
  url           = {https://example.org/a_b}
}
url           = {https://example.org/a\%5Fb}' ] || { echo "changed"; exit 1; }
