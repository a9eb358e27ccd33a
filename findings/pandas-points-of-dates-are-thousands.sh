#!/usr/bin/env bash
# pandas 3.1.1 takes the points out of a date when a table is read with thousands="." and decimal=",", as European tables need: 1.5.2024 is the
# integer 152024, in read_csv() and in read_html(). 10.5.2024 and 1.05.2024 become 1052024 both, so that two days read the same. By default
# read_html() does it with commas: the decimal 2,25 is 225, and the list 5,6,7 is 567. Expected: a sign for thousands only where groups of three
# digits follow; else text.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pandas==3.1.1" "lxml==6.1.3"
cat > "$folder/look.py" <<'END'
import io

import pandas

print(pandas.read_csv(io.StringIO("day;value\n1.5.2024;1.035,5\n10.5.2024;2,5\n1.05.2024;3,5\n"), sep=";", thousands=".", decimal=",").to_dict("list"))
rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in (("a", "b"), ("2,25", "5,6,7"), ("1,5", "8")))
print(pandas.read_html(io.StringIO(f"<table>{rows}</table>"), header=0)[0].to_dict("list"))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pandas 3.1.1: $seen"
[ "$seen" = "{'day': [152024, 1052024, 1052024], 'value': [1035.5, 2.5, 3.5]}
{'a': [225, 15], 'b': [567, 8]}" ] || { echo "changed"; exit 1; }
