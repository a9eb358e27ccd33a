#!/usr/bin/env bash
# engineering-notation 0.13.3 reads a text up to the first character that it does not know, and no further: "5,4" is 5, "1,035k" and "1 035" are 1,
# and "5 M" is 5, a million times less than "5M". Decimal commas are cut off in the same way: "1035,5M" is 1035. Expected: an error, as for "abc",
# or 1035 thousand for "1,035k".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check engineering-notation==0.13.3
cat > "$folder/look.py" <<'END'
from engineering_notation import EngNumber

for text in ("5,4", "1,035k", "1 035", "5 M", "5M", "1035,5M", "abc"):
    try:
        print(text, "=", float(EngNumber(text)))
    except ValueError:
        print(text, "is refused")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "engineering-notation 0.13.3: $seen"
[ "$seen" = '5,4 = 5.0
1,035k = 1.0
1 035 = 1.0
5 M = 5.0
5M = 5000000.0
1035,5M = 1035.0
abc is refused' ] || { echo "changed"; exit 1; }
