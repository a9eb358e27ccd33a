#!/usr/bin/env bash
# NLTK 3.10.4: TweetTokenizer takes figures that stand side by side for a phone number: the row "2023 1035 983 2024" of a table is the words "2023"
# and "1035 983 2024", and "in 2024, 983 1035 t" has the word "983 1035". A comma of thousands is cut after all: 1,035.5 is "1,035", "." and "5".
# match_phone_numbers=False, an option that is on by default, keeps the figures apart. Expected: one word for each figure: no sign of a phone number
# (+, brackets, hyphens) stands there, and blanks between columns are the most common thing in tables.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check nltk==3.10.4
cat > "$folder/look.py" <<'END'
from nltk.tokenize import TweetTokenizer

for text in ("2023 1035 983 2024", "in 2024, 983 1035 t", "1,035.5 t"):
    print(" | ".join(TweetTokenizer().tokenize(text)))
print(" | ".join(TweetTokenizer(match_phone_numbers=False).tokenize("2023 1035 983 2024")))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "NLTK 3.10.4: $seen"
[ "$seen" = '2023 | 1035 983 2024
in | 2024 | , | 983 1035 | t
1,035 | . | 5 | t
2023 | 1035 | 983 | 2024' ] || { echo "changed"; exit 1; }
