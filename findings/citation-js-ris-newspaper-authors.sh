#!/usr/bin/env bash
# citation-js 0.8.2 reads a newspaper article from RIS (TY NEWS) without its authors, and without month and day of DA.
# The same record as a magazine article (TY MGZN) has both. Nothing says that anything was left out.
# Expected: AU is an author and DA a date in every type of RIS.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 > /dev/null
cat > "$folder/read.js" <<'END'
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-ris')
for (const type of ['NEWS', 'MGZN']) {
  const record = `TY  - ${type}\nAU  - Roe, Ann\nTI  - Ports grow\nT2  - The Courier\nPY  - 2020\nDA  - 2020/05/06/\nER  - \n`
  const [item] = new Cite(record, { forceType: '@ris/file' }).data
  console.log(type, item.type, JSON.stringify(item.author), JSON.stringify(item.issued))
}
END
seen="$(cd "$folder" && node read.js)"
echo "citation-js 0.8.2: $seen"
[ "$seen" = 'NEWS article-newspaper undefined {"date-parts":[[2020]]}
MGZN article-magazine [{"family":"Roe","given":"Ann"}] {"date-parts":[[2020,5,6]]}' ] || { echo "changed"; exit 1; }
