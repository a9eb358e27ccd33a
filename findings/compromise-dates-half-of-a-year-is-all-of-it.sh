#!/usr/bin/env bash
# compromise-dates 3.9.0 (npm) gives "second half of 2024" the span of the whole year, while "first quarter of 2024" is January to March. Each of
# its seasons has two months: summer ends on 31 July, winter on 31 January. "since 2019" ends with 2019, and "before 2020" begins on 18 December
# 2019. "1-5 May 2024" is four hours of 1 May. Expected: July to December, three months for a season, and an open end, or no dates.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" compromise@14.17.0 compromise-dates@3.9.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import nlp from 'compromise'
import dates from 'compromise-dates'
nlp.plugin(dates)
for (const text of ['second half of 2024', 'first quarter of 2024', 'summer 2024', 'winter 2024', 'since 2019', 'before 2020', '1-5 May 2024']) {
  const [{ start, end }] = nlp(text).dates({ timezone: 'UTC' }).json().map(found => found.dates)
  console.log(`${text}: ${start.slice(0, 16)} to ${end.slice(0, 16)}`)
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "compromise-dates 3.9.0: $seen"
[ "$seen" = 'second half of 2024: 2024-01-01T00:00 to 2024-12-31T23:59
first quarter of 2024: 2024-01-01T00:00 to 2024-03-31T23:59
summer 2024: 2024-06-01T00:00 to 2024-07-31T23:59
winter 2024: 2024-12-01T00:00 to 2025-01-31T23:59
since 2019: 2019-01-01T00:00 to 2019-12-31T23:59
before 2020: 2019-12-18T00:00 to 2019-12-31T23:59
1-5 May 2024: 2024-05-01T13:00 to 2024-05-01T17:00' ] || { echo "changed"; exit 1; }
