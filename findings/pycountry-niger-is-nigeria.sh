#!/usr/bin/env bash
# pycountry 26.2.16: the first answer of countries.search_fuzzy("Niger") is Nigeria. Niger, whose name is exactly the words asked for, comes second.
# Expected: an exact name before a longer one, as for "Guinea" (GN before GW), and as countries.lookup("Niger") answers.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pycountry==26.2.16
cat > "$folder/look.py" <<'END'
from pycountry import countries

for name in ("Niger", "Guinea"):
    print(name, *[country.alpha_2 for country in countries.search_fuzzy(name)[:2]], "lookup", countries.lookup(name).alpha_2, end="; ")
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "pycountry 26.2.16: $seen"
[ "$seen" = "Niger NG NE lookup NE; Guinea GN GW lookup GN; " ] || { echo "changed"; exit 1; }
