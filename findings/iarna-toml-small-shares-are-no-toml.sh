#!/usr/bin/env bash
# @iarna/toml 3.0.0 (npm) writes 0.0000001 as 1e-7.undefined, which is no TOML: its own parser refuses the file. It reads a local time at
# the end of a line, a = 07:32:00, only before the end of the file, a comment or a carriage return; before a line feed it refuses the next line, which
# is valid TOML. With a fraction of a second, 07:32:00.5, or as part of a date, the same line is read. Expected: 1e-7, and both lines read.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @iarna/toml@3.0.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import TOML from '@iarna/toml'
const read = text => { try { return Object.keys(TOML.parse(text)).join(' and ') } catch { return 'refused' } }
for (const number of [0.5, 0.000001, 0.0000001, 1e21]) console.log(TOML.stringify({ share: number }).trim(), read(TOML.stringify({ share: number })))
for (const value of ['07:32:00', '07:32:00 # noted', '07:32:00.5', '2024-03-31T07:32:00']) console.log(value, read(`a = ${value}\nb = 1\n`))
END
seen="$(cd "$folder" && node look.mjs)"
echo "@iarna/toml 3.0.0: $seen"
[ "$seen" = 'share = 0.5 share
share = 0.000001 share
share = 1e-7.undefined refused
share = 1e+21 share
07:32:00 refused
07:32:00 # noted a and b
07:32:00.5 a and b
2024-03-31T07:32:00 a and b' ] || { echo "changed"; exit 1; }
