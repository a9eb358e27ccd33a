#!/usr/bin/env bash
# bibtexparser 2.1.0 with pylatexenc 2.10: LatexDecodingMiddleware drops \textless, \textgreater and \textbraceleft without a word, and reads
# \textasciicircum as U+02C6, a modifier letter. "Loads {\textless} 20 t" becomes "Loads  20 t".
# Its own encoder writes "<" as "\ensuremath{<}", which does come back.
# Expected: the character, or the macro as it was written; LaTeX, biber, Zotero and pandoc read "<".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "bibtexparser==2.1.0" "pylatexenc==2.10"
cat > "$folder/read.py" <<'END'
import bibtexparser
from bibtexparser import middlewares

for title in (r"Loads {\textless} 20 t", r"A {\textbraceleft} B", r"10{\textasciicircum}3"):
    (entry,) = bibtexparser.parse_string(
        f"@book{{a, title = {{{title}}}}}", append_middleware=[middlewares.LatexDecodingMiddleware()]
    ).entries
    print(ascii(entry["title"]))
END
seen="$("$folder/venv/bin/python" "$folder/read.py")"
echo "bibtexparser 2.1.0: $seen"
[ "$seen" = "'Loads  20 t'
'A  B'
'10\\u02c63'" ] || { echo "changed"; exit 1; }
