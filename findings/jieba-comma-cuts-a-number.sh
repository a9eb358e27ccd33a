#!/usr/bin/env bash
# jieba 0.42.1 cuts a number at the comma of its thousands and then keeps the rest with its point: 1,035.5 is "1", "," and "035.5". A year in
# Chinese digits loses its last one to the next word: 二〇二四年 is 二, 〇, 二 and 四年 ("four years"). With HMM=False, which is for words that are in no
# dictionary, decimals fall apart as well: 5.4% is four words. Full-width digits are single words always. Expected: 1,035.5 in one piece, as 5.4% is
# by default, and 二〇二四年 or 二〇二四 and 年. Who searches by its words finds 四年 in a year.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "jieba==0.42.1"
cat > "$folder/look.py" <<'END'
import jieba

jieba.setLogLevel(60)
for text in ("达1,035.5万吨", "二〇二四年", "增长5.4%", "２０２４年"):
    print("|".join(jieba.cut(text)), "|".join(jieba.cut(text, HMM=False)), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "jieba 0.42.1: $seen"
[ "$seen" = '达|1|,|035.5|万吨 达|1|,|035|.|5|万吨; 二|〇|二|四年 二|〇|二|四年; 增长|5.4% 增长|5|.|4|%; ２|０|２|４|年 ２|０|２|４|年; ' ] || { echo "changed"; exit 1; }
