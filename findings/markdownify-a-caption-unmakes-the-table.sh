#!/usr/bin/env bash
# markdownify 1.2.3 leaves the line of hyphens out where a caption or a colgroup stands before the rows of a table without thead: what it writes is
# no table in Markdown any more, and the rows run together into one paragraph, "| Year | Mt | | 2023 | 45.3 |". Where a table has two bodies and no
# head, each becomes a table with an empty head. Without a caption all is well. Expected: the same table with and without its caption.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3
cat > "$folder/look.py" <<'END'
from markdownify import markdownify

ROWS = "<tr><th>Year</th><th>Mt</th></tr><tr><td>2023</td><td>45.3</td></tr>"
BODIES = "<tbody><tr><td>2022</td><td>44.1</td></tr></tbody><tbody><tr><td>2023</td><td>45.3</td></tr></tbody>"
for inside in (ROWS, "<caption>Exports</caption>" + ROWS, "<colgroup><col><col></colgroup>" + ROWS, BODIES):
    print(*(line for line in markdownify(f"<table>{inside}</table>").splitlines() if line), sep=" / ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "markdownify 1.2.3: $seen"
[ "$seen" = '| Year | Mt | / | --- | --- | / | 2023 | 45.3 |
Exports / | Year | Mt | / | 2023 | 45.3 |
| Year | Mt | / | 2023 | 45.3 |
|  |  | / | --- | --- | / | 2022 | 44.1 | / |  |  | / | --- | --- | / | 2023 | 45.3 |' ] || { echo "changed"; exit 1; }
