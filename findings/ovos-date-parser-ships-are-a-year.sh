#!/usr/bin/env bash
# ovos-date-parser 0.29.0 takes a count behind a month for the year: "in March 1,035 ships" is 1 March 1035, comma and all, with "ships" left over,
# and "on 3 March 1500 ships arrived" is in 1500. "exports in 2023" is the day of today in 2023, "the first quarter of 2023" too, and "since 2019"
# is 20:19 today. Expected: March or 3 March of the year asked in, and the year 2023 as a whole or nothing.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ovos-date-parser==0.29.0 ovos-number-parser==0.19.13
cat > "$folder/look.py" <<'END'
from datetime import datetime

from ovos_date_parser import extract_datetime

TODAY = datetime(2024, 5, 15, 12)
TEXTS = ("in March 1,035 ships", "on 3 March 1500 ships arrived", "exports in 2023", "the first quarter of 2023", "since 2019")
for text in TEXTS:
    print(text, "=", *extract_datetime(text, "en", anchorDate=TODAY), sep=" ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "ovos-date-parser 0.29.0: $seen"
[ "$seen" = 'in March 1,035 ships = 1035-03-01 00:00:00 ships
on 3 March 1500 ships arrived = 1500-03-03 00:00:00 ships arrived
exports in 2023 = 2023-05-15 00:00:00 exports
the first quarter of 2023 = 2023-05-15 00:00:00 the first quarter
since 2019 = 2024-05-15 20:19:00 since' ] || { echo "changed"; exit 1; }
