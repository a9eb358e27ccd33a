#!/usr/bin/env bash
# luxon 3.7.2 reads the short form of a span in ISO 8601, whose end leaves out what the start says, as a time of the day on which it is run:
# 2023-10/12, October to December 2023, ends today at 12:00, and 2023-11-13/15 today at 15:00. So does a page range as a moment: "12-20" is today at
# 12:00, 20 hours west of Greenwich. 2023/2024 ends at the first moment of 2024, so that it has twelve months. All are valid. Expected: the months
# as written (ISO 8601-1 lets the end of a span leave out the higher parts that it shares with the start), or an invalid interval.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" luxon@3.7.2 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { DateTime, Interval } from 'luxon'
const now = DateTime.utc()
const show = moment => (Math.abs(moment.diff(now, 'days').days) < 2 ? 'today' : moment.toISODate()) + moment.toFormat(' HH:mm')
for (const text of ['2023-10/12', '2023-11-13/15', '2023/2024']) {
  const span = Interval.fromISO(text, { zone: 'utc' })
  console.log(text, span.isValid, show(span.start), 'to', show(span.end))
}
console.log('12-20', show(DateTime.fromISO('12-20', { setZone: true })), DateTime.fromISO('12-20', { setZone: true }).zoneName)
END
seen="$(cd "$folder" && node look.mjs)"
echo "luxon 3.7.2: $seen"
[ "$seen" = '2023-10/12 true 2023-10-01 00:00 to today 12:00
2023-11-13/15 true 2023-11-13 00:00 to today 15:00
2023/2024 true 2023-01-01 00:00 to 2024-01-01 00:00
12-20 today 12:00 UTC-20' ] || { echo "changed"; exit 1; }
