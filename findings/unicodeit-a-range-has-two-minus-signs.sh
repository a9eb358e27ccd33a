#!/usr/bin/env bash
# unicodeit 0.7.5, which turns LaTeX into Unicode, makes a minus sign of every hyphen: 2019--2020 is 2019, two minus signs, 2020, the season 2023-24
# has a minus in it, and so have North-South and the DOI 10.1000/x-y. Expected: an en dash for two hyphens, as in LaTeX text, and hyphens left alone
# outside of formulas.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check unicodeit==0.7.5
cat > "$folder/look.py" <<'END'
import unicodeit

for text in ("2019--2020", "2023-24", "North-South", "10.1000/x-y"):
    print(text, "=", unicodeit.replace(text).replace("\u2212", "<minus>"))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "unicodeit 0.7.5: $seen"
[ "$seen" = '2019--2020 = 2019<minus><minus>2020
2023-24 = 2023<minus>24
North-South = North<minus>South
10.1000/x-y = 10.1000/x<minus>y' ] || { echo "changed"; exit 1; }
