#!/usr/bin/env bash
# DuckDB 1.5.4 reads a CSV file with a note below the table as a table without rows, where the note has more commas than the rows: the note is taken
# as the header, and all above it as preamble, without a word. With as many commas as columns it is one more row and its numbers become text.
# Expected: an error for the line with another number of columns, or the table with a warning.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==1.5.4
cat > "$folder/look.py" <<'END'
import duckdb

for note in ("Note: p, provisional, e, estimated", "Source: office, 2025", "Source: office"):
    with open("a.csv", "w") as file:
        file.write(f"country,trade\nLaos,5\nChina,6\n\n{note}\n")
    table = duckdb.sql("SELECT * FROM read_csv('a.csv')")
    print("columns", "|".join(table.columns), "rows", len(table.fetchall()), end="; ")
print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "DuckDB 1.5.4: $seen"
[ "$seen" = 'columns Note: p|provisional|e|estimated rows 0; columns country|trade rows 3; columns country,trade rows 4; ' ] || { echo "changed"; exit 1; }
