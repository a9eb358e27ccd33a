#!/usr/bin/env bash
# astrocite-bibtex 0.16.4 (npm) leaves words and digits out of titles: of \textbf{1,0}35 only 35 is left, and of \textsuperscript{2}, \textonehalf,
# \textless and \SI{50}{Mt} nothing. A power in braces becomes the name of a JavaScript type: 10$^{6}$ t is "10[object Object] t"; without braces it
# is 106. No error is raised. Expected: the text of a macro's argument, the macro as it was typed, or an error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" astrocite-bibtex@0.16.4 > /dev/null
cat > "$folder/look.mjs" <<'END'
import bibtex from 'astrocite-bibtex'
for (const title of ['10$^{6}$ t', '10$^6$ t', '\\textbf{1,0}35 ships', '2\\textonehalf{} tonnes', 'cargo of \\SI{50}{Mt}', '{\\textless} 5 t']) console.log(title, '=', bibtex.parse(`@book{a, title={${title}}}`)[0].title)
END
seen="$(cd "$folder" && node look.mjs)"
echo "astrocite-bibtex 0.16.4: $seen"
[ "$seen" = '10$^{6}$ t = 10[object Object] t
10$^6$ t = 106 t
\textbf{1,0}35 ships = 35 ships
2\textonehalf{} tonnes = 2 tonnes
cargo of \SI{50}{Mt} = cargo of 
{\textless} 5 t =  5 t' ] || { echo "changed"; exit 1; }
