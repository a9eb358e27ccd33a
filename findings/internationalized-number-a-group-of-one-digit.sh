#!/usr/bin/env bash
# @internationalized/number 3.6.9 (npm, the parser of React Aria) takes a sign of groups out wherever it stands: "1,5" is 15 in English, "1.5" is 15
# and "31.12" is 3112 in German. isValidPartialNumber says true for all of them, and no error is raised. In Austrian German the point is no sign at
# all, and "1.035,5" is NaN. Expected: NaN and false for a group that has not three digits, as "1,5" in English is far more often a slip for 1.5
# than a 15.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @internationalized/number@3.6.9 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { NumberParser } from '@internationalized/number'
for (const [locale, text] of [['en', '1,5'], ['de', '1.5'], ['de', '31.12'], ['de', '1.035,5'], ['de-AT', '1.035,5']]) {
  const parser = new NumberParser(locale)
  console.log(locale, text, '=', parser.parse(text), parser.isValidPartialNumber(text))
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "@internationalized/number 3.6.9: $seen"
[ "$seen" = 'en 1,5 = 15 true
de 1.5 = 15 true
de 31.12 = 3112 true
de 1.035,5 = 1035.5 true
de-AT 1.035,5 = NaN false' ] || { echo "changed"; exit 1; }
