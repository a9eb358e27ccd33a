#!/usr/bin/env bash
# exceljs 4.4.0 and read-excel-file 9.3.17 give a duration as a moment of 1899: 3 hours 40 minutes ([h]:mm) are 1899-12-30T03:40, and 30 hours
# 1899-12-31T06:00, with no sign of how long. `text` of exceljs is not what the sheet shows: a share shown as 45.3% is 0.453. Expected: 3:40 and
# 30:00 (SheetJS 0.18.5 has them in `w`), or a number of hours.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" exceljs@4.4.0 read-excel-file@9.3.17 > /dev/null
cat > "$folder/look.mjs" <<'END'
import exceljs from 'exceljs'
import { readSheet } from 'read-excel-file/node'
const book = new exceljs.Workbook()
const sheet = book.addWorksheet('a')
for (const [value, form] of [[(3 + 40 / 60) / 24, '[h]:mm'], [30 / 24, '[h]:mm'], [0.453, '0.0%']]) sheet.addRow([value]).getCell(1).numFmt = form
await book.xlsx.writeFile('a.xlsx')
const again = new exceljs.Workbook()
await again.xlsx.readFile('a.xlsx')
const rows = await readSheet('a.xlsx')
for (const row of [1, 2]) console.log(again.worksheets[0].getCell(row, 1).value.toISOString().slice(0, 16), rows[row - 1][0].toISOString().slice(0, 16))
console.log(again.worksheets[0].getCell(3, 1).text)
END
seen="$(cd "$folder" && node look.mjs)"
echo "exceljs 4.4.0, read-excel-file 9.3.17: $seen"
[ "$seen" = '1899-12-30T03:40 1899-12-30T03:40
1899-12-31T06:00 1899-12-31T06:00
0.453' ] || { echo "changed"; exit 1; }
