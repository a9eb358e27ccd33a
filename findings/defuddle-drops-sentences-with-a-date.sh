#!/usr/bin/env bash
# defuddle 0.19.4 (npm), the reader of pages behind note-taking tools, leaves out short paragraphs that have a date in them: "It opened on 1 May
# 2024 with five ships." with the date in <time> or in a span of the class date, and "Updated: 3 June 2024 with 5 ships", are not in its text. A
# short list of figures (<ul>) and a list of terms (<dl>) go too. With "in 2024" the same paragraph stays. Expected: what stands between two
# paragraphs of an article is part of it. The lines that say when something was are the ones that are quoted.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" defuddle@0.19.4 linkedom@0.18.15 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { Defuddle } from 'defuddle/node'
const around = '<p>The ministry said that the ships were counted at the ports of the country in the course of the year, and that the figures were revised.</p>'
for (const html of ['<p>It opened on <time datetime="2024-05-01">1 May 2024</time> with five ships.</p>', '<p>Updated: 3 June 2024 with 5 ships</p>', '<dl><dt>Ships</dt><dd>1,035 in the year</dd></dl>', '<p>It opened in 2024 with five ships.</p>']) {
  const page = `<html><head><title>T</title></head><body><article><h1>Ships</h1>${around}${html}${around}</article></body></html>`
  const { content } = await Defuddle(page, 'https://example.org/a', { markdown: true })
  console.log(content.replaceAll(/The ministry[^]*?revised\./g, '...').replaceAll(/\s+/g, ' '))
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "defuddle 0.19.4: $seen"
[ "$seen" = '## Ships ... ...
## Ships ... ...
## Ships ... ...
## Ships ... It opened in 2024 with five ships. ...' ] || { echo "changed"; exit 1; }
