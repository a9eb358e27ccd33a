#!/usr/bin/env bash
# The same EDTF season covers other months in each library. Spring (2001-21) is March to May for edtf 5.0.2 (Python) and January to March for
# edtf 4.11.1 (npm). Winter (2001-24) is 31 days for the first, December alone, while its other seasons have three months; October to December
# for the second. An end that is not known ("2004/") is 1 January 2014 for the first, also by upper_strict(). Only its settings file says so.
# Expected: one span for one code, three months for every season, and no end where none is known.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2
npm install --silent --no-audit --no-fund --prefix "$folder" edtf@4.11.1 > /dev/null
cat > "$folder/span.py" <<'END'
from edtf import parse_edtf

for code in ("2001-21", "2001-24", "2004/"):
    date = parse_edtf(code)
    print(code, *["%d-%02d-%02d" % tuple(day)[:3] for day in (date.lower_strict(), date.upper_strict())], end="; ")
END
cat > "$folder/span.mjs" <<'END'
import edtf from 'edtf'
const day = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10)
console.log(['2001-21', '2001-24'].map((code) => `${code} ${day(edtf(code).min)} ${day(edtf(code).max)}; `).join(''))
END
python="$("$folder/env/bin/python" "$folder/span.py")"
javascript="$(cd "$folder" && node span.mjs)"
echo "edtf 5.0.2 (Python): $python"
echo "edtf 4.11.1 (npm): $javascript"
[ "$python" = "2001-21 2001-03-01 2001-05-31; 2001-24 2001-12-01 2001-12-31; 2004/ 2004-01-01 2014-01-01; " ] || { echo "changed"; exit 1; }
[ "$javascript" = "2001-21 2001-01-01 2001-03-31; 2001-24 2001-10-01 2001-12-31; " ] || { echo "changed"; exit 1; }
