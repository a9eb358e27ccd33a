#!/usr/bin/env bash
# readability-lxml 0.9 leaves out of an article what has "foot", "header", "extra" or "comment" anywhere in its class or id: the paragraph "It fell to
# 45.3 Mt in 2024." with the class carbon-footprint or commentary, or with the id header-2024, is gone. A small table with heads is gone without any
# class. A bare paragraph of one figure stays, and one with the class emissions. Expected: what stands between two paragraphs of an article is part of
# it, above all the table with the figures that the text is about; "foot" may count as a whole word.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check readability-lxml==0.9
cat > "$folder/look.py" <<'END'
from readability import Document

PARAGRAPH = f"<p>{'The port handled many ships in that year, and the trade of the country grew at a steady rate, as its office wrote. ' * 5}</p>"
PARTS = [
    "<p>45.3</p>",
    '<p class="emissions">It fell to 45.3 Mt in 2024.</p>',
    '<p class="carbon-footprint">It fell to 45.3 Mt in 2024.</p>',
    '<p class="commentary">It fell to 45.3 Mt in 2024.</p>',
    '<p id="header-2024">It fell to 45.3 Mt in 2024.</p>',
    "<table><tr><th>Year</th><th>Mt</th></tr><tr><td>2024</td><td>45.3</td></tr></table>",
]
for part in PARTS:
    page = f"<html><body><article><h1>Trade</h1>{PARAGRAPH}{part}{PARAGRAPH}</article></body></html>"
    print("45.3" in Document(page).summary(), part[:30])
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "readability-lxml 0.9: $seen"
[ "$seen" = 'True <p>45.3</p>
True <p class="emissions">It fell t
False <p class="carbon-footprint">It
False <p class="commentary">It fell 
False <p id="header-2024">It fell to
False <table><tr><th>Year</th><th>Mt' ] || { echo "changed"; exit 1; }
