#!/usr/bin/env bash
# iso4217parse 0.6.2 finds codes of currencies in words written small: "5 in all" is the lek of Albania (ALL), "try it" the Turkish lira, "top 5"
# the money of Tonga and "a mad rush" the Moroccan dirham. The words yuan, renminbi, won and peso are no currency at all. Expected: codes in
# capitals only where they stand in a text, and the names of the money of China, Korea and Mexico.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check iso4217parse==0.6.2
cat > "$folder/look.py" <<'END'
import iso4217parse

for text in ("5 CHF", "5 in all", "try it", "top 5", "a mad rush", "yuan", "renminbi", "won", "peso"):
    print(text, "=", "+".join(money.alpha3 for money in iso4217parse.parse(text) or []) or "none")
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "iso4217parse 0.6.2: $seen"
[ "$seen" = '5 CHF = CHF
5 in all = ALL
try it = TRY
top 5 = TOP
a mad rush = MAD
yuan = none
renminbi = none
won = none
peso = none' ] || { echo "changed"; exit 1; }
