#!/usr/bin/env bash
# Miller 6.6.0 (Debian 6.6.0-2+b3) writes a number into JSON as the CSV has it, so that its JSON is none: a share of .5, a figure of 5. and the codes
# 0x10 and 0B11 stand bare, and readers of JSON refuse the whole file. 007 and 1_000 are texts, and so is 12345678901234567890, while 1E5 is a number.
# Only -S and --jvquoteall, which write every number as a text, make JSON of it. Expected: 0.5 and 5 as numbers, and the codes as texts.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && apt-get download -qq "miller=6.6.0-2+b3" && dpkg -x miller_*.deb .)
printf 'a,b,c,d,e,f,g\n.5,5.,0x10,0B11,007,12345678901234567890,1E5\n' > "$folder/a.csv"
"$folder/usr/bin/mlr" --icsv --ojsonl cat "$folder/a.csv" > "$folder/a.json"
seen="$(cat "$folder/a.json"; python3 -c 'import json, sys; json.load(sys.stdin)' < "$folder/a.json" 2>&1 | tail -1 || true)"
echo "Miller 6.6.0: $seen"
[ "$seen" = '{"a": .5, "b": 5., "c": 0x10, "d": 0B11, "e": "007", "f": "12345678901234567890", "g": 1E5}
json.decoder.JSONDecodeError: Expecting value: line 1 column 7 (char 6)' ] || { echo "changed"; exit 1; }
