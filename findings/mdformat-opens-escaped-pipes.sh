#!/usr/bin/env bash
# mdformat 1.0.0 takes the backslash from a pipe in the cell of a table: "1\|2" becomes "1|2", which is two cells for every reader of tables, so
# that a figure moves to another column. Without mdformat-gfm it takes a table for a paragraph, and checks only that its own reading stays.
# Expected: the table left alone: a formatter keeps the meaning of a document.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mdformat==1.0.0
cat > "$folder/look.py" <<'END'
import mdformat

print(mdformat.text("| port | berths |\n| --- | --- |\n| A\\|B | 7 |\n").strip().splitlines()[-1])
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "mdformat 1.0.0: $seen"
[ "$seen" = '| A|B | 7 |' ] || { echo "changed"; exit 1; }
