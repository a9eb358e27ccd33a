#!/usr/bin/env bash
# sciform 0.39.1 decides for each text whether its comma is decimal: "45,3" is 45.3 and "0,5" is 0.5, but "45,300" is 45300 and "0,125" is 125,
# though no group of thousands follows a nought. A column of shares with a decimal comma becomes a thousand times more where three places are
# printed, without a warning. "1.035" is 1.035 all the same. Expected: 0.125, or an error for a comma that can be read in two ways.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check sciform==0.39.1
cat > "$folder/look.py" <<'END'
from sciform import SciNum

for text in ("45,3", "45,300", "0,5", "0,125", "1.035"):
    print(text, "=", SciNum(text))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "sciform 0.39.1: $seen"
[ "$seen" = '45,3 = SciNum(45.3)
45,300 = SciNum(4.53E+4)
0,5 = SciNum(0.5)
0,125 = SciNum(125)
1.035 = SciNum(1.035)' ] || { echo "changed"; exit 1; }
