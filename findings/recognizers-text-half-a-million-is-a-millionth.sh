#!/usr/bin/env bash
# @microsoft/recognizers-text-suite 1.3.1 (npm) divides by the scale behind a half: "half a million" is 0.000002, and "two and a half million" 2.0000005.
# The sign ½ alone is 0. "1.035,5", in the German way, is 1.535: the five tenths are added as 0.5. A minus sign (U+2212) is dropped, so that -5 is 5.
# "1.5 million" and "3 1/2" are right. Expected: 500000, 2500000, 0.5, no number or 1035.5, and -5.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @microsoft/recognizers-text-suite@1.3.1 > /dev/null
cat > "$folder/read.js" <<'END'
const { recognizeNumber } = require('@microsoft/recognizers-text-suite')
for (const text of ['half a million', 'two and a half million', '½', '1.035,5', '\u22125', '1.5 million', '3 1/2']) {
  console.log(text, '=', recognizeNumber(text, 'en-us').map(each => each.resolution.value).join(' '))
}
END
seen="$(cd "$folder" && node read.js)"
echo "@microsoft/recognizers-text-suite 1.3.1: $seen"
[ "$seen" = 'half a million = 2E-06
two and a half million = 2.0000005
½ = 0
1.035,5 = 1.535
−5 = 5
1.5 million = 1500000
3 1/2 = 3.5' ] || { echo "changed"; exit 1; }
