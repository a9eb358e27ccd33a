#!/usr/bin/env bash
# markdownify 1.2.3, html2text 2025.4.15 and inscriptis 2.7.6 write a row under a cell that spans two rows from its first column on: the number
# 983, which stands in the column Ships, comes under Year. Nothing marks it, and the Markdown table is valid. trafilatura 2.3.1 keeps the place.
# Expected: an empty cell, or the spanning one again, before 983 (HTML Standard, 4.9.12.1, forming a table).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3 html2text==2025.4.15 inscriptis==2.7.6
cat > "$folder/look.py" <<'END'
import html2text
import inscriptis
import markdownify

PAGE = "<table><tr><th>Year</th><th>Ships</th></tr><tr><td rowspan=2>2021</td><td>982</td></tr><tr><td>983</td></tr></table>"
for text in (markdownify.markdownify(PAGE), html2text.html2text(PAGE), inscriptis.get_text(PAGE)):
    print(text.strip().splitlines()[-1], end="; ")
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "markdownify 1.2.3, html2text 2025.4.15, inscriptis 2.7.6: $seen"
[ "$seen" = "| 983 |; 983; 983; " ] || { echo "changed"; exit 1; }
