#!/usr/bin/env bash
# chinese2digits 6.0.2 reads only the first end of a range of per cents as per cent: 百分之五十到六十 (50 to 60 per cent) is "0.5到60", and 百分之三点五至四 (3.5 to
# 4 per cent) "0.035至4". Five degrees below zero (零下五度) is "0下5度". 十四五 of a five-year plan, the fourteenth, is 55, and 万一 ("in case") 0.0001.
# Expected: 0.5 to 0.6, as 百分之 stands for both ends in Chinese; -5; and words that are no number left alone.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "chinese2digits==6.0.2"
cat > "$folder/look.py" <<'END'
from chinese2digits import takeNumberFromString

for text in ("百分之五十到六十", "百分之三点五至四", "百分之五至百分之六", "零下五度", "十四五规划", "万一"):
    print(text, "=", takeNumberFromString(text)["replacedText"], end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "chinese2digits 6.0.2: $seen"
[ "$seen" = '百分之五十到六十 = 0.5到60; 百分之三点五至四 = 0.035至4; 百分之五至百分之六 = 0.05至0.06; 零下五度 = 0下5度; 十四五规划 = 55规划; 万一 = 0.0001; ' ] || { echo "changed"; exit 1; }
