#!/usr/bin/env bash
# Pandoc 3.9 writes the CSL date 1850 with `circa` to biblatex as {1850\textasciitilde{}}, and does not read it back: the entry has no date.
# It reads {1850~}, which biblatex means, as 1850 with `circa`. A range (2019/2020) survives both ways, and nothing warns.
# Expected: date = {1850~} (biblatex manual, section 2.3.8), and the same CSL after both steps.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
cat > "$folder/read.py" <<'END'
import json

import pypandoc

assert pypandoc.get_pandoc_version() == "3.9", pypandoc.get_pandoc_version()


def read(entry):
    (item,) = json.loads(pypandoc.convert_text(entry, "csljson", format="biblatex"))
    return json.dumps(item.get("issued"))


for issued in ({"date-parts": [[1850]], "circa": True}, {"date-parts": [[2019], [2020]]}):
    item = {"id": "a", "type": "book", "title": "Fares", "issued": issued}
    entry = pypandoc.convert_text(json.dumps([item]), "biblatex", format="csljson")
    print(*[line.strip() for line in entry.splitlines() if "date" in line], "read as", read(entry))
print("date = {1850~} read as", read("@book{a, title = {Fares}, date = {1850~}}"))
END
seen="$("$folder/env/bin/python" "$folder/read.py")"
echo "Pandoc 3.9: $seen"
[ "$seen" = 'date = {1850\textasciitilde{}} read as null
date = {2019/2020} read as {"date-parts": [[2019], [2020]]}
date = {1850~} read as {"circa": true, "date-parts": [[1850]]}' ] || { echo "changed"; exit 1; }
