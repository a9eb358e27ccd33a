#!/usr/bin/env bash
# quantities 0.16.4 converts a temperature without its zero: 25 degC are 25 K, and 77 degF are 42.8 K. The units are meant for differences, which
# the name does not say, and no error or warning comes. Pint 0.25.3 gives 298.15 K. Expected: 298.15 K, or an error for a unit that has a zero of
# its own.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "quantities==0.16.4"
cat > "$folder/look.py" <<'END'
import quantities

for value, unit in ((25, "degC"), (77, "degF")):
    print(value, unit, "=", round(float(quantities.Quantity(value, unit).rescale("K")), 2), end=" K; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "quantities 0.16.4: $seen"
[ "$seen" = '25 degC = 25.0 K; 77 degF = 42.78 K; ' ] || { echo "changed"; exit 1; }
