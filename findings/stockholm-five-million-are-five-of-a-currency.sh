#!/usr/bin/env bash
# stockholm 0.5.7 takes any word behind a number for a currency: Money("5 million") is 5.00 of the currency "million", and Money("5 m") 5.00 of "m".
# "5 million EUR" and "1,035" are errors. Expected: an error for a word that is no code of a currency, as for "5%": the amount has lost its scale.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check stockholm==0.5.7
cat > "$folder/look.py" <<'END'
from stockholm import Money


def read(text):
    try:
        money = Money(text)
        return f"{money.amount} of {money.currency_code}"
    except Exception as error:
        return type(error).__name__


for text in ("5 EUR", "5 million", "5 m", "5 tonnes", "5 million EUR", "5%", "1,035"):
    print(text, "=", read(text))
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "stockholm 0.5.7: $seen"
[ "$seen" = '5 EUR = 5 of EUR
5 million = 5 of million
5 m = 5 of m
5 tonnes = 5 of tonnes
5 million EUR = ConversionError
5% = ConversionError
1,035 = ConversionError' ] || { echo "changed"; exit 1; }
