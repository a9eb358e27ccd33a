#!/usr/bin/env bash
# Python-Markdown 3.11.3 loses the year of a paragraph that begins with it: "2024. A year of growth." is a list with one item and without a number to
# begin with, which browsers show as 1, since it leaves out the first number of a list; articles 5 and 6 of a law are 1 and 2. The 2024 is nowhere in
# the page. markdown-it-py 4.3.0 and markdown2 2.5.5 make a list as well, but with start="2024". The extension sane_lists keeps the number. Expected:
# start="2024" and start="5", as in CommonMark (5.3): a number that was typed is not taken away.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check Markdown==3.11.3 markdown-it-py==4.3.0 markdown2==2.5.5
cat > "$folder/look.py" <<'END'
import markdown
import markdown2
from markdown_it import MarkdownIt

for text in ("2024. A year of growth.", "5. Tariffs\n6. Ports"):
    for read in (markdown.markdown, MarkdownIt().render, markdown2.markdown):
        print(str(read(text)).replace("\n", ""))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "Python-Markdown 3.11.3, markdown-it-py 4.3.0, markdown2 2.5.5: $seen"
[ "$seen" = '<ol><li>A year of growth.</li></ol>
<ol start="2024"><li>A year of growth.</li></ol>
<ol start="2024"><li>A year of growth.</li></ol>
<ol><li>Tariffs</li><li>Ports</li></ol>
<ol start="5"><li>Tariffs</li><li>Ports</li></ol>
<ol start="5"><li>Tariffs</li><li>Ports</li></ol>' ] || { echo "changed"; exit 1; }
