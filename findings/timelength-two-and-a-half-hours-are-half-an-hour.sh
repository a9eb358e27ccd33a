#!/usr/bin/env bash
# timelength 3.0.4 reads "two and a half hours" and "2 1/2 hours" as half an hour, "a year and a half" as a year, "1½ hours" as two hours and "2 to 3
# days" as three days. success is True for all; what was left out stands only in the list `invalid`. "-5 days" is five days, with nothing in that
# list. "2.5 hours" and "half an hour" are right. Expected: 9000 seconds, or success False, as for "1,5 hours": half an hour is a valid length.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check timelength==3.0.4
cat > "$folder/look.py" <<'END'
from timelength import TimeLength

for text in ("two and a half hours", "2 1/2 hours", "1½ hours", "a year and a half", "2 to 3 days", "-5 days", "2.5 hours", "half an hour", "1,5 hours"):
    result = TimeLength(text).result
    print(f"{text} = {result.success} {result.seconds:.0f}")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "timelength 3.0.4: $seen"
[ "$seen" = 'two and a half hours = True 1800
2 1/2 hours = True 1800
1½ hours = True 7200
a year and a half = True 31536000
2 to 3 days = True 259200
-5 days = True 432000
2.5 hours = True 9000
half an hour = True 1800
1,5 hours = False 0' ] || { echo "changed"; exit 1; }
