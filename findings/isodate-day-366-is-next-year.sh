#!/usr/bin/env bash
# isodate 0.7.2 reads day 366 of a year with 365 days as the first day of the next year: "2023-366" is 2024-01-01, without an error. "2023-02-29"
# and the week "2023-W53" are treated each in another way: an error, and the first Monday of 2024. Expected: an error for all three (ISO 8601-1,
# 5.2.3: 366 exists in leap years only).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "isodate==0.7.2"
cat > "$folder/look.py" <<'END'
import isodate

for text in ("2023-366", "2023-W53", "2023-02-29"):
    try:
        print(isodate.parse_date(text), end="; ")
    except ValueError as error:
        print(type(error).__name__, end="; ")
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "isodate 0.7.2: $seen"
[ "${seen% }" = '2024-01-01; 2024-01-01; ValueError;' ] || { echo "changed"; exit 1; }
