#!/usr/bin/env bash
# OpenCC 1.4.2 (configuration s2t) writes surnames as other words when it converts to traditional characters: 余 becomes 餘 (remaining), 范 becomes 範
# (model), 游 becomes 遊 (to travel) and 于 before 先生 becomes 於 (at). These people write their names with the same character in both. A known name may
# be right: 范仲淹. Expected: a surname before a title or a given name is kept, or the documentation says that names need care. An author in a list of
# references is then another one, and is not found.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "OpenCC==1.4.2"
cat > "$folder/look.py" <<'END'
import opencc

convert = opencc.OpenCC("s2t").convert
print(*(f"{name}={convert(name)}" for name in ("余立", "范立", "游先生", "于先生", "于立", "范仲淹")))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "OpenCC 1.4.2: $seen"
[ "$seen" = '余立=餘立 范立=範立 游先生=遊先生 于先生=於先生 于立=於立 范仲淹=范仲淹' ] || { echo "changed"; exit 1; }
