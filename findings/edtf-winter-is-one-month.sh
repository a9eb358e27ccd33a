#!/usr/bin/env bash
# edtf 5.0.2: a winter (2023-24) ends on 31 December, so it has one month; the other seasons have three.
# Expected: a winter that begins in December goes on to the end of February. A comment in its settings says that this is a simplification.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "edtf==5.0.2"
"$folder/venv/bin/python" - <<'END'
from edtf import parse_edtf

seen = {}
for season in ("2023-21", "2023-22", "2023-23", "2023-24"):  # spring, summer, autumn, winter of EDTF level 1
    date = parse_edtf(season)
    seen[season] = "%04d-%02d-%02d to " % date.lower_strict()[:3] + "%04d-%02d-%02d" % date.upper_strict()[:3]
    print("edtf 5.0.2", season, seen[season])
assert seen["2023-23"] == "2023-09-01 to 2023-11-30", "changed: an autumn had three months"
assert seen["2023-24"] == "2023-12-01 to 2023-12-31", "changed: a winter had one month"
END
