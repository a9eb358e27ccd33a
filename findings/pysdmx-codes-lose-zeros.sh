#!/usr/bin/env bash
# pysdmx 1.21.0 changes the cells of a table in SDMX-CSV: the code 007 of a product is 7, the value 1035.50 is 1035.5 and 12 is 12.0. As soon as one
# row of the table has no product, 007 and 012 stay as they are, so that two parts of one data set have other codes. The columns are text in all of
# them, and nothing shows what happened. "NA", the code of Namibia, stays. Expected: 007, as the codes of SDMX are text and a code list that has 007
# has no 7, and 1035.50, whose last digit tells how exact it is.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pysdmx==1.21.0 "pysdmx[data]"
cat > "$folder/look.py" <<'END'
from pathlib import Path

from pysdmx.io import read_sdmx

HEAD = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,PRODUCT,TIME_PERIOD,OBS_VALUE"
ROWS = ["A,NA,007,2024,1035.50", "A,DE,012,2023,12", "A,FR,,2023,5"]
for rows in (ROWS[:2], ROWS):
    Path("a.csv").write_text("\n".join([HEAD, *(f"dataflow,XX:TRADE(1.0),I,{row}" for row in rows)]) + "\n")
    table = read_sdmx("a.csv", validate=False).data[0].data
    print(*(f"{row.REF_AREA} {row.PRODUCT} {row.TIME_PERIOD} {row.OBS_VALUE}" for row in table.itertuples()), sep=" | ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pysdmx 1.21.0: $seen"
[ "$seen" = 'NA 7 2024 1035.5 | DE 12 2023 12.0
NA 007 2024 1035.5 | DE 012 2023 12.0 | FR  2023 5.0' ] || { echo "changed"; exit 1; }
