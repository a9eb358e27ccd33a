#!/usr/bin/env bash
# to-words 5.7.0 (npm) drops the minus of numbers between -1 and 0 in Turkish and Persian: -0.5 is "five tenths" there, while -5 and -5.5 keep their sign.
# English, German and Arabic keep it always. Growth rates and balances lie there most of the time. Expected: "eksi" and "منفی" before the fraction.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" to-words@5.7.0 > /dev/null
cat > "$folder/look.js" <<'END'
const { ToWords } = require('to-words')
for (const localeCode of ['tr-TR', 'fa-IR', 'en-US']) console.log([-0.5, -5, -5.5].map(number => new ToWords({ localeCode }).convert(number)).join(' | '))
END
seen="$(cd "$folder" && node look.js)"
echo "to-words 5.7.0: $seen"
[ "$seen" = 'beş onuncu | eksi beş | eksi beş virgül beş onuncu
پنج دهم | منفی پنج | منفی پنج و پنج دهم
Minus Zero Point Five | Minus Five | Minus Five Point Five' ] || { echo "changed"; exit 1; }
