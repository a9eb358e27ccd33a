#!/usr/bin/env bash
# QuantiPhy 2.23 takes the first letter of a word behind a number as an SI prefix: "6 yuan" is 6 times 10 to the -24 and prints as "6e-24 uan", "9
# EUR" is 9 exa of UR, "12 passengers" 12 pico. Feet are femto-tonnes, and 30 min is .03 inches.
# Expected: a unit that is not known is kept whole, with the number as it was typed. (known_units can name those that are no prefix and unit.)
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check quantiphy==2.23
cat > "$folder/look.py" <<'END'
from quantiphy import Quantity

for text in ("6 yuan", "9 EUR", "12 passengers", "6 ft", "30 min"):
    quantity = Quantity(text)
    print(f"{text} = {quantity.real:g} {quantity.units}, printed {quantity}", end="; ")
print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "QuantiPhy 2.23: $seen"
[ "$seen" = '6 yuan = 6e-24 uan, printed 6e-24 uan; 9 EUR = 9e+18 UR, printed 9e18 UR; 12 passengers = 1.2e-11 assengers, printed 12 passengers; 6 ft = 6e-15 t, printed 6 ft; 30 min = 0.03 in, printed 30 min; ' ] || { echo "changed"; exit 1; }
