#!/usr/bin/env bash
# country_converter 1.3.2 does not start beside pandas 3.1.1, which its requirements allow (pandas>=1.0): CountryConverter() raises a TypeError.
# The codes of the countries are read as patterns, and the code of Namibia, NA, is a missing value there. It works beside pandas 2.
# Expected: it starts, since a newly made environment installs these two together.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check country_converter==1.3.2 pandas==3.1.1
cat > "$folder/look.py" <<'END'
import logging

logging.disable(logging.CRITICAL)
import country_converter

try:
    country_converter.CountryConverter()
    print("started")
except TypeError as error:
    print(error)
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "country_converter 1.3.2, pandas 3.1.1: $seen"
[ "$seen" = "first argument must be string or compiled pattern" ] || { echo "changed"; exit 1; }
