#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (npm), the functions of Excel in JavaScript, reads numbers where Excel has none or another: VALUE("(5)") is 5, in Excel
# -5, as accounts write a loss; VALUE("5 km") is 5 and VALUE("5 bn") too, in Excel an error, and DATEVALUE("Table 2") is 1 February 2001.
# TEXT(45413,"d mmmm yyyy") stays 45413. A percentage ("5%") is right in VALUE() and NaN in NUMBERVALUE(). Expected: -5, #VALUE! three times, 1 May
# 2024, 0.05.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @formulajs/formulajs@4.6.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import * as excel from '@formulajs/formulajs'
const show = (value) => (value instanceof Date ? value.toDateString() : String(value))
for (const text of ['(5)', '-5', '5 km', '5 bn', '5%']) console.log(`VALUE("${text}")`, show(excel.VALUE(text)))
console.log(show(excel.DATEVALUE('Table 2')), show(excel.TEXT(45413, 'd mmmm yyyy')), show(excel.NUMBERVALUE('5%')))
END
seen="$(cd "$folder" && node look.mjs)"
echo "@formulajs/formulajs 4.6.1: $seen"
[ "$seen" = 'VALUE("(5)") 5
VALUE("-5") -5
VALUE("5 km") 5
VALUE("5 bn") 5
VALUE("5%") 0.05
Thu Feb 01 2001 45413 NaN' ] || { echo "changed"; exit 1; }
