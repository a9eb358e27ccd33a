#!/usr/bin/env bash
# astrocite-ris 0.16.4 (npm) takes the second part of a RIS name for the suffix: "Doe, John, Jr." is Jr. Doe with the suffix John. Editors (A2) are
# authors of a book, a second note (N1) replaces the first, and the pages 12-15 with EP 15 are "12-15-15". Nothing warns. Expected: given name John,
# suffix Jr. (the specification of RIS puts the suffix third), an editor, and both notes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" astrocite-ris@0.16.4 > /dev/null
cat > "$folder/look.mjs" <<'END'
import ris from 'astrocite-ris'
const read = lines => { const [{ id, type, title, ...rest }] = ris.parse(`TY  - BOOK\nTI  - T\n${lines}\nER  - `); return JSON.stringify(rest) }
for (const lines of ['AU  - Doe, John, Jr.', 'A2  - Roe, Ann', 'N1  - one\nN1  - two', 'SP  - 12-15\nEP  - 15']) console.log(read(lines))
END
seen="$(cd "$folder" && node look.mjs)"
echo "astrocite-ris 0.16.4: $seen"
[ "$seen" = '{"author":[{"family":"Doe","given":"Jr.","suffix":"John"}]}
{"author":[{"family":"Roe","given":"Ann"}]}
{"note":"two"}
{"page-first":"12-15","page":"12-15-15"}' ] || { echo "changed"; exit 1; }
