#!/usr/bin/env bash
# tantivy 0.27.0 (Python) leaves a Chinese clause of more than 39 bytes out of its index: the default tokenizer takes a run of Han characters as one
# word, and drops words of 40 bytes and more. A text of 12 characters is found by itself, one of 21 is not found by its own words.
# Expected: the text is found by itself, or an error says that it was not indexed.
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
texts = ["中国老挝铁路累计发送旅客", "中国老挝铁路开通以来累计发送旅客三千万人次"]
writer = index.writer()
for text in texts:
    writer.add_document(tantivy.Document(text=text))
writer.commit()
index.reload()
for text in texts:
    found = index.searcher().search(index.parse_query(f'"{text}"', ["text"]), 5)
    print(len(text), "characters,", len(text.encode()), "bytes: found", len(found.hits), end="; ")
print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "tantivy 0.27.0: $seen"
[ "$seen" = '12 characters, 36 bytes: found 1; 21 characters, 63 bytes: found 0; ' ] || { echo "changed"; exit 1; }
