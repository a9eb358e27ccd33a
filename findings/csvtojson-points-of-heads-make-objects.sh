#!/usr/bin/env bash
# csvtojson 2.0.14 and json-2-csv 5.6.0 (npm) take a point in the head of a column for a path: "GDP (U.S. dollars)" becomes three objects, one in the
# other, with the figure under " dollars)", and a head 5.4 makes a list with four empty places before its figure. "No." stays whole. In json-2-csv the
# text 1.50 is the number 1.5 too. flatKeys: true of the first keeps heads. Expected: the head as it stands, since a CSV file has no objects; "U.S."
# and decimals are usual in heads of statistics.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" csvtojson@2.0.14 json-2-csv@5.6.0 > /dev/null
cat > "$folder/look.js" <<'END'
const csvtojson = require('csvtojson')
const { csv2json } = require('json-2-csv')
const tables = ['Country,GDP (U.S. dollars),No.\nA,1.50,1', 'Port,5.4\nA,1.50']
;(async () => {
  for (const table of tables) {
    console.log(JSON.stringify(await csvtojson().fromString(table)))
    console.log(JSON.stringify(csv2json(table)))
  }
})()
END
seen="$(cd "$folder" && node look.js)"
echo "csvtojson 2.0.14, json-2-csv 5.6.0: $seen"
[ "$seen" = '[{"Country":"A","GDP (U":{"S":{" dollars)":"1.50"}},"No.":"1"}]
[{"Country":"A","GDP (U":{"S":{" dollars)":1.5}},"No.":1}]
[{"5":[null,null,null,null,"1.50"],"Port":"A"}]
[{"5":[null,null,null,null,1.5],"Port":"A"}]' ] || { echo "changed"; exit 1; }
