#!/usr/bin/env bash
# measurement 3.2.2 guesses that 5 C is an energy: five large calories, 20920 joule, and neither degrees Celsius nor coulombs. "ton" is the short
# ton of 907 kg, beside "tonne", while t, kt and h are unknown. guess() is meant for a number and a unit as people type them. Expected: an error for
# a sign with several meanings, or the coulomb, which is what C stands for in the SI.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "measurement==3.2.2"
cat > "$folder/look.py" <<'END'
from measurement.utils import guess

for unit in ("C", "ton", "tonne"):
    found = guess(5, unit)
    print(unit, "=", type(found).__name__, found.standard, end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "measurement 3.2.2: $seen"
[ "$seen" = 'C = Energy 20920.0; ton = Mass 4535925.0; tonne = Mass 5000000.0; ' ] || { echo "changed"; exit 1; }
