#!/usr/bin/env bash
# recurrent 0.4.1 takes any number in a phrase for the interval: "every year since 2019" is once in 2019 years, and "every 5 May" every five years in May.
# "every 2 years until 2030" ends on the day on which it is read (20:30), "every half year" is once a year; "quarterly", "every quarter" and "annually"
# are nothing. Expected: a rule from 2019 on; yearly on 5 May; until 2030; every six months; every three months.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check recurrent==0.4.1
cat > "$folder/read.py" <<'END'
import datetime

from recurrent import RecurringEvent

for text in ("every year since 2019", "every 5 May", "every 2 years until 2030", "every half year", "every quarter", "annually"):
    print(text, "=", RecurringEvent(now_date=datetime.datetime(2026, 6, 15)).parse(text))
END
seen="$("$folder/env/bin/python" -W ignore "$folder/read.py")"
echo "recurrent 0.4.1: $seen"
[ "$seen" = 'every year since 2019 = RRULE:INTERVAL=2019;FREQ=YEARLY
every 5 May = RRULE:BYMONTH=5;INTERVAL=5;FREQ=YEARLY
every 2 years until 2030 = RRULE:INTERVAL=2;FREQ=YEARLY;UNTIL=20260615
every half year = RRULE:INTERVAL=1;FREQ=YEARLY
every quarter = None
annually = None' ] || { echo "changed"; exit 1; }
