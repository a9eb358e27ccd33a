#!/usr/bin/env bash
# frictionless 5.21.0: a number field with groupChar "," takes out every comma, wherever it is: "10,35.5" is 1035.5 without an error. With
# bareNumber false it also takes out the minus sign U+2212, which statistical offices print: "\u221212.5" is 12.5, while "-12.5" is -12.5.
# Expected: an error for the first, and -12.5 (or an error) for the second. Table Schema says that groupChar groups digits.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "frictionless==5.21.0"
seen="$(cd "$folder" && venv/bin/python -c '
from frictionless import fields
read = fields.NumberField(name="n", group_char=",", bare_number=False).create_cell_reader()
print("; ".join(str(read(text)[0]) for text in ("1,035.5", "10,35.5", "\u221212.5", "-12.5")))
' 2>/dev/null)"
echo "frictionless 5.21.0, 1,035.5, 10,35.5, U+2212 12.5 and -12.5: $seen"
[ "$seen" = "1035.5; 1035.5; 12.5; -12.5" ] || { echo "changed: the second and third were read as above"; exit 1; }
