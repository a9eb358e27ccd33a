#!/usr/bin/env bash
# sarif-tools 3.0.5 counts a result that its author has suppressed (`suppressions`, kind inSource) like any other: one error, one of them set aside,
# are two, and `--check error` ends with that number. It takes the level from the rule where a result has none, as SARIF says. Expected: one
# ("suppressed" results are not shown by default: SARIF 2.1.0, 3.27.23; GitHub closes them).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "sarif-tools==3.0.5"
cat > "$folder/look.py" <<'END'
import json
import subprocess
from pathlib import Path

PLACE = [{"physicalLocation": {"artifactLocation": {"uri": "a.md"}, "region": {"startLine": 3}}}]
rule = {"id": "wrong", "defaultConfiguration": {"level": "error"}}
results = [{"ruleId": "wrong", "ruleIndex": 0, "message": {"text": "a"}, "locations": PLACE}]
results.append(results[0] | {"suppressions": [{"kind": "inSource", "justification": "on purpose"}]})
run = {"tool": {"driver": {"name": "x", "rules": [rule]}}, "results": results}
Path("a.sarif").write_text(json.dumps({"version": "2.1.0", "runs": [run]}))
done = subprocess.run(["sarif", "--check", "error", "summary", "a.sarif"], capture_output=True, text=True)
print(done.stdout.split("\n")[1], "exit", done.returncode)
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "sarif-tools 3.0.5: $seen"
[ "${seen% }" = 'error: 2 exit 2' ] || { echo "changed"; exit 1; }
