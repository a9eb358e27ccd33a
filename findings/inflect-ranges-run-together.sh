#!/usr/bin/env bash
# inflect 7.6.0 puts the two ends of a range into one number: number_to_words("12-15") is 1215 in words, and "2023-24" 202324. Signs that make the
# figure vanish: "5%" and "$5" are five. "1.035,5" is one point zero three five five. The plural of US is U, and its singular ME, as if it were the
# pronoun; the plural of "1990s" is 1990, that of data "datas". Nothing raises, though ordinal("21st") does. "1,035" and "-5" are right.
# Expected: an error for what is not a number, or both ends; the words for the signs.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check inflect==7.6.0
seen="$("$folder/env/bin/python" -c '
import inflect

engine = inflect.engine()
for text in ("12-15", "2023-24", "5%", "$5", "1.035,5", "-5"):
    print(text, "=", engine.number_to_words(text))
print(engine.plural("US"), engine.singular_noun("US"), engine.plural("1990s"), engine.plural("data"))
')"
echo "inflect 7.6.0: $seen"
[ "$seen" = '12-15 = one thousand, two hundred and fifteen
2023-24 = two hundred and two thousand, three hundred and twenty-four
5% = five
$5 = five
1.035,5 = one point zero three five five
-5 = minus five
U ME 1990 datas' ] || { echo "changed"; exit 1; }
