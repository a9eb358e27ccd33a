#!/usr/bin/env bash
# ja-timex 0.2.8 reads Japanese fractions as a time: 5分の3 (three fifths) is five minutes past, and 三分の一 (a third) three minutes past. Half of a year
# is the whole of it: 2024年前半 (the first half of 2024) is the same value as 2024年, with the word for half inside the mention. The financial year
# 2024/25年度 is a duration of 25 years, and 前年比 (compared with the year before) one of one year. 2023年度 is right (FY2023).
# Expected: no time in a fraction; H1 as TIMEX3 has it, or the year alone without the word; FY2024.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check ja-timex==0.2.8
seen="$("$folder/env/bin/python" -c '
from ja_timex import TimexParser

parser = TimexParser()
for text in ("5分の3", "三分の一", "2024年前半", "2024/25年度", "前年比", "2023年度"):
    print(*(f"{each.text} {each.type} {each.value}" for each in parser.parse(text)), end="; ")
')"
echo "ja-timex 0.2.8: $seen"
[ "$seen" = "5分 TIME TXX-05-XX; 3分 TIME TXX-03-XX; 2024年前半 DATE 2024-XX-XX; 25年 DURATION P25Y; 前年 DURATION P1Y; 2023年度 DATE FY2023; " ] ||
    { echo "changed"; exit 1; }
