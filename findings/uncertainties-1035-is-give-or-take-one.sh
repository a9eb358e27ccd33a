#!/usr/bin/env bash
# uncertainties 3.2.3 invents a doubt for a number that is given without one: ufloat_fromstr("1035") is 1035 plus or minus 1, "1.50" plus or minus
# 0.01, and 2e3 is 2000 plus or minus 1000. So a count, or a year, gets an error of one in its last digit. "1,035" and "5%" are errors. Expected: an
# error, or no doubt, as ufloat(1035, 0) has none; only "1.035(5)" states one.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check uncertainties==3.2.3
cat > "$folder/look.py" <<'END'
from uncertainties import ufloat_fromstr

for text in ("1035", "2024", "1.50", "2e3", "2000", "1.035(5)"):
    number = ufloat_fromstr(text)
    print(text, "=", number.nominal_value, "+/-", number.std_dev)
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "uncertainties 3.2.3: $seen"
[ "$seen" = '1035 = 1035.0 +/- 1.0
2024 = 2024.0 +/- 1.0
1.50 = 1.5 +/- 0.01
2e3 = 2000.0 +/- 1000.0
2000 = 2000.0 +/- 1.0
1.035(5) = 1.035 +/- 0.005' ] || { echo "changed"; exit 1; }
