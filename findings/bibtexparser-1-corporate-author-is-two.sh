#!/usr/bin/env bash
# bibtexparser 1.4.3: customization.author() cuts a list of authors at every "and", also inside braces: {Ministry of Trade and Industry} becomes two
# persons, "Trade, {Ministry of" and "Industry}, ", each with one brace. "others" is an author, too. splitname() of the same module knows braces,
# and keeps {Ministry of Trade} as a family name. Expected: one author in braces, which is what braces are for in BibTeX names, and as biber, Zotero
# and pandoc read it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "bibtexparser==1.4.3"
cat > "$folder/look.py" <<'END'
from bibtexparser.customization import author, splitname

print(author({"author": "Sun, Li and {Ministry of Trade and Industry} and others"})["author"], splitname("{Ministry of Trade}")["last"])
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "bibtexparser 1.4.3: $seen"
[ "$seen" = "['Sun, Li', 'Trade, {Ministry of', 'Industry}, ', 'others, '] ['{Ministry of Trade}']" ] || { echo "changed"; exit 1; }
