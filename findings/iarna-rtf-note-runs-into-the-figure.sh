#!/usr/bin/env bash
# @iarna/rtf-to-html 1.1.0 (npm) writes the text of a footnote where its mark stands, without mark or gap: "rose to 45.3" with the note "12 ships in May."
# is "rose to 45.312 ships in May. per cent". A raised 2 behind it gives 45.32. Nothing is reported.
# Expected: notes set off or left out; <sup>.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @iarna/rtf-to-html@1.1.0 > /dev/null
cat > "$folder/look.js" <<'END'
const { fromString } = require('@iarna/rtf-to-html')
for (const body of ['It rose to 45.3{\\footnote 12 ships in May.} per cent.', '45.3{\\super 2} t']) {
  fromString(`{\\rtf1 ${body}\\par}`, (error, html) => console.log(error || html.match(/<p>.*<\/p>/)[0]))
}
END
seen="$(cd "$folder" && node look.js)"
echo "@iarna/rtf-to-html 1.1.0: $seen"
[ "$seen" = '<p>It rose to 45.312 ships in May. per cent.</p>
<p>45.32 t</p>' ] || { echo "changed"; exit 1; }
