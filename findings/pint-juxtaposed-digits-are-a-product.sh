#!/usr/bin/env bash
# Pint 0.25.3 multiplies two numbers that stand side by side: "1 035 km", with a gap between the thousands as ISO 80000 writes it, is 1 * 0 * 35, no
# kilometres at all, and "12 500 t" is 6000 t. "3 1/2 km" is 1.5 km, "3.5(2) km" 7 km, "1.000.000 km" 0 km, "5 in 2024" 10120 inches, and the use of fuel
# "5 l/100 km" a litre times a kilometre. Nothing warns. "1,035 km" is right. Expected: 1035, 12500, 3.5, 3.5 with an uncertainty of 0.2, or an error,
# as quantities that cannot be read ("12-15 t") raise one.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pint==0.25.3
seen="$("$folder/env/bin/python" -W error -c '
from pint import UnitRegistry

read = UnitRegistry()
for text in ("1 035 km", "12 500 t", "3 1/2 km", "3.5(2) km", "1.000.000 km", "5 in 2024", "5 l/100 km", "1,035 km"):
    print(text, "=", read(text), end="; ")
')"
echo "Pint 0.25.3: $seen"
[ "$seen" = "1 035 km = 0 kilometer; 12 500 t = 6000 metric_ton; 3 1/2 km = 1.5 kilometer; 3.5(2) km = 7.0 kilometer; 1.000.000 km = 0.0 kilometer; \
5 in 2024 = 10120 inch; 5 l/100 km = 0.05 kilometer * liter; 1,035 km = 1035 kilometer; " ] || { echo "changed"; exit 1; }
