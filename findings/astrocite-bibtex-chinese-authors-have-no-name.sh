#!/usr/bin/env bash
# astrocite-bibtex 0.16.4 (npm) reads an author whose name has no Latin letters as an author without a name: {{国家统计局}} and 孙立 are both an empty
# family name. An office in braces is a person: {{World Bank}} has the given name World, and {{Ministry of Trade and Industry}} is two authors.
# `date` of biblatex is no date at all; with `year` there is one. Expected: the name as it stands, one literal name for braces, and 2024.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" astrocite-bibtex@0.16.4 > /dev/null
cat > "$folder/look.mjs" <<'END'
import bibtex from 'astrocite-bibtex'
for (const author of ['孙立', '{国家统计局}', '{World Bank}', '{Ministry of Trade and Industry}']) console.log(author, JSON.stringify(bibtex.parse(`@book{a, author={${author}}, title={T}, date={2024}}`)[0].author))
console.log(JSON.stringify(bibtex.parse('@book{a, title={T}, date={2024-05}}')[0].issued ?? null), JSON.stringify(bibtex.parse('@book{a, title={T}, year={2024}}')[0].issued))
END
seen="$(cd "$folder" && node look.mjs)"
echo "astrocite-bibtex 0.16.4: $seen"
[ "$seen" = '孙立 [{"family":""}]
{国家统计局} [{"family":""}]
{World Bank} [{"family":"Bank","given":"World"}]
{Ministry of Trade and Industry} [{"family":"Ministry of Trade"},{"family":"Industry"}]
null {"date-parts":[["2024","",""]]}' ] || { echo "changed"; exit 1; }
