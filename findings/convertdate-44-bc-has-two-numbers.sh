#!/usr/bin/env bash
# convertdate 2.0.2 counts years before Christ in two ways: the Julian year -44 is 44 BC (there is no year 0), the Gregorian one 45 BC (with a year 0).
# So julian.to_gregorian(-44, 3, 15) is 13 March of the year -43. The Julian year 0, which should not be, is the year 1: both give the same day.
# Expected: one count in both calendars, or an error for the year 0.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check convertdate==2.0.2
seen="$("$folder/env/bin/python" -c '
from convertdate import julian

print(julian.to_gregorian(-44, 3, 15), julian.to_jd(0, 3, 15), julian.to_jd(1, 3, 15), julian.to_jd(-1, 3, 15))
')"
echo "convertdate 2.0.2: $seen"
[ "$seen" = "(-43, 3, 13) 1721496.5 1721496.5 1721131.5" ] || { echo "changed"; exit 1; }
