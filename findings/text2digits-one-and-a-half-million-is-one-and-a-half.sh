#!/usr/bin/env bash
# text2digits 0.1.2 puts the zeros of a scale behind the decimals: "one point five million" is 1.5000000, one and a half, and "two point two five
# billion" 2.25 with nine zeros. "1.5 million" is right (1500000). "a hundred and one ships" is "a 101 ships". number-parser 0.3.2 leaves the point:
# "1 point 5000000". A year in two halves is "19 99" for the second, and 1999 for the first. Expected: 1500000, or the words as they are.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check text2digits==0.1.2 number-parser==0.3.2
cat > "$folder/look.py" <<'END'
import number_parser
from text2digits import text2digits

for text in ("one point five million", "two point two five billion", "1.5 million", "a hundred and one ships", "nineteen ninety nine"):
    print(text2digits.Text2Digits().convert(text), "|", number_parser.parse(text))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "text2digits 0.1.2, number-parser 0.3.2: $seen"
[ "$seen" = '1.5000000 | 1 point 5000000
2.25000000000 | 2 point 2 5000000000
1500000 | 1.5 1000000
a 101 ships | a 101 ships
1999 | 19 99' ] || { echo "changed"; exit 1; }
