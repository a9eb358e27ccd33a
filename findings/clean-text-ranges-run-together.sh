#!/usr/bin/env bash
# clean-text 0.7.1, installed by itself, takes signs out that make a figure, in its default (to_ascii): the range "5–10 ships", with a dash as printed
# text has it, is "510 ships", 2019–2020 is 20192020, −5% with a minus sign is 5%, ½ and the power of 10⁶ are nothing, and €5 is 5. With Unidecode
# 1.4.0 beside it, which it tells to install, the dash, the minus and the half are kept, and 10⁶ is 106. With a hyphen "5-10" stays in both. Expected:
# signs that have no ASCII form in Unicode are kept, or become "-"; "–" and "−" are the signs that typeset texts have.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cat > "$folder/look.py" <<'END'
from cleantext import clean

print(*(clean(text) for text in ("5–10 ships", "2019–2020", "−5%", "½ of it", "10⁶ t", "€5 bn", "5-10")), sep=" | ")
END
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check clean-text==0.7.1
alone="$("$folder/venv/bin/python" -W ignore "$folder/look.py" 2> /dev/null)"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check Unidecode==1.4.0
beside="$("$folder/venv/bin/python" -W ignore "$folder/look.py" 2> /dev/null)"
seen="$(printf 'alone: %s\nwith Unidecode: %s' "$alone" "$beside")"
echo "clean-text 0.7.1: $seen"
[ "$seen" = 'alone: 510 ships | 20192020 | 5% | of it | 10 t | 5 bn | 5-10
with Unidecode: 5-10 ships | 2019-2020 | -5% | 1/2 of it | 106 t | eur5 bn | 5-10' ] || { echo "changed"; exit 1; }
