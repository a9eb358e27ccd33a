#!/usr/bin/env bash
# flexidate 1.4, made for the dates of old books and catalogues, reads "44 BC" as the year -2044: two digits get a century before the sign is put
# on; "120 BC" is -0120. A decade in the form of catalogues, "189-", is the year 189, and "1.5" the year 1. "1-5 May 2024" is 5 May 2001 with a
# time. No qualifier marks any of them, though that of "c. 1890" says circa. Expected: -44 (or -43), 1890 with a qualifier, and UNPARSED for what is
# no date, as it answers for "late 2023".
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "flexidate==1.4"
cat > "$folder/look.py" <<'END'
import flexidate

for text in ("44 BC", "120 BC", "189-", "1.5", "1-5 May 2024", "c. 1890", "late 2023"):
    date = flexidate.parse(text)
    print(text, "=", date.isoformat() or "nothing", "(qualified)" if date.qualifier else "", end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "flexidate 1.4: $seen"
[ "$seen" = '44 BC = -2044 ; 120 BC = -0120 ; 189- = 0189 ; 1.5 = 0001 ; 1-5 May 2024 = 2001-05-05 20:24 ; c. 1890 = 1890 (qualified); late 2023 = nothing (qualified); ' ] || { echo "changed"; exit 1; }
