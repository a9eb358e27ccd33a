#!/usr/bin/env bash
# python-slugify 9.2.0 gives one name to figures that differ: the comma between two digits is taken out, so that "1,5 Mt" and "15 Mt" are both 15-mt;
# a point becomes a hyphen, so that 1.5 is 1-5, as the range 1-5 is. The sign of -5% is lost, and 10⁶ is 106. Who names files or marks of headings by
# it puts one over the other. Expected: 1-5-mt for the comma too: decimals have a comma in most of Europe, and only groups of three digits are
# thousands.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-slugify==9.2.0
cat > "$folder/look.py" <<'END'
from slugify import slugify

print(*(f"{text} = {slugify(text)}" for text in ("1,5 Mt", "15 Mt", "1.5 Mt", "1-5 Mt", "1,035 t", "-5%", "10⁶")), sep=" | ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "python-slugify 9.2.0: $seen"
[ "$seen" = '1,5 Mt = 15-mt | 15 Mt = 15-mt | 1.5 Mt = 1-5-mt | 1-5 Mt = 1-5-mt | 1,035 t = 1035-t | -5% = 5 | 10⁶ = 106' ] || { echo "changed"; exit 1; }
