#!/usr/bin/env bash
# snownlp 0.12.3 ends a sentence at every Chinese comma and semicolon: "2024年铁路运送旅客1,035.5万人次，同比增长5.4%。" is two sentences, so that the growth of
# 5.4% has neither a year nor a subject, and the signs at the ends are dropped. Its summaries are made of such parts. Expected: one sentence, up to
# the full stop.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check snownlp==0.12.3
cat > "$folder/look.py" <<'END'
from snownlp import SnowNLP

for sentence in SnowNLP("2024年铁路运送旅客1,035.5万人次，同比增长5.4%。货物为50万吨；列车5列！").sentences:
    print(sentence)
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "snownlp 0.12.3: $seen"
[ "$seen" = '2024年铁路运送旅客1,035.5万人次
同比增长5.4%
货物为50万吨
列车5列' ] || { echo "changed"; exit 1; }
