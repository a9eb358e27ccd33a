#!/usr/bin/env bash
# num2words 0.5.14 writes the year -44 in German, Dutch, Danish and Norwegian as "minus one hundred and fifty-six": it cuts years into hundreds, and -44
# is -1 hundred and 56. English and Portuguese have words for "before Christ", French minus forty-four.
# Expected: minus vierundvierzig, or vierundvierzig vor Christus.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
seen="$("$folder/env/bin/python" -c '
from num2words import num2words

for language in ("de", "nl", "da", "no", "en", "fr"):
    print(language, num2words(-44, lang=language, to="year"))
')"
echo "num2words 0.5.14: $seen"
[ "$seen" = 'de minuseinshundertsechsundfünfzig
nl min één honderd zesenvijftig
da minus et hundrede seksoghalvtreds
no minus en hundre og femtiseks
en forty-four BC
fr moins quarante-quatre' ] || { echo "changed"; exit 1; }
