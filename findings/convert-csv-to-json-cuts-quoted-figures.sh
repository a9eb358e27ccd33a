#!/usr/bin/env bash
# convert-csv-to-json 4.72.0 (npm) cuts a figure in quotation marks at its comma: of "1,035" tonnes the text "1 is left, with its first mark, and 035"
# stands under the next head in place of the 12 ships, which are dropped. A file with semicolons and decimal commas is cut at the commas: "A;1,5" is
# A;1, and the 5 is dropped. Nothing is thrown. supportQuotedField(true) reads quotation marks. Expected: quoted fields by default (RFC 4180, 2.6),
# and an error for a row that has more fields than the head.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" convert-csv-to-json@4.72.0 > /dev/null
cat > "$folder/look.js" <<'END'
const { writeFileSync } = require('node:fs')
const converter = require('convert-csv-to-json')
writeFileSync('a.csv', 'Port,Tonnes,Ships\nA,"1,035",12\n')
console.log(JSON.stringify(converter.getJsonFromCsv('a.csv')))
console.log(JSON.stringify(converter.supportQuotedField(true).getJsonFromCsv('a.csv')))
writeFileSync('a.csv', 'Port;Share\nA;1,5\n')
console.log(JSON.stringify(converter.getJsonFromCsv('a.csv')))
END
seen="$(cd "$folder" && node look.js)"
echo "convert-csv-to-json 4.72.0: $seen"
[ "$seen" = '[{"Port":"A","Tonnes":"\"1","Ships":"035\""}]
[{"Port":"A","Tonnes":"1,035","Ships":"12"}]
[{"Port;Share":"A;1"}]' ] || { echo "changed"; exit 1; }
