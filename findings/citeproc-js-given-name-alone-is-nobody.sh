#!/usr/bin/env bash
# citeproc-js 2.4.63 prints no author in the short form of a name that has only a given name: a work by Sukarno has none in the text, while the
# reference list names him: "(2024)". Two such works of one year look the same. With the name in `family` or `literal` it is printed. Expected: the
# only part of the name that there is.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" citeproc@2.4.63 > /dev/null
cat > "$folder/look.mjs" <<'END'
import CSL from 'citeproc'
const head = ' xmlns="http://purl.org/net/xbiblio/csl" version="1.0"'
const locale = `<locale${head} xml:lang="en-US"><style-options/><terms><term name="et-al">et al.</term><term name="and">and</term></terms></locale>`
const form = '<names variable="author"><name form="FORM"/></names><text variable="title" prefix=" "/>'
const style = `<style${head} class="in-text"><info><title>t</title><id>t</id><updated>2024-01-01T00:00:00Z</updated></info><citation><layout prefix="(" suffix=")">${form.replace('FORM', 'short')}</layout></citation><bibliography><layout>${form.replace('FORM', 'long')}</layout></bibliography></style>`
for (const part of ['given', 'family', 'literal']) {
  const work = { id: 'a', type: 'book', title: 'A', author: [{ [part]: 'Sukarno' }], issued: { 'date-parts': [[2024]] } }
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => work }, style, 'en-US')
  engine.setOutputFormat('text')
  engine.updateItems(['a'])
  console.log(part, engine.makeCitationCluster([{ id: 'a' }]), engine.makeBibliography()[1][0].trim())
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "citeproc-js 2.4.63: $seen"
[ "$seen" = 'given ( A) Sukarno A
family (Sukarno A) Sukarno A
literal (Sukarno A) Sukarno A' ] || { echo "changed"; exit 1; }
