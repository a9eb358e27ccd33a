#!/usr/bin/env bash
# sugar-date 2.0.6 (npm) reads the financial year 2023-24 as 4 February 2023: one digit a part. The ordinal date 2024-123 is 3 December 2024, its last 3
# a day. Of "1-5 May 2024" it makes 1 May 2005, and "second half of 2024" begins on 1 January, as does "spring 2024".
# "31/12/2024" is an Invalid Date. Expected: an Invalid Date, or the span's first day.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" sugar-date@2.0.6 > /dev/null
cat > "$folder/look.js" <<'END'
const Sugar = require('sugar-date')
for (const text of ['2023-24', '2024-123', '1-5 May 2024', 'second half of 2024', 'spring 2024', '31/12/2024']) {
  const date = Sugar.Date.create(text, { fromUTC: true })
  console.log(text, '=', isNaN(date) ? 'none' : date.toISOString().slice(0, 10))
}
END
seen="$(cd "$folder" && TZ=UTC node look.js)"
echo "sugar-date 2.0.6: $seen"
[ "$seen" = '2023-24 = 2023-02-04
2024-123 = 2024-12-03
1-5 May 2024 = 2005-05-01
second half of 2024 = 2024-01-01
spring 2024 = 2024-01-01
31/12/2024 = none' ] || { echo "changed"; exit 1; }
