#!/usr/bin/env bash
# biblatex-csl-converter 3.2.2 (Fidus Writer) leaves out who published a report: `institution` has no place in its CSL, and `number`, the number of the
# report, becomes the number of a series. A season becomes the month 21, and "-0043" (44 BC) is -43, written back to biblatex as {-43}, which is no date.
# A word in \emph inside braces, which protect capitals, is lower-cased. Nothing stands in `errors` or `warnings`.
# Expected: publisher and number, season 1, -44 (or {-0043} back), and "Locks" (biblatex manual, sections 2.1.1, 2.2.2 and 2.3.8).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" biblatex-csl-converter@3.2.2 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { BibLatexParser, CSLExporter, BibLatexExporter } from 'biblatex-csl-converter'
const bib = String.raw`
@report{a, author = {Doe, Jo}, title = {Fares}, date = {2021-21}, institution = {Canal Office}, number = {7}}
@book{b, author = {Doe, Jo}, title = {Song {\emph{Locks}}}, date = {1850}, origdate = {-0043}}`
const read = new BibLatexParser(bib, { processUnexpected: true, processUnknown: true }).parse()
const [report, book] = Object.values(new CSLExporter(read.entries).parse())
console.log(read.errors.length, read.warnings.length, report.publisher, report.number, report['collection-number'], JSON.stringify(report.issued))
console.log(book.title, JSON.stringify(book['original-date']), new BibLatexExporter(read.entries).parse().match(/origdate *= *.*/)[0])
END
seen="$(cd "$folder" && node look.mjs)"
echo "biblatex-csl-converter 3.2.2: $seen"
[ "$seen" = '0 0 undefined undefined 7 {"date-parts":[[2021,21]]}
Song <i>locks</i> {"date-parts":[[-43]]} origdate = {-43}' ] || { echo "changed"; exit 1; }
