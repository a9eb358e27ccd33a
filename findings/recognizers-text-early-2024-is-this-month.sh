#!/usr/bin/env bash
# @microsoft/recognizers-text-suite 1.3.1 (npm) reads "early 2024", "mid-2024" and "end of 2023" as halves of the current month: with the reference date
# 15 June 2026 the first is 1 to 15 June 2026, though the text names its year. "last quarter of 2023" is the quarter before the current one, and then
# 2023, and "week 5 of 2024" is week 5 of 2026. "first half of 2024", "H1 2024" and "Q3 2024" are right.
# Expected: dates of the year that the text names.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @microsoft/recognizers-text-suite@1.3.1 > /dev/null
cat > "$folder/read.js" <<'END'
const { recognizeDateTime } = require('@microsoft/recognizers-text-suite')
for (const text of ['early 2024', 'mid-2024', 'end of 2023', 'last quarter of 2023', 'week 5 of 2024', 'first half of 2024']) {
  const found = recognizeDateTime(text, 'en-us', undefined, new Date(2026, 5, 15))
  console.log(text, '=', found.map(({ text, resolution: { values: [value] } }) => `${text}: ${value.start} ${value.end}`).join(', '))
}
END
seen="$(cd "$folder" && node read.js)"
echo "@microsoft/recognizers-text-suite 1.3.1: $seen"
[ "$seen" = 'early 2024 = early 2024: 2026-06-01 2026-06-16
mid-2024 = mid-2024: 2026-06-16 2026-07-01
end of 2023 = end of 2023: 2026-06-16 2026-07-01
last quarter of 2023 = last quarter: 2026-01-01 2026-04-01, 2023: 2023-01-01 2024-01-01
week 5 of 2024 = week 5 of 2024: 2026-01-26 2026-02-02
first half of 2024 = first half of 2024: 2024-01-01 2024-07-01' ] || { echo "changed"; exit 1; }
