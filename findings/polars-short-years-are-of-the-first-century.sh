#!/usr/bin/env bash
# polars 2.1.0 reads a year of two digits as a year of the first century: with try_parse_dates=True the column 01-02-24 of a CSV file is 1 February
# of the year 24, and 31/12/24 is in the year 24 too. str.to_date() without a format does the same. There is no warning, and the column sorts well.
# Expected: 2024, as polars itself reads with the format %d/%m/%y, or text.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "polars==2.1.0"
cat > "$folder/look.py" <<'END'
import io

import polars

print(*polars.read_csv(io.StringIO("a,b\n01-02-24,31/12/24\n"), try_parse_dates=True).row(0))
dates = polars.Series(["31/12/24"])
print(dates.str.to_date()[0], dates.str.to_date("%d/%m/%y")[0])
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "polars 2.1.0: $seen"
[ "$seen" = '0024-02-01 0024-12-31
0024-12-31 2024-12-31' ] || { echo "changed"; exit 1; }
