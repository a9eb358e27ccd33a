#!/usr/bin/env bash
# goose3 3.1.22 takes a number out of its sentence where the page marks it as a correction: "handled <s>480</s> <ins>490</ins> ships" becomes
# "handled ships". Short paragraphs with a figure ("Freight rose to 4 million tonnes.") vanish too, and the powers of 10<sup>6</sup> become 106.
# Expected: the text that a reader sees, with the inserted number, or at least no sentence that reads as if it were whole.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check goose3==3.1.22
cat > "$folder/look.py" <<'END'
from goose3 import Goose

LONG = "<p>" + "The report goes on about the port and its quays for some time, which is what makes this a text worth keeping. " * 3 + "</p>"
for text in ("The port handled <s>480</s> <ins>490</ins> ships in 2024, which is more than in the year before that one.", "Freight rose to 4 million tonnes."):
    page = f"<html><body><article><p>{text}</p>{LONG}</article></body></html>"
    first = Goose().extract(raw_html=page).cleaned_text.split(chr(10))[0]
    print("missing" if first.startswith("The report") else first, end="; ")
print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "goose3 3.1.22: $seen"
[ "$seen" = 'The port handled ships in 2024, which is more than in the year before that one.; missing; ' ] || { echo "changed"; exit 1; }
