#!/usr/bin/env bash
# edtf 5.0.2: text_to_edtf("Q2 2021") is 2021-02, which is February 2021, and "Q4 2021" is April. "2021 Q3" and "3Q 2021" are March.
# "10 BC" is -0010, which is 11 BC: EDTF counts years as ISO 8601 does, with a year 0000 that is 1 BC.
# Expected: 2021-34 and 2021-36, the quarters of EDTF level 2, which parse_edtf of the same package reads, or None; and -0009.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2
cat > "$folder/read.py" <<'END'
from edtf import parse_edtf, text_to_edtf

for text in ("Q2 2021", "Q4 2021", "2021 Q3", "3Q 2021", "10 BC"):
    print(text, text_to_edtf(text), end="; ")
quarter = parse_edtf("2021-34")
print("2021-34", *["%d-%02d-%02d" % tuple(day)[:3] for day in (quarter.lower_strict(), quarter.upper_strict())])
END
seen="$("$folder/env/bin/python" "$folder/read.py")"
echo "edtf 5.0.2: $seen"
[ "$seen" = "Q2 2021 2021-02; Q4 2021 2021-04; 2021 Q3 2021-03; 3Q 2021 2021-03; 10 BC -0010; 2021-34 2021-04-01 2021-06-30" ] || { echo "changed"; exit 1; }
