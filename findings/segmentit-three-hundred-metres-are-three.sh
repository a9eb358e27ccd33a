#!/usr/bin/env bash
# segmentit 2.0.3 (npm), which parts Chinese texts into words, cuts a numeral before its last digit or scale where that makes a word with the unit:
# 三百米 (300 m) is 三|百米, three and a hundred metres, and 三百二十一天 (321 days) is 三百二十|一天. 一百零五万三千吨 (1,053,000 t) is a number of
# 1,050,003 and 千吨, thousand tonnes. 三千克 (3000 g, or 3 kg) stays whole. Expected: one numeral and its unit in each, 三百|米, or the whole.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" segmentit@2.0.3 > /dev/null
cat > "$folder/look.cjs" <<'END'
const { Segment, useDefault } = require('segmentit')
const segment = useDefault(new Segment())
for (const text of ['三百米', '三百二十一天', '一百零五万三千吨', '一千四百克', '一万二千公里', '三千克', '五百万人']) {
  console.log(segment.doSegment(text).map(word => word.w).join('|'))
}
END
seen="$(cd "$folder" && node look.cjs)"
echo "segmentit 2.0.3: $seen"
[ "$seen" = '三|百米
三百二十|一天
一百零五万三|千吨
一千四|百克
一|万二|千公里
三千克
五百万|人' ] || { echo "changed"; exit 1; }
