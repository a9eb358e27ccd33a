#!/usr/bin/env bash
# chinese-numbers-converter 2.3.1 (npm) multiplies a number of more than one large unit twice: 5亿3千万 (530 million) is 5000030000000, about five
# trillion, and 一亿二千万 (120 million) 1000020000000. 三四百人 (three to four hundred people) are 3400人, 三点五万 (35,000) is "3点50000" and 万一 ("in case")
# 11000. 1.5万 is right. Expected: 530000000 and 120000000, or the text as it is.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" chinese-numbers-converter@2.3.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { createRequire } from 'module'
const Converter = createRequire(import.meta.url)('chinese-numbers-converter')
for (const text of ['5亿3千万', '一亿二千万', '1.5万', '三四百人', '三点五万', '2至3万', '万一', '二〇二四年']) console.log(text, new Converter(text).toArabicString())
END
seen="$(cd "$folder" && node look.mjs)"
echo "chinese-numbers-converter 2.3.1: $seen"
[ "$seen" = '5亿3千万 5000030000000
一亿二千万 1000020000000
1.5万 15000
三四百人 3400人
三点五万 3点50000
2至3万 2至30000
万一 11000
二〇二四年 2024年' ] || { echo "changed"; exit 1; }
