#!/usr/bin/env bash
# officeparser 7.8.0 (npm) gives the text of an Excel sheet with serial numbers in place of what the cells show: 1 January 2024 is 45292, 45.3% is
# .453, TRUE is 1. Each cell is a line of its own, so that an empty cell moves all that follows.
# Expected: the text as shown, as it gives for .docx and .ods; an .ods file of the same table has "45.3%".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" officeparser@7.8.0 exceljs@4.4.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import exceljs from 'exceljs'
import { parseOffice } from 'officeparser'

const book = new exceljs.Workbook()
const sheet = book.addWorksheet('a')
sheet.addRow(['day', 'share', 'final'])
sheet.addRow([new Date(Date.UTC(2024, 0, 1)), 0.453, true])
sheet.getCell('A2').numFmt = 'yyyy-mm-dd'
sheet.getCell('B2').numFmt = '0.0%'
await book.xlsx.writeFile('a.xlsx')
const text = await parseOffice('a.xlsx')
console.log((typeof text === 'string' ? text : text.toText()).trim().split(/\s+/).join(' | '))
END
seen="$(cd "$folder" && node look.mjs)"
echo "officeparser 7.8.0: $seen"
[ "$seen" = 'day | share | final | 45292 | 0.453 | 1' ] || { echo "changed"; exit 1; }
