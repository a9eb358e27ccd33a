#!/usr/bin/env bash
# DuckDB 1.5.4 reads 12-01-24 in a CSV file as 24 January 2012, and 31-12-24, the last day of 2024, as 24 December 2031: dates of two digits each
# are taken year first. 12/01/2024 is 12 January 2024, so that the day comes first once the year has four digits.
# Expected: text, since all three orders are possible, or the order that it takes for 12/01/2024.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==1.5.4
cat > "$folder/look.py" <<'END'
import duckdb

for day in ("12-01-24", "12/01/24", "12/01/2024", "31-12-24"):
    with open("a.csv", "w") as file:
        file.write(f"day,trade\n{day},5\n")
    print(day, "=", duckdb.sql("SELECT * FROM read_csv('a.csv')").fetchone()[0], end="; ")
print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "DuckDB 1.5.4: $seen"
[ "$seen" = '12-01-24 = 2012-01-24; 12/01/24 = 2012-01-24; 12/01/2024 = 2024-01-12; 31-12-24 = 2031-12-24; ' ] || { echo "changed"; exit 1; }
