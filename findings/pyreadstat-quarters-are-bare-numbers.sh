#!/usr/bin/env bash
# pyreadstat 1.3.7 reads the periods of a Stata file as the number of periods since 1960: the third quarter of 2024 is 258.0, May 2024 is 772.0, the
# second half 129.0; only days become dates. No error or warning comes. pandas 3.1.1 makes dates of all of them from the same file.
# Expected: dates, as the file says what the numbers are (%tq, %tm, %th).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pyreadstat==1.3.7 pandas==3.1.1
cat > "$folder/read.py" <<'END'
import sys

import pandas
import pyreadstat

name = sys.argv[1]
first = {"tq": "2024-07-01", "tm": "2024-05-01", "th": "2024-07-01", "td": "2024-05-03"}
table = pandas.DataFrame({kind: pandas.to_datetime([day]) for kind, day in first.items()})
table.to_stata(name, convert_dates={kind: kind for kind in first}, write_index=False)
frame, meta = pyreadstat.read_dta(name)
print(*frame.iloc[0], "|", *meta.original_variable_types.values(), "|", *(str(each)[:10] for each in pandas.read_stata(name).iloc[0]))
END
seen="$("$folder/env/bin/python" -W error::UserWarning "$folder/read.py" "$folder/a.dta")"
echo "pyreadstat 1.3.7 | formats | pandas 3.1.1: $seen"
[ "$seen" = "258.0 772.0 129.0 2024-05-03 | %tq %tm %th %td | 2024-07-01 2024-05-01 2024-07-01 2024-05-03" ] || { echo "changed"; exit 1; }
