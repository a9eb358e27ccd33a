#!/usr/bin/env bash
# aniso8601 10.0.1 takes each month for 30 days and each year for 365: the interval 2024-01-31/P1M ends on 1 March, P1M/2024-03-31 begins on 1
# March, and 2024-01-01/P1Y, a leap year, ends on 31 December 2024. An interval between two years (2023/2024) is an error, as the second year is
# taken for a month; 2023-10/12, October to December, ends on 12 October. Expected: the last day of February, 1 January 2025, and both intervals.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check aniso8601==10.0.1
cat > "$folder/look.py" <<'END'
import aniso8601


def read(text):
    try:
        return "to".join(f" {day} " for day in aniso8601.parse_interval(text))
    except ValueError as error:
        return f" {type(error).__name__}"


for text in ("2024-01-31/P1M", "P1M/2024-03-31", "2024-01-01/P1Y", "2023/2024", "2023-10/12"):
    print(text, "=" + read(text).rstrip())
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "aniso8601 10.0.1: $seen"
[ "$seen" = '2024-01-31/P1M = 2024-01-31 to 2024-03-01
P1M/2024-03-31 = 2024-03-31 to 2024-03-01
2024-01-01/P1Y = 2024-01-01 to 2024-12-31
2023/2024 = MonthOutOfBoundsError
2023-10/12 = 2023-10-01 to 2023-10-12' ] || { echo "changed"; exit 1; }
