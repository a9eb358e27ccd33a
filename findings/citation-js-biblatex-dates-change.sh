#!/usr/bin/env bash
# citation-js 0.7.22 reads the EDTF dates of biblatex as other dates: "-0043" (44 BC) is the year 0, which its APA style prints as "n.d.".
# "199X" is the single year 1990, and "1850~" and "2004-06?" lose the sign of doubt, although CSL has `circa` and its APA style prints "ca.".
# Expected: -44, the range 1990 to 1999, and circa (biblatex manual, section 2.3.8), or an error, as it gives for "/2020".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" citation-js@0.7.22 > /dev/null
cat > "$folder/read.js" <<'END'
const Cite = require('citation-js')
for (const date of ['-0043', '199X', '1850~', '2004-06?', '2019/2020']) {
  const cite = new Cite(`@report{a, title = {Fares}, date = {${date}}}`)
  const printed = cite.format('bibliography', { template: 'apa' }).match(/\((.*?)\)/)[1]
  console.log(date, JSON.stringify(cite.data[0].issued), printed)
}
END
seen="$(cd "$folder" && node read.js)"
echo "citation-js 0.7.22: $seen"
[ "$seen" = '-0043 {"date-parts":[[0]]} n.d.
199X {"date-parts":[[1990]]} 1990
1850~ {"date-parts":[[1850]]} 1850
2004-06? {"date-parts":[[2004,6]]} 2004
2019/2020 {"date-parts":[[2019],[2020]]} 2019–2020' ] || { echo "changed"; exit 1; }
