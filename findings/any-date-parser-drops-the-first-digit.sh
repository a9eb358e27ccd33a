#!/usr/bin/env bash
# any-date-parser 2.2.4 (npm) drops the first digit of a date that does not fit its order: in en-US, the default, 31/12/2024 is 12 January 2024 and
# 13/5/2024 is 5 March; in en-GB 12/31/2024 is 12 March of the current year. 30/11/2024 is 30 November, so that dates of one column part. attempt()
# takes what is left of a text as a day: "2023-24", a financial year, is day 24 of 2023, "2 million" day 2. Expected: an invalid date, or day and
# month the other way round, as it does for 30/11/2024.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" any-date-parser@2.2.4 > /dev/null
cat > "$folder/look.mjs" <<'END'
import any from 'any-date-parser'
const parts = found => [found.year, found.month, found.day].map(part => part ?? '-').join('/')
for (const text of ['31/12/2024', '13/5/2024', '30/11/2024', '12/31/2024']) console.log(text, parts(any.attempt(text, 'en-US')), parts(any.attempt(text, 'en-GB')))
for (const text of ['2023-24', '2 million']) console.log(text, parts(any.attempt(text)))
END
seen="$(cd "$folder" && node look.mjs)"
echo "any-date-parser 2.2.4: $seen"
[ "$seen" = '31/12/2024 2024/1/12 2024/12/31
13/5/2024 2024/3/5 2024/5/13
30/11/2024 2024/11/30 2024/11/30
12/31/2024 2024/12/31 2024/3/12
2023-24 2023/-/24
2 million -/-/2' ] || { echo "changed"; exit 1; }
