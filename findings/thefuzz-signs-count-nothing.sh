#!/usr/bin/env bash
# thefuzz 0.22.1 gives 100 of 100 to texts that differ in what makes a figure: $5 and €5, -5% and 5, 1.5 and "1 5", C++ and C. QRatio, WRatio,
# token_sort_ratio and process.extractOne take every sign that is no letter or digit out first; fuzz.ratio does not. The functions of the same names
# in RapidFuzz 3.14.6, to which thefuzz hands the work, keep signs unless asked. Expected: one rule for all ratios, or less than 100 for texts that
# are not equal. Who looks for the same figure at 100 finds another currency.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "thefuzz==0.22.1" "RapidFuzz==3.14.6"
cat > "$folder/look.py" <<'END'
from rapidfuzz import fuzz as rapid
from thefuzz import fuzz, process

for one, other in (("$5", "€5"), ("-5%", "5"), ("1.5", "1 5"), ("C++", "C")):
    print(one, other, fuzz.ratio(one, other), fuzz.QRatio(one, other), fuzz.WRatio(one, other), process.extractOne(one, [other, "x"])[1], round(rapid.QRatio(one, other)), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "thefuzz 0.22.1, RapidFuzz 3.14.6: $seen"
[ "$seen" = '$5 €5 50 100 100 100 50; -5% 5 50 100 100 100 50; 1.5 1 5 67 100 100 100 67; C++ C 50 100 100 100 50; ' ] || { echo "changed"; exit 1; }
