#!/usr/bin/env bash
# edtf-validate 2.0.0 says that 29 February is a valid date in every year: 2023-02-29 and 1900-02-29 pass, while 2023-02-30 and 2023-04-31 do not.
# Expected: False, as the dates of EDTF are those of ISO 8601, where 2023 has no such day. is_valid() is what a catalogue asks before it stores a
# date.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "edtf-validate==2.0.0"
cat > "$folder/look.py" <<'END'
from edtf_validate.valid_edtf import is_valid

for text in ("2024-02-29", "2023-02-29", "1900-02-29", "2023-02-30", "2023-04-31"):
    print(text, is_valid(text), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "edtf-validate 2.0.0: $seen"
[ "$seen" = '2024-02-29 True; 2023-02-29 True; 1900-02-29 True; 2023-02-30 False; 2023-04-31 False; ' ] || { echo "changed"; exit 1; }
