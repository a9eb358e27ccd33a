#!/usr/bin/env bash
# cn2an 0.5.24 writes digits into words and names when it transforms a text: the Belt and Road (一带一路) becomes 1带1路, "very important" (十分重要) becomes
# "10 minutes" or "10 points important", "some" (一些) becomes 1些. An amount with a decimal scale stays as it is with a warning on standard error.
# Expected: figures only. A numeral inside a longer word or a name counts nothing.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cn2an==0.5.24
cat > "$folder/look.py" <<'END'
import cn2an

for text in ("一带一路倡议", "十分重要", "一些国家", "三千五百万吨"):
    print(cn2an.transform(text), end="; ")
print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "cn2an 0.5.24: $seen"
[ "$seen" = '1带1路倡议; 10分重要; 1些国家; 35000000吨; ' ] || { echo "changed"; exit 1; }
