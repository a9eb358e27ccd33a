#!/usr/bin/env bash
# csvkit 2.2.0: csvsort changes cells that it only moves: the code 007 becomes 7, a flag 1 or 0 True or False, and 3:40, three hours and forty
# minutes in a timetable, 0:03:40. A share of "45.3%" loses its sign. `--no-inference` keeps them, and sorts numbers as text. Expected: lines in
# another order, and nothing else.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "csvkit==2.2.0" "agate==1.14.2"
cat > "$folder/look.py" <<'END'
import subprocess
from pathlib import Path

Path("a.csv").write_text("code,direct,takes,share\n012,0,1:05,50%\n007,1,3:40,45.3%\n")
print(*subprocess.check_output(["csvsort", "-c", "code", "a.csv"], text=True).split()[1:])
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "csvkit 2.2.0: $seen"
[ "${seen% }" = '7,True,0:03:40,45.3 12,False,0:01:05,50' ] || { echo "changed"; exit 1; }
