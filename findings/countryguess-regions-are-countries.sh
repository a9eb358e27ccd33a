#!/usr/bin/env bash
# countryguess 0.4.8 answers "South Asia" with South Africa, "China-Laos Railway" with China, "England" with the United Kingdom and Lagos, a city,
# with Laos; "East Asia" and "Scotland" have no answer. Tables of statistics have such rows for regions among those for countries.
# Expected: None for all that is no country, as for "East Asia" and "World".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check countryguess==0.4.8
cat > "$folder/look.py" <<'END'
from countryguess import guess_country

for name in ("South Asia", "East Asia", "China-Laos Railway", "Lagos", "England", "Scotland"):
    country = guess_country(name)
    print(name, "=", country and country["name_short"], end="; ")
print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "countryguess 0.4.8: $seen"
[ "$seen" = 'South Asia = South Africa; East Asia = None; China-Laos Railway = China; Lagos = Laos; England = United Kingdom; Scotland = None; ' ] || { echo "changed"; exit 1; }
