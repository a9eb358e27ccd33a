#!/usr/bin/env bash
# dayjs 1.11.23 reads the ordinal date of ISO 8601 as a month and a day: 2024-123, which is 2 May, is 3 December, and 2024-001, the first of
# January, is 1 December 2023. A financial year runs over: 2023-24 is 1 December 2024, month 24 of 2023. isValid() is true for all, and for 2024-00,
# which is no date. Expected: 2024-05-02 and 2024-01-01, or an invalid date, as luxon 3.7.2 gives for the first two.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" dayjs@1.11.23 > /dev/null
cat > "$folder/look.mjs" <<'END'
import dayjs from 'dayjs'
for (const text of ['2024-123', '2024-001', '2023-24', '2024-00']) console.log(text, dayjs(text).isValid(), dayjs(text).format('YYYY-MM-DD'))
END
seen="$(cd "$folder" && node look.mjs)"
echo "dayjs 1.11.23: $seen"
[ "$seen" = '2024-123 true 2024-12-03
2024-001 true 2023-12-01
2023-24 true 2024-12-01
2024-00 true 2023-12-01' ] || { echo "changed"; exit 1; }
