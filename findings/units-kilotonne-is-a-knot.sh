#!/usr/bin/env bash
# Pint 0.25.3 and unyt 3.2.0 read "kt" as knot: 50 kt of emissions becomes a speed. "Mt" is megatonne for Pint and unknown to unyt, so that one
# column of a table with both fails only in part. js-quantities 1.8.0 (npm) reads knots too, mathjs 15.2.0 kilotonnes. Expected: kilotonne, since t
# is the tonne for all of them and k its prefix (SI Brochure, table 8; UCUM too), or an error for two meanings.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pint==0.25.3" "unyt==3.2.0"
cat > "$folder/look.py" <<'END'
import pint
import unyt

registry = pint.UnitRegistry()
for text in ("t", "kt", "Mt"):
    print(text, registry(text).to_base_units().units, end="; ")
print(unyt.Unit("t").dimensions, unyt.Unit("kt").dimensions)
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "Pint 0.25.3, unyt 3.2.0: $seen"
[ "${seen% }" = 't kilogram; kt meter / second; Mt kilogram; (mass) (length)/(time)' ] || { echo "changed"; exit 1; }
