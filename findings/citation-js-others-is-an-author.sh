#!/usr/bin/env bash
# citation-js 0.8.2 reads "and others" of BibTeX, the sign for further authors, as an author with the family name "others". A season (date =
# {2024-21}, which biblatex calls spring) is dropped, though CSL has it. Expected: two or more authors cited with "et al.", or a warning; and the
# season.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
const [work] = new Cite('@article{a, author = {Sun, Li and others}, title = {A}, date = {2024-21}}').data
console.log(JSON.stringify(work.author), JSON.stringify(work.issued))
END
seen="$(cd "$folder" && node look.mjs)"
echo "citation-js 0.8.2: $seen"
[ "$seen" = '[{"given":"Li","family":"Sun"},{"family":"others"}] {"date-parts":[[2024]]}' ] || { echo "changed"; exit 1; }
