#!/usr/bin/env bash
# babel-edtf 1.2.2 makes up months and days where the two ends of a span are known less exactly: 1964/2008-08, a year and a month, is printed "January
# 1964 – August 2008", and 2004-01-01/2005 "Jan 1, 2004 – Dec 31, 2005". Each alone is printed as exact as it is ("1964", "August 2008").
# Expected: "1964 – August 2008", as the span says no more (both are examples of EDTF's level 0).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check babel-edtf==1.2.2 babel==2.19.0 edtf==5.0.2
seen="$("$folder/env/bin/python" -W ignore -c '
from babel_edtf import format_edtf

for text in ("1964/2008-08", "2004-01-01/2005", "1964", "2008-08"):
    print(text, "=", ascii(format_edtf(text, format="long", locale="en")))
')"
echo "babel-edtf 1.2.2: $seen"
[ "$seen" = "1964/2008-08 = 'January 1964\\u2009\\u2013\\u2009August 2008'
2004-01-01/2005 = 'Jan 1, 2004\\u2009\\u2013\\u2009Dec 31, 2005'
1964 = '1964'
2008-08 = 'August 2008'" ] || { echo "changed"; exit 1; }
