#!/usr/bin/env bash
# quantulum3 0.10.0 gives the scale of a range to its upper end alone: "2 to 3 million people" is 1500001 with an uncertainty of 1499999, which is
# 2 to 3000000. A sum in billions with its common abbreviation is another unit: "$1.2bn" is 1.2 dollar barn newton, "1.5 m tonnes" metre tonne.
# Expected: 2500000 with 500000; a short sum read as 1200000000 dollars, as "US$982.34 billion" is, or a number without a unit.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check quantulum3==0.10.0 setuptools==65.5.0
cat > "$folder/look.py" <<'END'
import warnings

warnings.simplefilter("ignore")
from quantulum3 import parser

for text in ("2 to 3 million people", "$1.2bn", "1.5 m tonnes", "US$982.34 billion"):
    (found,) = parser.parse(text)
    print(found.value, found.uncertainty, found.unit.name, end="; ")
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "quantulum3 0.10.0: $seen"
[ "$seen" = "1500001.0 1499999.0 dimensionless; 1.2 None dollar barn newton; 1.5 None metre tonne; 982340000000.0 None united states dollar; " ] || { echo "changed"; exit 1; }
