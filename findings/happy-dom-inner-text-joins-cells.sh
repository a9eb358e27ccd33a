#!/usr/bin/env bash
# happy-dom 21.0.4 (npm) gives as innerText of a table its cells and rows without a gap: a row of 2023 and 1,035 above one of 983 is "20231,035983",
# and two items of a list join as well. A <br> in a cell is dropped: 12 and 34 are 1234. linkedom 0.18.15 does the same for cells. Browsers put a
# tab between cells and a line end between rows and items. Expected: that, since innerText is the text as it looks (HTML Standard, 3.2.7);
# textContent is the one that joins.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" happy-dom@21.0.4 linkedom@0.18.15 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { Window } from 'happy-dom'
import { parseHTML } from 'linkedom'
const row = '<tr><td>2023</td><td>1,035</td></tr><tr><td></td><td>983</td></tr>'
for (const html of [`<table>${row}</table>`, '<ul><li>12</li><li>34</li></ul>', '<table><tr><td>12<br>34</td></tr></table>']) {
  const window = new Window()
  window.document.body.innerHTML = html
  console.log(JSON.stringify([window.document.body.innerText, parseHTML(`<html><body>${html}</body></html>`).document.body.innerText]))
  await window.happyDOM.close()
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "happy-dom 21.0.4, linkedom 0.18.15: $seen"
[ "$seen" = '["20231,035983","20231,035983"]
["1234","12\n34"]
["1234","12\n34"]' ] || { echo "changed"; exit 1; }
