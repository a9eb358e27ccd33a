#!/usr/bin/env bash
# Babel 2.19.0 counts weeks by the country of a locale, not by its language: for "de" the first of January 2021 is in week 1 of 2021, for "de_DE" in
# week 53 of 2020, as in ISO 8601 and every German calendar. "fr" and "sv" differ from "fr_FR" and "sv_SE" in the same way, and 1 January 2023 is a
# week and a year off too. A locale without a country has the rule of the world as a whole (a week with one day in the year is its first). Expected:
# German weeks for German, as format_date() knows Germany's names and order of the parts from "de" alone; CLDR names a likely country for each
# language.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "Babel==2.19.0"
cat > "$folder/look.py" <<'END'
from datetime import date

from babel.dates import format_date

for locale in ("de", "de_DE", "fr", "fr_FR", "sv", "sv_SE"):
    print(locale, *(format_date(day, "YYYY-'W'ww", locale=locale) for day in (date(2021, 1, 1), date(2023, 1, 1))), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "Babel 2.19.0: $seen"
[ "$seen" = 'de 2021-W01 2023-W01; de_DE 2020-W53 2022-W52; fr 2021-W01 2023-W01; fr_FR 2020-W53 2022-W52; sv 2021-W01 2023-W01; sv_SE 2020-W53 2022-W52; ' ] || { echo "changed"; exit 1; }
