#!/usr/bin/env bash
# SQLite 3.50 (FTS5, in apsw 3.50.4.0): with the tokenizer trigram, the one that is advised for text without blanks, a query of two characters finds
# nothing: 铁路 (railway), as most Chinese words have two, and "4%", though both stand in the row; 铁路货 and 5.4 are found. There is no error. LIKE on
# the same table finds them, by reading every row. Expected: the row, or an error for a query that can match nothing.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check apsw==3.50.4.0
cat > "$folder/look.py" <<'END'
import apsw

db = apsw.Connection(":memory:")
db.execute("CREATE VIRTUAL TABLE facts USING fts5 (text, tokenize = 'trigram')")
db.execute("INSERT INTO facts VALUES ('铁路货运增长5.4%')")
for query in ("铁路", "铁路货", "货运", "5.4", "4%"):
    matched = db.execute("SELECT count(*) FROM facts WHERE facts MATCH ?", (f'"{query}"',)).get
    like = db.execute("SELECT count(*) FROM facts WHERE text LIKE ?", (f"%{query.replace('%', '_')}%",)).get
    print(query, matched, like)
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "apsw 3.50.4.0: $seen"
[ "$seen" = '铁路 0 1
铁路货 1 1
货运 0 1
5.4 1 1
4% 0 1' ] || { echo "changed"; exit 1; }
