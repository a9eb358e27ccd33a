#!/usr/bin/env bash
# jionlp 1.5.31: parse_time reads a year of the Chinese republican calendar, which Taiwan's statistics use, as the year of our era with that number:
# 民国113年 is the year 113, marked "accurate".
# Expected: 2024 (1911 years are added), or an error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check jionlp==1.5.31
cat > "$folder/look.py" <<'END'
import contextlib
import io

with contextlib.redirect_stdout(io.StringIO()):
    import jionlp

read = jionlp.parse_time("民国113年", time_base={"year": 2025})
print(read["definition"], read["time"][0][:3])
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "jionlp 1.5.31: $seen"
[ "$seen" = "accurate 113" ] || { echo "changed"; exit 1; }
