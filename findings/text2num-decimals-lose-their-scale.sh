#!/usr/bin/env bash
# text2num 3.0.0 reads the scale behind decimals as a number of its own: "two point five million" becomes "2.5 1000000", and in Spanish, without a
# gap, "dos coma cinco millones" becomes 2,5000000, which is two and a half. "from two to three million" is "from two to 3000000".
# Expected: 2500000, as "two million five hundred thousand" gives.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check text2num==3.0.0
cat > "$folder/look.py" <<'END'
from text_to_num import alpha2digit

for language, text in (("en", "two point five million"), ("es", "dos coma cinco millones"), ("en", "from two to three million"), ("en", "two million five hundred thousand")):
    print(f"{text} = {alpha2digit(text, language)}", end="; ")
print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "text2num 3.0.0: $seen"
[ "$seen" = 'two point five million = 2.5 1000000; dos coma cinco millones = 2,5000000; from two to three million = from two to 3000000; two million five hundred thousand = 2500000; ' ] || { echo "changed"; exit 1; }
