#!/usr/bin/env bash
# pypinyin 0.55.0 reads surnames as the common word of the same character: 曾 (Zeng) as Ceng, 单 (Shan) as Dan, 仇 (Qiu) as Chou, 区 (Ou) as Qu, 查 (Zha)
# as Cha. Names of two characters such as 尉迟 are right. It has no mode for names; pinyin-pro on npm has one. errors="ignore" drops digits too: 2024年
# is "nian". Expected: Zeng Guofan: the characters that are read otherwise as a surname are a short, closed list. Who sorts or romanises authors
# with it changes them.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pypinyin==0.55.0"
cat > "$folder/look.py" <<'END'
from pypinyin import lazy_pinyin

print(*("".join(lazy_pinyin(name)) for name in ("曾国藩", "单田芳", "仇英", "区先生", "查良镛", "尉迟恭")), lazy_pinyin("2024年", errors="ignore"))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pypinyin 0.55.0: $seen"
[ "$seen" = "cengguofan dantianfang chouying quxiansheng chaliangyong yuchigong ['nian']" ] || { echo "changed"; exit 1; }
