#!/usr/bin/env bash
# Pandoc 3.9 reads from RIS only a bare year: "PY  - 2020/05/12/", the form of the RIS specification (YYYY/MM/DD/other info), is no date at all, and
# "Y1  - 1850//" is the year 1850 followed by two years 0. The author "Ministry of Trade and Industry", who has no comma and so no given name, is
# a person: given name Ministry, particle "of", family name "Trade and Industry". Nothing warns.
# Expected: 12 May 2020, 1850, and one literal name, which citation-js 0.7.22 reads from the same record.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
npm install --silent --no-audit --no-fund --prefix "$folder" citation-js@0.7.22 > /dev/null
cat > "$folder/read.py" <<'END'
import json

import pypandoc

assert pypandoc.get_pandoc_version() == "3.9", pypandoc.get_pandoc_version()
for tag in ("PY  - 2020/05/12/", "Y1  - 1850//", "PY  - 2020"):
    record = f"TY  - RPRT\nAU  - Ministry of Trade and Industry\nTI  - Fares\n{tag}\nER  - \n"
    (entry,) = json.loads(pypandoc.convert_text(record, "csljson", format="ris"))
    print(entry["issued"]["date-parts"], end=" ")
print("|".join(entry["author"][0].get(part, "") for part in ("given", "dropping-particle", "family", "literal")))
END
cat > "$folder/read.js" <<'END'
const Cite = require('citation-js')
for (const tag of ['PY  - 2020/05/12/', 'Y1  - 1850//']) {
  const [entry] = new Cite(`TY  - RPRT\nAU  - Ministry of Trade and Industry\nTI  - Fares\n${tag}\nER  - \n`).data
  console.log(JSON.stringify(entry.issued['date-parts']), entry.author[0].literal)
}
END
seen="$("$folder/env/bin/python" "$folder/read.py")"
other="$(cd "$folder" && node read.js)"
echo "Pandoc 3.9: $seen"
echo "citation-js 0.7.22: $other"
[ "$seen" = "[] [[1850], [0], [0]] [[2020]] Ministry|of|Trade and Industry|" ] || { echo "changed"; exit 1; }
[ "$other" = "[[2020,5,12]] Ministry of Trade and Industry
[[1850]] Ministry of Trade and Industry" ] || { echo "changed"; exit 1; }
