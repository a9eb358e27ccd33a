#!/usr/bin/env bash
# justhtml 3.16.0 leaves numbers out as it parses a page: of "It grew by <math><mn>5</mn></math> t" the text is "It grew by t", and a number in an
# <svg> is gone too, since both are held to be unsafe by default; sanitize=False keeps them. to_text() puts a blank at every mark, so that
# <b>1,0</b>35 is "1,0 35". to_markdown() writes a term and its figure (<dl>) as "Ships12" and a <details> as "Note45.3", and articles 5 and 6 of a
# law (<ol start=5>) are 1 and 2. Expected: the number, as text is no code that runs; 1,035; a gap between two blocks; 5 and 6.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check justhtml==3.16.0
cat > "$folder/look.py" <<'END'
from justhtml import JustHTML

FORMULA = "<p>It grew by <math><mn>5</mn></math> t.</p>"
print(JustHTML(FORMULA).to_text(), "|", JustHTML(FORMULA, sanitize=False).to_text())
print(JustHTML("<p>See <svg><text>12</text></svg> ships.</p>").to_text())
print(JustHTML("<p><b>1,0</b>35 t</p>").to_text())
for page in ("<dl><dt>Ships</dt><dd>12</dd></dl>", "<details><summary>Note</summary>45.3</details>", "<ol start=5><li>Tariffs</li><li>Ports</li></ol>"):
    print(JustHTML(page).to_markdown().replace("\n", " "))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "justhtml 3.16.0: $seen"
[ "$seen" = 'It grew by  t. | It grew by 5 t.
See  ships.
1,0 35 t
Ships12
Note45.3
1. Tariffs 2. Ports' ] || { echo "changed"; exit 1; }
