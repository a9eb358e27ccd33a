#!/usr/bin/env bash
# ctparse 0.3.6 reads "Q3 2024" as March 2024: the digit is a month. A figure is a date: "1,035" is the first of next month at 00:35, "45.3" the year 1945,
# and "12.5 per cent" 12 May, each without a sign of doubt but its score. "2019-2020" is today at 20:20. The end of "2023-24" is lost, and so are the
# beginnings of "1-5 May 2024" and "May to June 2024". Reference date: 15 June 2026. Expected: July to September; None for figures, as its type allows.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check ctparse==0.3.6
cat > "$folder/read.py" <<'END'
import datetime

from ctparse import ctparse

for text in ("Q3 2024", "1,035", "45.3", "12.5 per cent", "2019-2020", "2023-24", "1-5 May 2024", "May to June 2024"):
    print(text, "=", ctparse(text, ts=datetime.datetime(2026, 6, 15), timeout=0).resolution)
END
seen="$("$folder/env/bin/python" -W ignore "$folder/read.py" 2> /dev/null)"
echo "ctparse 0.3.6: $seen"
[ "$seen" = 'Q3 2024 = 2024-03-X X:X (X/X)
1,035 = 2026-07-01 00:35 (X/X)
45.3 = 1945-X-X X:X (X/X)
12.5 per cent = 2027-05-12 X:X (X/X)
2019-2020 = 2026-06-15 20:20 (X/X)
2023-24 = 2023-X-X X:X (X/X)
1-5 May 2024 = 2024-05-X X:X (X/X)
May to June 2024 = 2024-06-X X:X (X/X)' ] || { echo "changed"; exit 1; }
