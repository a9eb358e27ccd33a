#!/usr/bin/env bash
# frictionless 5.21.0 and tableschema 1.21.0, which describe tables for data packages, take a decimal comma for a place on the globe: a column 45,3
# and 12,5 of a file with semicolons has the type geopoint, and the cell is read as the pair of numbers [45, 3]. So has a quoted "1,035", with the
# comma of thousands: [1, 35]. In frictionless financial years are months as well: 2010-11 is November 2010 (yearmonth). Nothing warns. Expected:
# string, as for 45,3 with a percent sign and for 2023-24, or a number. A place needs a name or an unusual column; a figure does not.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0 tableschema==1.21.0
cat > "$folder/look.py" <<'END'
from pathlib import Path

import frictionless
import tableschema

TABLES = {"decimal": "region;share\nA;45,3\nB;12,5\n", "thousands": 'region,ships\nA,"1,035"\nB,"2,024"\n', "years": "year,ships\n2010-11,5\n2011-12,6\n"}
for name, text in TABLES.items():
    Path(f"{name}.csv").write_text(text)
    resource = frictionless.describe(f"{name}.csv")
    print(name, *(f"{field.name}={field.type}" for field in resource.schema.fields), frictionless.Resource(f"{name}.csv").read_rows()[0].to_dict())
for cells in (["45,3", "12,5"], ["1,035", "2,024"], ["45,3%", "12,5%"]):
    print(*cells, tableschema.Schema().infer([["share"], *([cell] for cell in cells)], headers=1)["fields"][0]["type"])
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "frictionless 5.21.0, tableschema 1.21.0: $seen"
[ "$seen" = 'decimal region=string share=geopoint {'"'"'region'"'"': '"'"'A'"'"', '"'"'share'"'"': [45.0, 3.0]}
thousands region=string ships=geopoint {'"'"'region'"'"': '"'"'A'"'"', '"'"'ships'"'"': [1.0, 35.0]}
years year=yearmonth ships=integer {'"'"'year'"'"': yearmonth(year=2010, month=11), '"'"'ships'"'"': 5}
45,3 12,5 geopoint
1,035 2,024 geopoint
45,3% 12,5% string' ] || { echo "changed"; exit 1; }
