#!/usr/bin/env bash
# pdf2json 4.1.0 (npm): getRawTextContent() gives the lines of a page from the bottom to the top: a sentence over three lines has its last words
# first, and a table its last year. Lines of files made with ReportLab and fpdf2 come in the same order. A lowered digit is a line of its own: "CO2
# rose" is "2", then "CO rose". Expected: from top to bottom, in which a page is read; the comment in its code promises that order.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" pdf2json@4.1.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import fs from 'node:fs'
import PDFParser from 'pdf2json'
const objects = content => ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', `<< /Length ${content.length} >>\nstream\n${content}\nendstream`]
function save (content) {
  let file = '%PDF-1.7\n', table = ''
  objects(content).forEach((body, number) => { table += `${String(file.length).padStart(10, '0')} 00000 n \n`; file += `${number + 1} 0 obj\n${body}\nendobj\n` })
  fs.writeFileSync('a.pdf', `${file}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`)
}
const log = console.log
console.log = console.warn = () => {}
for (const content of ['BT 20 150 Td /F 10 Tf 12 TL (Exports rose) Tj T* (to 1,035 tonnes) Tj T* (in 2024.) Tj ET', 'BT 20 150 Td /F 11 Tf (CO) Tj /F 7 Tf -3 Ts (2) Tj 0 Ts /F 11 Tf ( rose) Tj ET']) {
  save(content)
  const parser = new PDFParser(null, true)
  const text = await new Promise(resolve => { parser.on('pdfParser_dataReady', () => resolve(parser.getRawTextContent())); parser.loadPDF('a.pdf') })
  log(text.split(/[\r\n]+/).filter(line => line && !line.startsWith('---')).join(' | '))
}
END
seen="$(cd "$folder" && node look.mjs | grep -v ^Warning)"
echo "pdf2json 4.1.0: $seen"
[ "$seen" = 'in 2024. | to 1,035 tonnes | Exports rose
2 | CO rose' ] || { echo "changed"; exit 1; }
