#!/usr/bin/env bash
# pendulum 3.3.0 reads 31/12/24, the last day of 2024, as 24 December 2031, and 05/06/24 as 24 June 2005, with strict=False, its option for dates
# that are not ISO 8601. It hands them to dateutil and says that the year comes first; dateutil itself reads 31 December 2024. The option day_first
# changes neither of the two. With four digits, 05/06/2024, the month comes first: 6 May. Expected: what dateutil reads by default, on which the
# documentation says that the parser falls back, or an error for a year that cannot be told.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pendulum==3.3.0"
cat > "$folder/look.py" <<'END'
import pendulum

for text in ("31/12/24", "05/06/24", "05/06/2024"):
    for day_first in (False, True):
        try:
            print(pendulum.parse(text, strict=False, day_first=day_first).to_date_string(), end=" ")
        except ValueError:
            print("error", end=" ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pendulum 3.3.0: $seen"
[ "$seen" = '2031-12-24 2031-12-24 2005-06-24 2005-06-24 2024-05-06 2024-06-05 ' ] || { echo "changed"; exit 1; }
