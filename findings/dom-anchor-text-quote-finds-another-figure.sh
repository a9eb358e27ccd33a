#!/usr/bin/env bash
# dom-anchor-text-quote 4.0.2 (npm), which finds the quotes of web annotations again, answers a quote that is not on the page with one that differs
# in its figure: for "45.8 million tonnes in 2024" it marks "45.3 million tonnes in 2024", for "15 ships" "12 ships", for 2025 the 2024. Nothing
# says that the match is not exact. Expected: null, as for a word that is not there, or a score; the selector is called `exact` (Web Annotation Data
# Model, 4.2.4).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" dom-anchor-text-quote@4.0.2 jsdom@29.1.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { JSDOM } from 'jsdom'
import * as quote from 'dom-anchor-text-quote'
const { window } = new JSDOM('<p>There were 12 ships.</p><p>The railway carried 45.3 million tonnes in 2024, the ministry said.</p>')
Object.assign(globalThis, { document: window.document, Node: window.Node, NodeFilter: window.NodeFilter, Range: window.Range })
for (const exact of ['45.3 million tonnes in 2024', '45.8 million tonnes in 2024', '45.3 million tonnes in 2025', '15 ships', 'Exports of rice']) {
  const range = quote.toRange(window.document.body, { exact })
  console.log(exact, '=', range && range.toString())
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "dom-anchor-text-quote 4.0.2: $seen"
[ "$seen" = '45.3 million tonnes in 2024 = 45.3 million tonnes in 2024
45.8 million tonnes in 2024 = 45.3 million tonnes in 2024
45.3 million tonnes in 2025 = 45.3 million tonnes in 2024
15 ships = 12 ships
Exports of rice = null' ] || { echo "changed"; exit 1; }
