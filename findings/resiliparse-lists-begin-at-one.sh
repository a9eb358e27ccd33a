#!/usr/bin/env bash
# Resiliparse 2.0.1 numbers the items of a list itself and begins at 1: the fifth and sixth article of a law (<ol start="5">) are "1." and "2." in
# its text, and value="7" and reversed lists are numbered alike. The digits look like those of the page. A row under a cell that spans two rows
# begins in the first column. Expected: 5 and 6, which a reader sees (HTML Standard, 4.4.5), or items without numbers, as other readers of text
# give.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "Resiliparse==2.0.1"
cat > "$folder/look.py" <<'END'
from resiliparse.extract.html2text import extract_plain_text

for html in ('<ol start="5"><li>Ships</li><li>Ports</li></ol>', '<ol><li value="7">Ships</li></ol>', "<ol reversed><li>Ships</li><li>Ports</li></ol>"):
    print(" ".join(extract_plain_text(f"<html><body>{html}</body></html>").split()), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "Resiliparse 2.0.1: $seen"
[ "$seen" = '1. Ships 2. Ports; 1. Ships; 1. Ships 2. Ports; ' ] || { echo "changed"; exit 1; }
