#!/usr/bin/env bash
# numerizer 0.2.4 takes a quarter of the year for a fraction, and loses the space before a scale: "the second quarter of 2024" becomes
# "the 2nd/4 of 2024", and "a quarter of a million" is "1/4 of a1000000". A year in two halves is three numbers: "twenty twenty four" is "20 20 4".
# Expected: words left alone where they are no number, "a quarter of a million" as 250000, and 2024 or 20 24.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check numerizer==0.2.4
cat > "$folder/look.py" <<'END'
from numerizer import numerize

print(*map(numerize, ("the second quarter of 2024", "a quarter of a million", "twenty twenty four")), sep="; ")
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "numerizer 0.2.4: $seen"
[ "$seen" = "the 2nd/4 of 2024; 1/4 of a1000000; 20 20 4" ] || { echo "changed"; exit 1; }
