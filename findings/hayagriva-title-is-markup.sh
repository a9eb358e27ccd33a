#!/usr/bin/env bash
# Typst 0.15.2 reads a title in a Hayagriva file as markup, though it is a quoted string of YAML: two dollar signs make a formula, and braces vanish.
# A backslash in the value keeps them. Expected: a string in double quotes is printed as it stands, as the same words in a .bib file are.
# Titles with sums of money ("Fares of $5 and $9") lose their dollars without a warning.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2
cat > "$folder/read.py" <<'END'
import json
import re
import sys

import pypdfium2
import typst

folder, title = sys.argv[1:]
with open(f"{folder}/s.yml", "w") as file:
    file.write(f"one:\n  type: report\n  title: {json.dumps(title)}\n")
with open(f"{folder}/page.typ", "w") as file:
    file.write('#bibliography("s.yml", full: true, style: "apa")')
typst.compile(f"{folder}/page.typ", output=f"{folder}/page.pdf")
text = pypdfium2.PdfDocument(f"{folder}/page.pdf")[0].get_textpage().get_text_bounded()
print("$5 and $9 {draft}" in re.sub(r"\s+", " ", text))
END
plain="$("$folder/env/bin/python" "$folder/read.py" "$folder" 'Fares of $5 and $9 {draft}')"
escaped="$("$folder/env/bin/python" "$folder/read.py" "$folder" 'Fares of \$5 and \$9 \{draft\}')"
echo "typst 0.15.2: plain title kept: $plain; escaped title kept: $escaped"
[ "$plain $escaped" = "False True" ] || { echo "changed"; exit 1; }
