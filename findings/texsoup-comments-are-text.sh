#!/usr/bin/env bash
# TexSoup 0.3.3 counts comments to the text: "Growth was 5.4\%. % was 4.5" gives the old figure 4.5 with its sign % as a part of the text, and a
# search in text finds it. The sign for a per cent keeps its backslash, while the braces of 1{,}035 go. Expected: the text without comments, which
# LaTeX never prints.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check TexSoup==0.3.3
cat > "$folder/look.py" <<'END'
from TexSoup import TexSoup

print("".join(TexSoup("Growth was 5.4\\%. % was 4.5\nIt was 1{,}035 t.\n").text))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "TexSoup 0.3.3: $seen"
[ "$seen" = 'Growth was 5.4\%. % was 4.5
It was 1,035 t.' ] || { echo "changed"; exit 1; }
