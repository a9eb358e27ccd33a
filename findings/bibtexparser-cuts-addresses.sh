#!/usr/bin/env bash
# bibtexparser 2.1.0: LatexDecodingMiddleware cuts an address at its first "%" (a comment in LaTeX), and leaves split names in LaTeX.
# Expected: a url is verbatim in BibTeX, so that "%20" stays, and a name is decoded as a title is.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "bibtexparser==2.1.0" "pylatexenc==2.11"
cat > "$folder/read.py" <<'END'
import bibtexparser
from bibtexparser import middlewares

ENTRY = r"""@online{a, author = {B{\"o}ll, Ina}, title = {{\"O}l}, url = {https://example.org/annual%20report.pdf}, year = {2024}}"""
steps = [middlewares.SeparateCoAuthors(), middlewares.SplitNameParts(), middlewares.LatexDecodingMiddleware()]
(entry,) = bibtexparser.parse_string(ENTRY, append_middleware=steps).entries
fields = {field.key: field.value for field in entry.fields}
print(fields["title"], fields["url"], fields["author"][0].last[0])
END
seen="$("$folder/venv/bin/python" "$folder/read.py")"
echo "bibtexparser 2.1.0: $seen"
if [ "$seen" != 'Öl https://example.org/annual B{\"o}ll' ]; then
    echo 'changed: the address ended at "annual", and the name kept its LaTeX'
    exit 1
fi
