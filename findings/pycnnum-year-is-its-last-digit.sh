#!/usr/bin/env bash
# pycnnum 2.1.1: cn2num of a year written digit by digit, as Chinese dates are, is the last digit alone: 二〇二四 is 4, without an error.
# The same with 零 is 4 too. Expected: 2024, as cn2an 0.5.24 gives in its mode "smart", or an error, as for other text that is no number.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pycnnum==2.1.1 cn2an==0.5.24
cat > "$folder/look.py" <<'END'
import cn2an
import pycnnum

for text in ("二〇二四", "二零二四", "一百零五"):
    print(pycnnum.cn2num(text), cn2an.cn2an(text, "smart"), end="; ")
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "pycnnum 2.1.1: $seen"
[ "$seen" = "4 2024; 4 2024; 105 105; " ] || { echo "changed"; exit 1; }
