#!/usr/bin/env bash
# PyThaiNLP 5.4.0 reads the digits behind a decimal point as a sum: text_to_num makes 10003.5 of three point five million, สามจุดห้าล้าน, and 1012.5 of
# 2.5 thousand million. Without a scale, and with a whole number before it, all is well: 5.4, 3500000. Of "one in four", หนึ่งในสี่, at the end of a text
# the four is lost, and in the middle it stays. Expected: 3500000 and 2500000000, or an error as from thaiword_to_num; 1 and 4.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pythainlp==5.4.0
cat > "$folder/look.py" <<'END'
from pythainlp.util import text_to_num

for text in ("สามจุดห้าล้านตัน", "สองจุดห้าพันล้านบาท", "ห้าจุดสี่", "สามล้านห้าแสนตัน", "หนึ่งในสี่", "หนึ่งในสี่ของประชากร"):
    print(text, "=", *text_to_num(text))
END
seen="$(cd "$folder" && PYTHAINLP_DATA_DIR="$folder/data" ./venv/bin/python -W ignore look.py)"
echo "PyThaiNLP 5.4.0: $seen"
[ "$seen" = 'สามจุดห้าล้านตัน = 10003.5 ตัน
สองจุดห้าพันล้านบาท = 1012.5 บาท
ห้าจุดสี่ = 5.4
สามล้านห้าแสนตัน = 3500000 ตัน
หนึ่งในสี่ = 1 ใน
หนึ่งในสี่ของประชากร = 1 ใน 4 ของ ประชากร' ] || { echo "changed"; exit 1; }
