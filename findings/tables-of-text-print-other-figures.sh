#!/usr/bin/env bash
# tabulate 0.10.0, texttable 1.7.2 and pytablewriter 1.2.1 print texts that look like numbers as other texts: 1.50, a figure with its two places, is
# 1.5 in tabulate and pytablewriter and 1.500 in texttable, 12345678901 is 1.235e+10 in texttable, and in tabulate too beside 1e3, 007 is 7 in the
# last two, and 1,035 is 1035 in pytablewriter. Each has an option against it (disable_numparse, set_cols_dtype, type hints). Expected: texts are
# printed as they are, as prettytable does.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tabulate==0.10.0 texttable==1.7.2 pytablewriter==1.2.1
cat > "$folder/look.py" <<'END'
import tabulate
import texttable
from pytablewriter import MarkdownTableWriter

rows = [["007", "1.50", "1,035", "12345678901"], ["012", "2.00", "983", "1e3"]]
print(tabulate.tabulate(rows, tablefmt="plain"))
table = texttable.Texttable()
table.set_deco(0)
table.add_rows(rows, header=False)
print("\n".join(line.rstrip() for line in table.draw().split("\n")))
print(MarkdownTableWriter(headers=["a", "b", "c", "d"], value_matrix=rows).dumps())
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "tabulate 0.10.0, texttable 1.7.2, pytablewriter 1.2.1: $seen"
[ "$seen" = '007  1.5  1,035     1.23457e+10
012  2      983  1000
7    1.500   1,035   1.235e+10
12   2       983     1000
| a | b | c  |     d     |
|--:|--:|---:|----------:|
|  7|1.5|1035|12345678901|
| 12|2.0| 983|       1000|' ] || { echo "changed"; exit 1; }
