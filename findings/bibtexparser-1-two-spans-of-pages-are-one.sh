#!/usr/bin/env bash
# bibtexparser 1.4.3: customization.page_double_hyphen() makes one span of pages of two: "12-15, 20-22" becomes "12--22", and "A-1-A-5", the first
# five pages of appendix A, "A--5". Only the first and the last part between hyphens are kept. It is the function that the documentation names for
# hyphens between pages. Expected: 12--15, 20--22, or the text as it is: the pages between 15 and 20 are no source.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "bibtexparser==1.4.3"
cat > "$folder/look.py" <<'END'
from bibtexparser.customization import page_double_hyphen

for pages in ("12-15", "12-15, 20-22", "A-1-A-5"):
    print(pages, "=", page_double_hyphen({"pages": pages})["pages"], end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "bibtexparser 1.4.3: $seen"
[ "$seen" = '12-15 = 12--15; 12-15, 20-22 = 12--22; A-1-A-5 = A--5; ' ] || { echo "changed"; exit 1; }
