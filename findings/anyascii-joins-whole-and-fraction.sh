#!/usr/bin/env bash
# anyascii 0.3.3 writes a fraction behind its whole number without a gap: "2½ million" becomes "21/2 million", ten and a half, and "3¾%" is "33/4%".
# The sign for per mille becomes "%0". Unidecode 1.4.0 puts a space before a fraction: "2 1/2 million". Expected: 2 1/2, since a fraction behind a
# digit is a mixed number (Unicode Standard, 22.3, Fraction Slash).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "anyascii==0.3.3" "unidecode==1.4.0"
cat > "$folder/look.py" <<'END'
from anyascii import anyascii
from unidecode import unidecode

print(*(f"{anyascii(text)} or {unidecode(text)}" for text in ("2\u00bd million", "3\u00be%", "10\u2030")), sep="; ")
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "anyascii 0.3.3: $seen"
[ "${seen% }" = '21/2 million or 2 1/2 million; 33/4% or 3 3/4%; 10%0 or 10%0' ] || { echo "changed"; exit 1; }
