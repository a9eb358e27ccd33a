#!/usr/bin/env bash
# zhconv 1.4.3 converts 公里 (kilometre) to 公裡, and 一百里 (a hundred li) to 一百裡: the measure becomes the word for "inside". opencc-python-reimplemented
# 0.1.7 keeps it. Expected: 公里; 里 as a measure is written alike in simplified and traditional Chinese.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "zhconv==1.4.3" "opencc-python-reimplemented==0.1.7"
cat > "$folder/look.py" <<'END'
import logging
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
import opencc
import zhconv

for text in ("142\u516c\u91cc", "\u4e00\u767e\u91cc", "\u91cc\u9762"):
    print(zhconv.convert(text, "zh-tw"), opencc.OpenCC("s2tw").convert(text), end="; ")
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "zhconv 1.4.3: $seen"
[ "${seen% }" = '142公裡 142公里; 一百裡 一百里; 裡面 裡面;' ] || { echo "changed"; exit 1; }
