#!/usr/bin/env bash
# rispy 0.10.0 cuts an address at a semicolon, so that one link becomes two; a record without ER at the end of the file is no record, and a second
# TI is dropped. Nothing warns, though `loads` raises errors for other faults.
# Expected: a link as it stands (a semicolon is allowed in an address), and the last record, or an error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check rispy==0.10.0
cat > "$folder/look.py" <<'END'
import rispy

LINES = ["TY  - RPRT", "TI  - Locks", "UR  - https://example.org/a;b"]
print(rispy.loads("\n".join([*LINES, "ER  - ", ""]))[0]["urls"], end="; ")
print("without ER", rispy.loads("\n".join([*LINES, ""])), end="; ")
print(rispy.loads("\n".join([*LINES, "TI  - Weirs", "ER  - ", ""]))[0]["title"])
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "rispy 0.10.0: $seen"
[ "$seen" = "['https://example.org/a', 'b']; without ER []; Locks" ] || { echo "changed"; exit 1; }
