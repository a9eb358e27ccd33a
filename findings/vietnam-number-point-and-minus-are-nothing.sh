#!/usr/bin/env bash
# vietnam-number 1.0.6 passes over the words for point, minus and part: w2n makes 254 of 25.4 (hai mươi lăm phẩy bốn), 35 million of 3.5 million, 5 of
# minus five (âm năm) and 34 of three quarters (ba phần tư). A thousand billion, nghìn tỷ, a common unit of Vietnam's statistics, is 10000001000,
# and 2300 billion 300000001300. No error is raised. One million and a half (một triệu rưỡi) is right. Expected: the numbers, or an error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check vietnam-number==1.0.6
cat > "$folder/look.py" <<'END'
from vietnam_number import w2n

for text in (
    "hai mươi lăm phẩy bốn",
    "ba phẩy năm triệu",
    "âm năm",
    "ba phần tư",
    "một nghìn tỷ",
    "hai nghìn ba trăm tỷ",
    "một triệu rưỡi",
):
    print(text, "=", w2n(text))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "vietnam-number 1.0.6: $seen"
[ "$seen" = 'hai mươi lăm phẩy bốn = 254
ba phẩy năm triệu = 35000000
âm năm = 5
ba phần tư = 34
một nghìn tỷ = 10000001000
hai nghìn ba trăm tỷ = 300000001300
một triệu rưỡi = 1500000' ] || { echo "changed"; exit 1; }
