#!/usr/bin/env bash
# ucumvert 0.3.2 with Pint 0.25.3: the UCUM code `mph` (milliphot) becomes a time of 3.6e-12 seconds, and `kph` one of 3.6e-6 seconds.
# `ph` alone is the phot, a unit of illuminance, as in UCUM. With a prefix the name that is built for Pint is read as two prefixes and an
# hour: "millipicohour". UCUM has no prefix before a prefix.
# Expected: a prefix changes the size of a unit and not its dimension; who writes mph for miles per hour is refused or gets a speed.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "ucumvert==0.3.2" "Pint==0.25.3"
seen="$("$folder/venv/bin/python" -c '
from ucumvert import PintUcumRegistry
registry = PintUcumRegistry()
print(", ".join(f"{code} {registry.from_ucum(code).units}" for code in ("ph", "mph", "kph")))
')"
echo "ucumvert 0.3.2: $seen"
[ "$seen" = "ph phot, mph millipicohour, kph kilopicohour" ] || { echo "changed: mph and kph were hours with two prefixes"; exit 1; }
