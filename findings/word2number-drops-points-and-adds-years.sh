#!/usr/bin/env bash
# word2number 1.1: "one point five million" is 1 and "1.5 million" 1000000, without an error. Years are sums: "nineteen ninety nine" is 1719. "minus
# five" is 5. Expected: 1500000 twice, 1999 or an error, and -5.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "word2number==1.1"
cat > "$folder/look.py" <<'END'
from word2number import w2n

print(*map(w2n.word_to_num, ("one point five million", "1.5 million", "nineteen ninety nine", "minus five")))
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "word2number 1.1: $seen"
[ "${seen% }" = '1 1000000 1719 5' ] || { echo "changed"; exit 1; }
