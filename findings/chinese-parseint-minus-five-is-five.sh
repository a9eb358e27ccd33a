#!/usr/bin/env bash
# chinese-parseint 1.2.1 (npm) drops the sign of a negative number of one digit: 负五 is 5, while 负二十 is -20. Two digits that stand for a range are
# joined: 三四百 (three to four hundred) is 3400, 二三十 230, and 十四五, the name of the fourteenth five-year plan, is 55. Expected: -5, and NaN for the
# others, as for -五 and 百分之五.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" chinese-parseint@1.2.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { createRequire } from 'module'
const parse = createRequire(import.meta.url)('chinese-parseint')
for (const text of ['负五', '负二十', '-五', '十四五', '三四百', '二三十', '三点五万', '百分之五', '二〇二四', '5亿3千万']) console.log(text, (parse.default || parse)(text))
END
seen="$(cd "$folder" && node look.mjs)"
echo "chinese-parseint 1.2.1: $seen"
[ "$seen" = '负五 5
负二十 -20
-五 NaN
十四五 55
三四百 3400
二三十 230
三点五万 NaN
百分之五 NaN
二〇二四 2024
5亿3千万 530000000' ] || { echo "changed"; exit 1; }
