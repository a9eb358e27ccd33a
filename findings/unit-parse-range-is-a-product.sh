#!/usr/bin/env bash
# unit-parse 0.1.12 (with Pint 0.25.3), which reads quantities as people type them, multiplies the ends of a range with a dash: "5–10 km" is 50 km,
# while "5-10 km" and "5 to 10 km" are 5 km. "12 km and 5 kg" is 60 kg km. A decimal comma is taken out ("1,5 km" is 15 km), "1 035 km" is 1 km, "2
# 1/2 km" 1 km, "5 million t" 5 t and "5.4 %" 5. Nothing warns. "1,035 kg" is right. Expected: both ends, or None, as for text without a quantity.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check unit-parse==0.1.12 Pint==0.25.3
cat > "$folder/look.py" <<'END'
import logging

from unit_parse import parser

logging.disable(logging.CRITICAL)
for text in ("5–10 km", "5-10 km", "5 to 10 km", "12 km and 5 kg", "1,5 km", "1 035 km", "2 1/2 km", "5 million t", "5.4 %", "1,035 kg"):
    print(text, "=", parser(text))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "unit-parse 0.1.12: $seen"
[ "$seen" = '5–10 km = 50 km
5-10 km = 5 km
5 to 10 km = 5 km
12 km and 5 kg = 60 kg * km
1,5 km = 15 km
1 035 km = 1 km
2 1/2 km = 1.0 km
5 million t = 5.0 t
5.4 % = 5
1,035 kg = 1035 kg' ] || { echo "changed"; exit 1; }
