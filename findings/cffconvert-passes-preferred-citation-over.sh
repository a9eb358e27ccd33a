#!/usr/bin/env bash
# cffconvert 2.0.0 does not read `preferred-citation`: of a CITATION.cff that asks to cite a report of 2024 by Ann Doe, every format cites the data
# set beside it. The organisation that wrote the data (`name`) is a Person in its schema.org, and the type `dataset` is SoftwareSourceCode.
# Expected: the report ("preferred-citation: a reference to another work that should be cited instead of the software or dataset itself", CFF
# 1.2.0).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "cffconvert==2.0.0"
cat > "$folder/look.py" <<'END'
import json
import subprocess
from pathlib import Path

Path("CITATION.cff").write_text("""cff-version: 1.2.0
message: Cite the report.
title: Data of the port
type: dataset
authors: [{name: Port of Heron}]
date-released: 2025-01-01
preferred-citation: {type: report, title: The port, authors: [{family-names: Doe, given-names: Ann}], year: 2024, institution: {name: Heron}}
""")
print(*(line.split(" - ")[1] for line in subprocess.check_output(["cffconvert", "-f", "ris"], text=True).splitlines()[:3]), sep=";", end="; ")
work = json.loads(subprocess.check_output(["cffconvert", "-f", "schema.org"], text=True))
print(work["@type"], work["author"][0]["@type"])
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "cffconvert 2.0.0: $seen"
[ "${seen% }" = 'GEN;Port of Heron;2025-01-01; SoftwareSourceCode Person' ] || { echo "changed"; exit 1; }
