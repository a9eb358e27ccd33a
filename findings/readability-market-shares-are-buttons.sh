#!/usr/bin/env bash
# @mozilla/readability 0.6.0 (npm), the reader view of Firefox, leaves out paragraphs by a word in their class: of an article a paragraph with the
# class market-share goes, since "share" is taken for buttons of social networks, as do commentary ("comment") and extra-eu-trade ("extra"). One with
# the class author-note becomes the byline: "It was 45.3 in 2024." is who wrote the article. A paragraph with the class trade or without one stays.
# Expected: a sentence in the middle of an article, among its paragraphs, is part of it; the figures of the page go with it, and nothing says so.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @mozilla/readability@0.6.0 jsdom@29.1.1 > /dev/null
cat > "$folder/look.js" <<'END'
const { Readability } = require('@mozilla/readability')
const { JSDOM } = require('jsdom')
const paragraph = `<p>${'The port handled many ships in that year, and the trade of the country grew at a steady rate, as its office wrote. '.repeat(5)}</p>`
for (const name of ['trade', 'market-share', 'commentary', 'extra-eu-trade', 'author-note']) {
  const page = `<html><body><article><h1>Trade</h1>${paragraph}<p class="${name}">It was 45.3 in 2024.</p>${paragraph.repeat(2)}</article></body></html>`
  const article = new Readability(new JSDOM(page, { url: 'https://example.org/' }).window.document).parse()
  console.log(name, article.textContent.includes('45.3'), article.byline)
}
END
seen="$(cd "$folder" && node look.js)"
echo "@mozilla/readability 0.6.0: $seen"
[ "$seen" = 'trade true null
market-share false null
commentary false null
extra-eu-trade false null
author-note false It was 45.3 in 2024.' ] || { echo "changed"; exit 1; }
