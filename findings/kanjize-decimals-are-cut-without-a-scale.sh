#!/usr/bin/env bash
# kanjize 1.6.1 keeps decimals only before a scale: kanji2number("3.5万") is 35000, but "1035.5" is 1035, "3.55" is 3 and "0.5" is 0. No error is
# raised, though a comma and the decimal point 点 raise one. Of one table of figures those in 億 are right and the shares are 0. Expected: 1035.5, or
# an error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check kanjize==1.6.1
cat > "$folder/look.py" <<'END'
from kanjize import kanji2number

for text in ("3.5万", "45.8億", "1035.5", "3.55", "0.5", "一点五億", "1,035万"):
    try:
        print(text, "=", kanji2number(text))
    except ValueError:
        print(text, "is refused")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "kanjize 1.6.1: $seen"
[ "$seen" = '3.5万 = 35000
45.8億 = 4580000000
1035.5 = 1035
3.55 = 3
0.5 = 0
一点五億 is refused
1,035万 is refused' ] || { echo "changed"; exit 1; }
