#!/usr/bin/env bash
# csv-parse 7.0.3 (npm) with cast: true makes 0 of a code that JavaScript can read as a number of another base: 0B1, 0x10 and 0o17 are all 0. The
# codes 0A1 and B10 of the same column stay text, 007 is 7 and 1E5 is 100000. Expected: the text, or 16 for 0x10, but not 0.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" csv-parse@7.0.3 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { parse } from 'csv-parse/sync'
console.log(JSON.stringify(parse('0A1,0B1,0x10,0o17,B10,007,1E5', { cast: true })[0]))
END
seen="$(cd "$folder" && node look.mjs)"
echo "csv-parse 7.0.3: $seen"
[ "$seen" = '["0A1",0,0,0,"B10",7,100000]' ] || { echo "changed"; exit 1; }
