#!/usr/bin/env bash
# csvw 4.1.1 reads a time of the day as a moment of the day on which it is run: 10:30 in a column with the datatype time is today at 10:30, so that
# the same table reads otherwise tomorrow. A day is a moment too, midnight of it, and a year (gYear) is text. Expected: a time and a day, as Python
# has both.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check csvw==4.1.1
cat > "$folder/look.py" <<'END'
import datetime
import json
from pathlib import Path

from csvw import CSVW


def read(cell, datatype):
    columns = [{"name": "v", "datatype": datatype}]
    Path("a.csv").write_text(f'v\n"{cell}"\n')
    Path("a.json").write_text(json.dumps({"@context": "http://www.w3.org/ns/csvw", "url": "a.csv", "tableSchema": {"columns": columns}}))
    return next(iter(CSVW("a.json").tables[0]))["v"]


moment = read("10:30", {"base": "time", "format": "HH:mm"})
print("10:30 is today:", moment == datetime.datetime.combine(datetime.date.today(), datetime.time(10, 30)))
print("2024-05-01 is", read("2024-05-01", "date").isoformat())
print("gYear 2024 is", type(read("2024", "gYear")).__name__)
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "csvw 4.1.1: $seen"
[ "$seen" = '10:30 is today: True
2024-05-01 is 2024-05-01T00:00:00
gYear 2024 is str' ] || { echo "changed"; exit 1; }
