#!/usr/bin/env bash
# mistune 3.4.0 with its plugin for tables reads no table where one row has more or fewer cells than the head: all rows become one paragraph, with
# the line of hyphens in it. In the GitHub format such a row is valid, what is missing is empty, and what is too much is left out.
# One figure with a bar in it therefore takes the whole table away. Expected: a table.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mistune==3.4.0
cat > "$folder/look.py" <<'END'
import mistune

HEAD = "| Year | Mt |\n|---|---|\n| 2023 | 45.3 |\n"
markdown = mistune.create_markdown(plugins=["table"])
for rows in ("| 2024 | 45.8 |", "| 2024 |", "| 2024 | 45.8 | p |"):
    page = markdown(HEAD + rows)
    print(rows, "=", "table" if "<table>" in page else page.strip().replace("\n", " / "))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "mistune 3.4.0: $seen"
[ "$seen" = '| 2024 | 45.8 | = table
| 2024 | = <p>| Year | Mt | / |---|---| / | 2023 | 45.3 | / | 2024 |</p>
| 2024 | 45.8 | p | = <p>| Year | Mt | / |---|---| / | 2023 | 45.3 | / | 2024 | 45.8 | p |</p>' ] || { echo "changed"; exit 1; }
