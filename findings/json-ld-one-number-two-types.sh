#!/usr/bin/env bash
# The number 5.0 in JSON-LD is the integer 5 for PyLD 3.3.0, as the standard says (JSON-LD 1.1 API, 8.2.2: no fraction, so xsd:integer), and the
# double 5.0 for rdflib 7.6.0. Read 5.50 as a number and both lose its last digit. A figure whose type is given (xsd:decimal, "5.50") is the same
# for both. Expected: one triple from one document.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pyld==3.3.0" "rdflib==7.6.0"
cat > "$folder/look.py" <<'END'
import json

from pyld import jsonld
from rdflib import Graph

TYPED = {"@type": "http://www.w3.org/2001/XMLSchema#decimal", "@value": "5.50"}
for value in (5.0, TYPED):
    document = {"@id": "http://example.org/a", "http://example.org/value": value}
    first = jsonld.to_rdf(document, {"format": "application/n-quads"})
    second = Graph().parse(data=json.dumps(document), format="json-ld").serialize(format="nt")
    for text in (first, second):
        print(text.split("value> ")[1].split(" .")[0].replace("http://www.w3.org/2001/XMLSchema#", ""), end="; ")
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "PyLD 3.3.0, rdflib 7.6.0: $seen"
[ "${seen% }" = '"5"^^<integer>; "5.0"^^<double>; "5.50"^^<decimal>; "5.50"^^<decimal>;' ] || { echo "changed"; exit 1; }
