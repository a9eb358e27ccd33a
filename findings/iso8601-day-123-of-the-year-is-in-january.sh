#!/usr/bin/env bash
# iso8601 2.1.0 reads the ordinal date 2024-123, which is 2 May, as 23 January 2024: one digit for the month and two for the day. 2024-112 is 12
# January, while 2024-366, the last day of the year, and weeks (2024-W05) are errors. Expected: 2024-05-02, since the module is named after the
# standard that defines it (ISO 8601-1, 5.2.3), or an error, as for weeks.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check iso8601==2.1.0
cat > "$folder/look.py" <<'END'
import iso8601


def read(text):
    try:
        return iso8601.parse_date(text).date()
    except iso8601.ParseError:
        return "error"


for text in ("2024-123", "2024-112", "2024-001", "2024-366", "2024-W05", "2024-05-02"):
    print(text, "=", read(text))
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "iso8601 2.1.0: $seen"
[ "$seen" = '2024-123 = 2024-01-23
2024-112 = 2024-01-12
2024-001 = error
2024-366 = error
2024-W05 = error
2024-05-02 = 2024-05-02' ] || { echo "changed"; exit 1; }
