#!/usr/bin/env bash
# ovos-number-parser 0.19.13 reads a million and a half otherwise in each language: "un million et demi" is 500000 in French and "halvanden million"
# in Danish too, "dois milhões e meio", "dos millones y medio" and "due milioni e mezzo" are 2000000.5, "anderthalb Millionen" and "1,5 Millionen"
# in German are 1000000, and "two and a half million" is 2. "zweieinhalb Millionen" is right. Expected: 1500000 and 2500000.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ovos-number-parser==0.19.13
cat > "$folder/look.py" <<'END'
from ovos_number_parser import extract_number

for language, text in [
    ("fr", "un million et demi"),
    ("da", "halvanden million"),
    ("pt", "dois milhões e meio"),
    ("es", "dos millones y medio"),
    ("it", "due milioni e mezzo"),
    ("de", "anderthalb Millionen"),
    ("de", "1,5 Millionen"),
    ("de", "zweieinhalb Millionen"),
    ("en", "two and a half million"),
]:
    print(language, text, "=", float(extract_number(text, language)))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "ovos-number-parser 0.19.13: $seen"
[ "$seen" = 'fr un million et demi = 500000.0
da halvanden million = 500000.0
pt dois milhões e meio = 2000000.5
es dos millones y medio = 2000000.5
it due milioni e mezzo = 2000000.5
de anderthalb Millionen = 1000000.0
de 1,5 Millionen = 1000000.0
de zweieinhalb Millionen = 2500000.0
en two and a half million = 2.0' ] || { echo "changed"; exit 1; }
