#!/usr/bin/env bash
# pybtex 0.26.1: what it reads from BibTeX and writes as BibTeX again is other text. The LaTeX escapes for percent and ampersand in a title get a
# second backslash, which LaTeX reads as a line end followed by a comment: the rest of the line is lost. An address gets backslashes inside.
# Expected: fields are kept as LaTeX in memory, so they are written as they were read; each further pass adds more.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pybtex==0.26.1
cat > "$folder/look.py" <<'END'
from pybtex.database import parse_string

given = r"@misc{a, title = {Up 5\% in Rail \& Road}, url = {https://example.org/a%20b_c}}"
once = parse_string(given, "bibtex").to_string("bibtex")
twice = parse_string(once, "bibtex").to_string("bibtex")
for text in (once, twice):
    print(*(line.strip().rstrip(",") for line in text.splitlines()[1:3]), sep=", ", end="; ")
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "pybtex 0.26.1: $seen"
[ "$seen" = 'title = "Up 5\\% in Rail \\& Road", url = "https://example.org/a\%20b\_c"; title = "Up 5\\\% in Rail \\\& Road", url = "https://example.org/a\\%20b\\_c"; '  ] || { echo "changed"; exit 1; }
