#!/usr/bin/env bash
# @edtf-ts/core 0.4.2 (npm) reads 1950S2, a year of the 1900s of which two digits are significant, as the year 1950 alone: it begins on 1 January and ends
# on 31 December 1950, and does not intersect 1920. Its own words for it are "century precision". A year that is doubtful does not contain itself:
# contains(2004?, 2004) is NO. Expected: 1900 to 1999 (EDTF, level 2: "some year between 1900 and 1999,
# estimated to be 1950"); MAYBE, as contains(199X, 1995) is.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @edtf-ts/core@0.4.2 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { contains, formatHuman, intersects, parse } from '@edtf-ts/core'
const read = (text) => parse(text).value
const date = read('1950S2')
console.log(new Date(date.min).toISOString().slice(0, 10), new Date(date.max).toISOString().slice(0, 10), formatHuman(date))
console.log(intersects(date, read('1920')), contains(read('2004?'), read('2004')), contains(read('199X'), read('1995')))
END
seen="$(cd "$folder" && node look.mjs)"
echo "@edtf-ts/core 0.4.2: $seen"
[ "$seen" = '1950-01-01 1950-12-31 1950 (century precision: 1900s)
NO NO MAYBE' ] || { echo "changed"; exit 1; }
