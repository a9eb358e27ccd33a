#!/usr/bin/env bash
# cf-units 3.3.1, the units of climate data (UDUNITS-2), reads a range as a power: "5-10 m" is 5 to the -10 metres, 1.024e-07 m, and "10-2 km" 0.01
# km. 106 t is 106 tonnes and 10e6 t ten million. A rate per year (t/a) is a mass over an area, since "a" is the are, while "mph" is a thousandth of
# the unit of light phot. Nothing warns. Expected: an error for "5-10 m", as for "1,035 kg".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cf-units==3.3.1
cat > "$folder/look.py" <<'END'
from cf_units import Unit


def convert(text, unit):
    try:
        return f"{Unit(text).convert(1, Unit(unit)):.6g} {unit}"
    except ValueError:
        return "error"


for text, unit in (("5-10 m", "m"), ("10-2 km", "km"), ("10^-2 km", "km"), ("t/a", "kg m-2"), ("mph", "phot"), ("1,035 kg", "kg"), ("1035 kg", "kg")):
    print(text, "=", convert(text, unit))
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "cf-units 3.3.1: $seen"
[ "$seen" = '5-10 m = 1.024e-07 m
10-2 km = 0.01 km
10^-2 km = 0.01 km
t/a = 10 kg m-2
mph = 0.001 phot
1,035 kg = error
1035 kg = 1035 kg' ] || { echo "changed"; exit 1; }
