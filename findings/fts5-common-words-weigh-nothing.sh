#!/usr/bin/env bash
# SQLite 3.50 (FTS5): bm25() gives a word that stands in half of the rows or more the weight 0.000001 instead of what the formula says or 0.
# In a table of two measures the name of the measure then decides nothing: "south africa gdp" has a long row with GDP behind the row of the
# population, because that one is shorter. A column weight does not help, since it is multiplied by it.
# Expected: the row that has all three words before one that has two of them.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check apsw==3.50.4.0
seen="$("$folder/env/bin/python" - <<'END'
import apsw

db = apsw.Connection(":memory:")
db.execute("CREATE VIRTUAL TABLE facts USING fts5 (title, quote)")
places = ["South Africa", "Kenya", "Brazil", "Portugal"]
for place in places:
    db.execute("INSERT INTO facts VALUES (?, ?)", (f"{place}: gdp", "at current prices in US dollars of the year, as reported by the office of statistics"))
    db.execute("INSERT INTO facts VALUES (?, ?)", (f"{place}: population", "people"))
query = "SELECT title FROM facts WHERE facts MATCH 'south OR africa OR gdp' ORDER BY bm25(facts, 10.0, 1.0) LIMIT 1"
weight = db.execute("SELECT -bm25(facts, 10.0, 1.0) FROM facts WHERE facts MATCH 'gdp' LIMIT 1").fetchall()[0][0]
print(apsw.sqlite_lib_version(), "|", db.execute(query).fetchall()[0][0], "| gdp weighs", "almost nothing" if 0 < weight < 0.00001 else weight)
END
)"
echo "SQLite $seen"
[ "$seen" = "3.50.4 | South Africa: population | gdp weighs almost nothing" ] || { echo "changed"; exit 1; }
