#!/usr/bin/env bash
# @asciidoctor/core 4.1.0 (npm) makes a dash of two hyphens inside an address that stands in a text: https://example.org/a--b links to another
# address, with U+2014 and a zero-width space in it, and 5--10 is a dash with that space behind it, so that a search for 5–10 finds neither. What
# stands between two ++ is taken for text without markup, whose signs vanish: "C++ and D++ too" is "C and D too". With link: before it the address
# changes too. Expected: the address as it is.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @asciidoctor/core@4.1.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import * as asciidoctor from '@asciidoctor/core'
const texts = ['See https://example.org/a--b now', 'See link:https://example.org/a--b[] now', 'rose 5--10 per cent', 'C++ and D++ too', 'C++ too']
for (const text of texts) {
  const html = await asciidoctor.convert(text)
  console.log((html.match(/href="[^"]*"/) || html.match(/<p>.*<\/p>/))[0])
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "@asciidoctor/core 4.1.0: $seen"
[ "$seen" = 'href="https://example.org/a&#8212;&#8203;b"
href="https://example.org/a&#8212;&#8203;b"
<p>rose 5&#8212;&#8203;10 per cent</p>
<p>C and D too</p>
<p>C++ too</p>' ] || { echo "changed"; exit 1; }
