#!/usr/bin/env bash
# neologdn 0.5.6 takes the wave dash out, which Japanese text writes in ranges: "10〜15人" (10 to 15 people) becomes "1015人", "3～5%" is "35%". It is
# meant for drawn-out vowels, and is the default; tilde="ignore" keeps it. Expected: the dash stays between digits, as a hyphen does.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "neologdn==0.5.6"
cat > "$folder/look.py" <<'END'
import neologdn

for text in ("10\u301c15\u4eba", "3\uff5e5%", "5\u20106\u4eba"):
    print(neologdn.normalize(text), end="; ")
print(neologdn.normalize("10\u301c15", tilde="ignore"))
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "neologdn 0.5.6: $seen"
[ "${seen% }" = '1015人; 35%; 5-6人; 10〜15' ] || { echo "changed"; exit 1; }
