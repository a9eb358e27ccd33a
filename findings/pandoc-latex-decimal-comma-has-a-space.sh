#!/usr/bin/env bash
# pandoc 3.9 (pypandoc-binary 1.17) puts a space behind a comma in braces, as TeX does for a comma without braces: $5{,}4$ is "5, 4" and $1{,}035$
# is "1, 035" in plain text, with U+2006. A search for 5,4 finds nothing, and a reader of numbers sees two. $1.035$ is as it should be. Expected: 5,4.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
cat > "$folder/look.py" <<'END'
import pypandoc

print(pypandoc.get_pandoc_version())
for text in ("$5{,}4$", "$1{,}035$", "$1.035$"):
    print(text, "=", pypandoc.convert_text(text, "plain", format="latex").strip().replace("\u2006", "<U+2006>"))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pandoc 3.9: $seen"
[ "$seen" = '3.9
$5{,}4$ = 5,<U+2006>4
$1{,}035$ = 1,<U+2006>035
$1.035$ = 1.035' ] || { echo "changed"; exit 1; }
