#!/usr/bin/env bash
# parsedatetime 2.6 reads a year as a time of the day: "first half of 2025" is 20:25 today, "fiscal year 2024" 20:24, and "2019-2020" 20:20. A
# decimal is a date: "45.3" is a day of March 2046 or later. The status says that a time or date was found. Expected: nothing found (status 0), as
# for "13.64 million tonnes".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "parsedatetime==2.6"
cat > "$folder/look.py" <<'END'
from datetime import datetime

import parsedatetime

calendar = parsedatetime.Calendar()
for text in ("first half of 2025", "2019-2020", "45.3", "13.64 million tonnes"):
    found, status = calendar.parseDT(text, datetime(2026, 11, 29))
    print(f"{found:%Y-%m-%d %H:%M}" if status else None, end="; ")
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "parsedatetime 2.6: $seen"
[ "${seen% }" = '2026-11-29 20:25; 2026-11-29 20:20; 2046-03-29 00:00; None;' ] || { echo "changed"; exit 1; }
