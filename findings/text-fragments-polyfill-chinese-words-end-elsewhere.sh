#!/usr/bin/env bash
# text-fragments-polyfill 6.7.0 (npm, with Node.js) does not find a Chinese passage that ends inside a word of a dictionary: "1,035.5万" is not found
# in "旅客1,035.5万人次", since 万人 is taken for a word, though "50万" is found before 吨, and "1,035.5万人次" is found. A link that a person makes by
# selecting a figure with its unit works in one sentence and not in the next. Chromium 150 does the same. Expected: any run of Chinese characters is
# found, as the writing has no blanks between words.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" text-fragments-polyfill@6.7.0 jsdom@29.1.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { JSDOM } from 'jsdom'
const { window } = new JSDOM('<p>铁路运送旅客1,035.5万人次，货物50万吨。</p>')
const names = ['document', 'Node', 'NodeFilter', 'Range', 'HTMLElement', 'Text', 'Element', 'navigator', 'getComputedStyle']
window.getComputedStyle = window.getComputedStyle.bind(window)
for (const name of names) Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
globalThis.window = window
window.HTMLElement.prototype.getBoundingClientRect = () => ({ width: 5, height: 5 })
const { processTextFragmentDirective } = await import('text-fragments-polyfill/text-fragment-utils')
for (const textStart of ['1,035.5万', '1,035.5万人次', '50万', '50万吨', '旅客']) {
  console.log(textStart, processTextFragmentDirective({ textStart }, window.document).length)
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "text-fragments-polyfill 6.7.0: $seen"
[ "$seen" = '1,035.5万 0
1,035.5万人次 1
50万 1
50万吨 1
旅客 1' ] || { echo "changed"; exit 1; }
