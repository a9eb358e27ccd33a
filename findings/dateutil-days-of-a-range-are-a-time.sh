#!/usr/bin/env bash
# python-dateutil 4.0.0 reads a range of days as one day of another year: "1-5 May 2024" is 5 May 2001, 20:24 o'clock. The 1 is taken as the year,
# and the year as a time. "3 May 2024 and 2023", as tables of two years are headed, is 3 May 2024, 20:23. pandas 3.1.1, which hands texts on to it,
# answers the same, and marks nothing. Expected: an error, as for "May 2023 to May 2024", or the first day of the range. Four digits behind a full
# date can be another year.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "python-dateutil==4.0.0" "pandas==3.1.1"
cat > "$folder/look.py" <<'END'
import pandas
from dateutil.parser import parse

for text in ("1-5 May 2024", "3 May 2024 and 2023", "May 2023 to May 2024"):
    for read in (parse, pandas.to_datetime):
        try:
            print(f"{read(text):%Y-%m-%d %H:%M}", end="; ")
        except ValueError:
            print("error", end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "python-dateutil 4.0.0, pandas 3.1.1: $seen"
[ "$seen" = '2001-05-05 20:24; 2001-05-05 20:24; 2024-05-03 20:23; 2024-05-03 20:23; error; error; ' ] || { echo "changed"; exit 1; }
