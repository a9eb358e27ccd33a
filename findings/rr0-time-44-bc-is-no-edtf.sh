#!/usr/bin/env bash
# @rr0/time 0.11.2 (npm), a reader and writer of EDTF, does not write what it read: -0043 (44 BC) is -43, which is no EDTF, an open end (2024/..)
# becomes one that is not known (2024/), ../2024 one that began at a time not known, and the sign of 2024-05~ is put on the year as well
# (2024~-05~). 2024-04-31 passes. Expected: the text that was read, and an error for 31 April.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @rr0/time@0.11.2 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { Level2Date, Level2Interval } from '@rr0/time'
for (const text of ['-0043', '2024-05~', '2024-04-31']) console.log(text, '=', String(Level2Date.fromString(text)))
for (const text of ['2024/..', '../2024', '2024/']) console.log(text, '=', String(Level2Interval.fromString(text)))
END
seen="$(cd "$folder" && node look.mjs)"
echo "@rr0/time 0.11.2: $seen"
[ "$seen" = '-0043 = -43
2024-05~ = 2024~-05~
2024-04-31 = 2024-04-31
2024/.. = 2024/
../2024 = /2024
2024/ = 2024/' ] || { echo "changed"; exit 1; }
