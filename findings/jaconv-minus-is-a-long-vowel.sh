#!/usr/bin/env bash
# jaconv 0.5.0: normalize() writes the sign of a long vowel (U+30FC) for a minus and for the dash of a range: "－5%" (wide minus) becomes "ー5%", and
# "10〜15人" (10 to 15 people) "10ー15人". A range with the hyphen U+2010 becomes one with "-". No reader of numbers takes U+30FC for a minus: the fall
# is a rise, or no number. The rules are meant for words (スーパ〜), and spare no digits. z2h() keeps the minus.
# Expected: signs between or before digits stay, or become "-", as Unicode's NFKC makes "-" of the wide minus.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check jaconv==0.5.0
seen="$("$folder/env/bin/python" -c '
import jaconv

print(*(ascii(jaconv.normalize(text)) for text in ("\uff0d5%", "10\u301c15", "2023\u201024")), ascii(jaconv.z2h("\uff0d5%", ascii=True)))
')"
echo "jaconv 0.5.0: $seen"
[ "$seen" = "'\\u30fc5%' '10\\u30fc15' '2023-24' '-5%'" ] || { echo "changed"; exit 1; }
