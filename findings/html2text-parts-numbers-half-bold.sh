#!/usr/bin/env bash
# html2text 2025.4.15 puts a space behind bold text that touches a digit: <b>1,0</b>35 becomes **1,0** 35, which is two numbers. Offices mark the
# digits of a figure that have been revised in this way. Expected: **1,0**35, which CommonMark reads as one word, as markdownify 1.2.3 gives.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check html2text==2025.4.15 markdownify==1.2.3
cat > "$folder/look.py" <<'END'
import html2text
import markdownify

PAGE = "<p><b>1,0</b>35 boats</p>"
print(html2text.html2text(PAGE).strip(), markdownify.markdownify(PAGE).strip(), sep="; ")
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "html2text 2025.4.15: $seen"
[ "$seen" = "**1,0** 35 boats; **1,0**35 boats" ] || { echo "changed"; exit 1; }
