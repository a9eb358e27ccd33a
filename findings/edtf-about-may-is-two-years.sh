#!/usr/bin/env bash
# edtf 5.0.2 widens a month that is only about right by a year on both sides: 2024-05~ (about May 2024) lies between April 2023 and June 2025. The
# end of 2024-02~ is 29 March 2025, not the last day of that month: one year and one month are added to 29 February. 2024-05-01~ is widened by a
# year, a month and a day. Expected: a month more on both sides, and whole months: the package's own description gives 1979-07-01 and 1979-09-30 for
# 1979-08~, where this version gives 1978-07-01 and 1980-09-30.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "edtf==5.0.2"
cat > "$folder/look.py" <<'END'
from edtf import parse_edtf

for text in ("2024-05~", "2024-02~", "2024-05-01~", "1979-08~"):
    date = parse_edtf(text)
    print(text, *("-".join(f"{part:02}" for part in moment[:3]) for moment in (date.lower_fuzzy(), date.upper_fuzzy())), end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "edtf 5.0.2: $seen"
[ "$seen" = '2024-05~ 2023-04-01 2025-06-30; 2024-02~ 2023-01-01 2025-03-29; 2024-05-01~ 2023-03-31 2025-06-02; 1979-08~ 1978-07-01 1980-09-30; ' ] || { echo "changed"; exit 1; }
