#!/usr/bin/env bash
# edtfy 0.0.8 (npm), which makes EDTF of dates as people write them, takes a date that is EDTF already for a span of years: "2024-05" becomes 2024/0005,
# which ends in the year 5, and the financial year "2023-24" 2023/0024. A range of days begins in the year 1: "1-5 May 2024" is 0001/2024-05-05, and
# "17th c." is about the year 17, while "17th century" is 16xx. Spans of months and years before Christ are right.
# Expected: 2024-05; 2023/2024; 2024-05-01/2024-05-05; 16xx; or an error, as "since 2019" gives.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" edtfy@0.0.8 > /dev/null
seen="$(cd "$folder" && node -e "
const edtfy = require('edtfy')
for (const text of ['2024-05', '2023-24', '1-5 May 2024', '17th c.', '17th century', 'Dec 2023 - Feb 2024', '44 BC']) console.log(text, '=', edtfy(text))
")"
echo "edtfy 0.0.8: $seen"
[ "$seen" = '2024-05 = 2024/0005
2023-24 = 2023/0024
1-5 May 2024 = 0001/2024-05-05
17th c. = 0017~
17th century = 16xx
Dec 2023 - Feb 2024 = 2023-12/2024-02
44 BC = -0043' ] || { echo "changed"; exit 1; }
