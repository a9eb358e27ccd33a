#!/usr/bin/env bash
# htmldate 1.11.0 gives a day for a page that names only a month: the day of the month on which it is run. So "2024-05" in the page's metadata is
# another date tomorrow, and it stands in the same form as a date that was read. A year alone is its first of January.
# Expected: None, or the first of the month, as for a year; and the date on the page of a Chinese office (2024年5月6日), which is 1 January 2024.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check htmldate==1.11.0
cat > "$folder/look.py" <<'END'
from datetime import date

from htmldate import find_date

HEAD = '<html><head><meta property="article:published_time" content="{}"></head><body>x</body></html>'
month = find_date(HEAD.format("2024-05"))
print("month:", "day of today" if month == f"2024-05-{date.today():%d}" else month, end="; ")
print("year:", find_date(HEAD.format("2024")), end="; ")
print("Chinese:", find_date("<html><body><p>发布时间：2024年5月6日</p></body></html>"))
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "htmldate 1.11.0: $seen"
[ "$seen" = "month: day of today; year: 2024-01-01; Chinese: 2024-01-01" ] || { echo "changed"; exit 1; }
