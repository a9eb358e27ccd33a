#!/usr/bin/env bash
# rdflib 7.6.0 rewrites typed values as it reads them: a day in a time zone (2024-05-01+08:00) loses the zone, which makes it another span of time,
# 30 hours (PT30H) become P1DT6H, and twelve months P1Y. The graph written again is not the one that was read; Decimals stay (5.50). A year (gYear)
# has no value, and 2023 is not before 2024 in a filter. rdflib.NORMALIZE_LITERALS = False keeps durations. Expected: literals as they stand, as RDF
# compares them by their text (RDF 1.1 Concepts, 3.3).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0
cat > "$folder/look.py" <<'END'
from rdflib import Graph

XSD = "http://www.w3.org/2001/XMLSchema#"
values = (("date", "2024-05-01+08:00"), ("duration", "PT30H"), ("duration", "P12M"), ("decimal", "5.50"), ("gYear", "2024"))
for kind, text in values:
    graph = Graph().parse(data=f'<http://a/s> <http://a/p> "{text}"^^<{XSD}{kind}> .', format="turtle")
    value = next(graph.objects())
    print(kind, text, "=", graph.serialize(format="nt").split('"')[1], "value" if value.value is not None else "no value")
print(len(Graph().query(f'SELECT ?y {{ VALUES ?y {{ "2023"^^<{XSD}gYear> }} FILTER(?y < "2024"^^<{XSD}gYear>) }}')), "years before 2024")
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "rdflib 7.6.0: $seen"
[ "$seen" = 'date 2024-05-01+08:00 = 2024-05-01 value
duration PT30H = P1DT6H value
duration P12M = P1Y value
decimal 5.50 = 5.50 value
gYear 2024 = 2024 no value
0 years before 2024' ] || { echo "changed"; exit 1; }
