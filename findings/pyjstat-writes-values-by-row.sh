#!/usr/bin/env bash
# pyjstat 2.4.0 writes a data frame as JSON-stat with the values in the order of the rows, not of the places that the categories give. Where the
# rows are sorted otherwise, values change place: A in 2020, which is 1, comes back as B in 2020. Where a row is missing, the values are too few.
# Expected: the value of each row at its own place, and null where there is no row (JSON-stat 2.0, "value" is in row-major order of "id").
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pyjstat==2.4.0 pandas==3.1.1
cat > "$folder/look.py" <<'END'
import pandas
from pyjstat import pyjstat

COLUMNS = ["place", "year", "value"]
given = pandas.DataFrame([("B", "2021", 4), ("A", "2020", 1), ("A", "2021", 2), ("B", "2020", 3)], columns=COLUMNS)
back = pyjstat.Dataset.read(pyjstat.Dataset.read(given).write("jsonstat")).write("dataframe")
print(*(f"{place} {year} {value}" for place, year, value in back[COLUMNS].itertuples(index=False)), sep=", ", end="; ")
holed = pyjstat.Dataset.read(given[given.value != 2])
print("size", holed["size"], "values", len(holed["value"]))
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "pyjstat 2.4.0: $seen"
[ "$seen" = "B 2021 4, B 2020 1, A 2021 2, A 2020 3; size [2, 2] values 3" ] || { echo "changed"; exit 1; }
