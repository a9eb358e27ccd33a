#!/usr/bin/env bash
# pandas 3.1.1: read_fwf() tells the columns of a table of fixed width from its first 100 rows, and cuts off what is wider behind them: where 103
# ports have 1 to 103 ships and North has 123456, it reads 23456, a whole number like the others, and the name of the port loses its end
# ("Nort"). Nothing warns. infer_nrows=1000 reads both. Expected: the number, as blanks part it from the name in every row, or an error, or a missing
# value: characters outside of all columns are no blanks.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1
cat > "$folder/look.py" <<'END'
import io

import pandas

lines = ["port          ships", *(f"{number:<9}{number:>10}" for number in range(1, 104)), f"{'North':<9}{123456:>10}", f"{'South':<9}{7:>10}"]
print(lines[-2].split())
print(pandas.read_fwf(io.StringIO("\n".join(lines))).tail(2).values.tolist())
print(pandas.read_fwf(io.StringIO("\n".join(lines)), infer_nrows=1000).tail(2).values.tolist())
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pandas 3.1.1: $seen"
[ "$seen" = '['"'"'North'"'"', '"'"'123456'"'"']
[['"'"'Nort'"'"', 23456], ['"'"'Sout'"'"', 7]]
[['"'"'North'"'"', 123456], ['"'"'South'"'"', 7]]' ] || { echo "changed"; exit 1; }
