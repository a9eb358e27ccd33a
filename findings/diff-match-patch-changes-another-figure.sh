#!/usr/bin/env bash
# diff-match-patch 1.0.5 (npm) applies a patch of one figure to another, and says true: the change of 45.3 to 45.8 makes 12.8 of "value = 12.3" and
# 54.8 of 54.3, as the patch has only the digit that changed and a few characters around it. The change of "exports = 1,035" is made in the line of
# the imports where this has the same figure, and exports stays. Expected: false, as for a text without the passage, and the line of the exports,
# which is the same as in the patch and in the same place.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" diff-match-patch@1.0.5 > /dev/null
cat > "$folder/look.mjs" <<'END'
import Matcher from 'diff-match-patch'
const matcher = new Matcher()
function apply (before, after, text) { console.log(JSON.stringify(matcher.patch_apply(matcher.patch_make(before, after), text))) }
apply('value = 45.3\n', 'value = 45.8\n', 'value = 12.3\n')
apply('Exports were 45.3 in 2023.', 'Exports were 45.8 in 2023.', 'Exports were 54.3 in 2022.')
apply('exports = 1,035\n', 'exports = 1,048\n', 'exports = 1,035\nimports = 1,035\n')
apply('value = 45.3\n', 'value = 45.8\n', 'nothing of it')
END
seen="$(cd "$folder" && node look.mjs)"
echo "diff-match-patch 1.0.5: $seen"
[ "$seen" = '["value = 12.8\n",[true]]
["Exports were 54.8 in 2022.",[true]]
["exports = 1,035\nimports = 1,048\n",[true]]
["nothing of it",[false]]' ] || { echo "changed"; exit 1; }
