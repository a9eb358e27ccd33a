#!/usr/bin/env bash
# tantivy 0.27.0 (Python): a fuzzy term scores 1.0 for every document that has a word within the distance, so the word as typed ranks no higher than
# one with another letter, nor does a short text or a rare word. "lean" with one edit puts "the loan and the lawn" before "lean years".
# Expected: the document with the word itself comes first, as in a search without edits, or the documentation says that fuzzy terms are not scored.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tantivy==0.27.0
cat > "$folder/look.py" <<'END'
import tantivy

builder = tantivy.SchemaBuilder()
builder.add_text_field("text", stored=True)
index = tantivy.Index(builder.build())
writer = index.writer(15_000_000, 1)
for text in ["the loan and the lawn", "the lead of the lean", "lean years"]:
    writer.add_document(tantivy.Document(text=text))
writer.commit()
index.reload()
searcher = index.searcher()
for edits in ({}, {"text": (False, 1, True)}):
    found = searcher.search(index.parse_query("lean", ["text"], fuzzy_fields=edits), 5)
    print("; ".join(f"{score:.2f} {searcher.doc(address)['text'][0]}" for score, address in found.hits), end=" | ")
print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "tantivy 0.27.0, without edits and with one: $seen"
[ "$seen" = '0.59 lean years; 0.43 the lead of the lean | 1.00 the loan and the lawn; 1.00 the lead of the lean; 1.00 lean years | ' ] || { echo "changed"; exit 1; }
