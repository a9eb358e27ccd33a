#!/usr/bin/env bash
# num2words 0.5.14 writes decimals wrongly in five languages, without an error. Persian: 2.005 is "two and a half". Bengali: 2.05 is "two point five".
# Vietnamese: 2.05 is "two point five", 2.005 "two" and 2.5 "two point fifty". Turkish: 2.05 is "two point four" (a rounding of the float), 2.005
# "two point" and nothing behind it. Arabic: 2.005 is "two". English and German write each digit. Expected: two point zero five.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
seen="$("$folder/env/bin/python" -c '
from num2words import num2words

for language in ("fa", "bn", "vi", "tr", "ar", "en"):
    print(language, " | ".join(num2words(number, lang=language) for number in (2.05, 2.005, 2.5)))
')"
echo "num2words 0.5.14, 2.05, 2.005 and 2.5: $seen"
[ "$seen" = 'fa دو و نیم | دو و نیم | دو و نیم
bn দুই দশমিক পাঁচ | দুই দশমিক পাঁচ | দুই দশমিক পাঁচ
vi hai phẩy năm | hai | hai phẩy năm mươi
tr ikivirgüldört | ikivirgül | ikivirgülelli
ar اثنان  , خمس | اثنان | اثنان  , خمسون
en two point zero five | two point zero zero five | two point five' ] || { echo "changed"; exit 1; }
