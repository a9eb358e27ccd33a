#!/usr/bin/env bash
# citeproc-js 2.4.63 reads the raw date "2023-24", as a financial year is written, as month 24, which styles print as Winter 2023; "2022-23" becomes
# Fall 2022, "2012-13" a month 13, and "2010-11" November 2010. "2019/2020" is a range, and "2024-Q1" stays as it is. Expected: a range of two
# years, or the words as they stand.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" citeproc@2.4.63 > /dev/null
cat > "$folder/look.mjs" <<'END'
import CSL from 'citeproc'
for (const text of ['2023-24', '2012-13', '2010-11', '2019/2020', '2024-Q1']) console.log(text, JSON.stringify(CSL.DateParser.parseDateToObject(text)))
END
seen="$(cd "$folder" && node look.mjs)"
echo "citeproc-js 2.4.63: $seen"
[ "$seen" = '2023-24 {"year":2023,"month":24}
2012-13 {"year":2012,"month":13}
2010-11 {"year":2010,"month":11}
2019/2020 {"year":2019,"year_end":2020}
2024-Q1 {"literal":"2024-Q1"}' ] || { echo "changed"; exit 1; }
