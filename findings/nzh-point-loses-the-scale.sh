#!/usr/bin/env bash
# nzh 1.0.14 loses what stands behind a decimal: 三点五万 (35,000) is 3.5, and 1.5万 (15,000) is 0. 两百五 (250) is 5, as 两 is no number for it. 二〇二四, the
# year 2024, is 224. Nothing is reported. Expected: 35000, 15000, 250 and 2024, or an error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" nzh@1.0.14 > /dev/null
cat > "$folder/look.mjs" <<'END'
import Nzh from 'nzh'
for (const text of ['\u4e09\u70b9\u4e94\u4e07', '1.5\u4e07', '\u4e24\u767e\u4e94', '\u4e8c\u3007\u4e8c\u56db', '\u4e09\u4e07\u4e94\u5343']) console.log(text, Nzh.cn.decodeS(text))
END
seen="$(cd "$folder" && node look.mjs)"
echo "nzh 1.0.14: $seen"
[ "$seen" = '三点五万 3.5
1.5万 0
两百五 5
二〇二四 224
三万五千 35000' ] || { echo "changed"; exit 1; }
