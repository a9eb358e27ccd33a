#!/usr/bin/env bash
# sqlite-utils 4.2.1 looks for types when it reads a CSV file, without being asked: the code 007 is stored as the integer 7. In 3.39 all cells were
# text unless --detect-types was given. The country code 012 and the number 12 are then equal. Expected: text for cells that would not be written
# back the same; a column with "1,035" stays text.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "sqlite-utils==4.2.1"
cat > "$folder/look.py" <<'END'
import subprocess
from pathlib import Path

Path("a.csv").write_text("code,ships\n007,\"1,035\"\n012,983\n")
subprocess.check_call(["sqlite-utils", "insert", "a.db", "t", "a.csv", "--csv", "--silent"])
print(subprocess.check_output(["sqlite-utils", "rows", "a.db", "t"], text=True).replace("\n", "").strip())
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "sqlite-utils 4.2.1: $seen"
[ "${seen% }" = '[{"code": 7, "ships": "1,035"}, {"code": 12, "ships": "983"}]' ] || { echo "changed"; exit 1; }
