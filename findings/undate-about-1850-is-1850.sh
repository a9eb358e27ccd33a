#!/usr/bin/env bash
# undate 0.8.0, made for dates of which something is not known, drops the signs of doubt of EDTF: 1850~ (about 1850) and 2024? are the plain years,
# 2004-06~/2005 loses its sign too, with no warning. The year -0043 (44 BC) is printed as 0-43, which is no EDTF, and begins on -043-01-01.
# Expected: the sign kept, or an error, as for 1950S2 and for seasons.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check undate==0.8.0
cat > "$folder/look.py" <<'END'
from undate import Undate

for text in ("1850", "1850~", "2024?", "2004-06~/2005", "199X", "-0043"):
    print(text, "=", Undate.parse(text, "EDTF").format("EDTF"))
print(Undate.parse("-0043", "EDTF").earliest)
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "undate 0.8.0: $seen"
[ "$seen" = '1850 = 1850
1850~ = 1850
2024? = 2024
2004-06~/2005 = 2004-06/2005
199X = 199X
-0043 = 0-43
-043-01-01' ] || { echo "changed"; exit 1; }
