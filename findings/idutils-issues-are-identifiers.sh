#!/usr/bin/env bash
# idutils 1.7.1 finds an identifier in the numbers of an issue: "11/2024" and "21.02/2024" are handles, "2024-25" is a GND number, a year is a
# PubMed id. Who sorts what stands in a reference by it turns an issue into a link.
# Expected: a handle begins with a registered prefix, a GND number ends with a check digit.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check idutils==1.7.1
cat > "$folder/look.py" <<'END'
import idutils

for text in ("11/2024", "21.02/2024", "2024-25", "2023-24", "2024", "20.500.12592/abc"):
    print(text, "=", "+".join(idutils.detect_identifier_schemes(text)) or "none", end="; ")
print()
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "idutils 1.7.1: $seen"
[ "$seen" = '11/2024 = handle; 21.02/2024 = handle; 2024-25 = gnd; 2023-24 = gnd; 2024 = pmid; 20.500.12592/abc = handle; ' ] || { echo "changed"; exit 1; }
