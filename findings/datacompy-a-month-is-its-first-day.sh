#!/usr/bin/env bash
# datacompy 1.1.0, which compares two tables cell by cell, holds a text of a month or year for the same as its first day: "2024-05" matches 1 May
# 2024, "2024" 1 January 2024 and "May 2024" too, so that a table with the month and one with a wrong day have no difference. Text and numbers differ
# always: "1035" does not match 1035, nor "1.50" 1.5. Expected: no match, since the month is less exact than the day, or a match for the numbers too.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check datacompy==1.1.0 pandas==3.0.6
cat > "$folder/look.py" <<'END'
import datacompy
import pandas

PAIRS = [("2024-05", pandas.Timestamp(2024, 5, 1)), ("2024", pandas.Timestamp(2024, 1, 1)), ("May 2024", pandas.Timestamp(2024, 5, 1)), ("2024-05", pandas.Timestamp(2024, 5, 2)), ("1035", 1035), ("1.50", 1.5)]
for text, value in PAIRS:
    left, right = (pandas.DataFrame({"port": ["A", "B"], "cell": [cell, cell]}) for cell in (text, value))
    print(text, str(value)[:10], datacompy.PandasCompare(left, right, join_columns="port").matches())
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py 2> /dev/null)"
echo "datacompy 1.1.0: $seen"
[ "$seen" = '2024-05 2024-05-01 True
2024 2024-01-01 True
May 2024 2024-05-01 True
2024-05 2024-05-02 False
1035 1035 False
1.50 1.5 False' ] || { echo "changed"; exit 1; }
