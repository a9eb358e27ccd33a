#!/usr/bin/env bash
# strsimpy 0.2.1: the distance of q-grams is 0 for two numbers shorter than a q-gram, whatever they are: QGram(2) gives 0 for 5 and 7 as for equal
# texts, and QGram(3), the default, also for 45 and 97. Jaccard parts them from equal texts. A check for changed figures passes each change of a
# short number. Expected: a distance above 0, or an error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check strsimpy==0.2.1
cat > "$folder/look.py" <<'END'
from strsimpy.jaccard import Jaccard
from strsimpy.qgram import QGram

for one, other in (("5", "7"), ("45", "97"), ("45", "45"), ("145", "197")):
    print(one, other, QGram(2).distance(one, other), QGram().distance(one, other), Jaccard(3).similarity(one, other))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "strsimpy 0.2.1: $seen"
[ "$seen" = '5 7 0 0 0.0
45 97 2 0 0.0
45 45 0.0 0.0 1.0
145 197 4 2 0.0' ] || { echo "changed"; exit 1; }
