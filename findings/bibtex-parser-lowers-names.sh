#!/usr/bin/env bash
# @retorquere/bibtex-parser 9.0.29 (npm), which reads BibTeX for reference managers, lowers names in titles by default: "The Belt and Road:
# China-Laos Railway" is read as "The belt and road: China-laos railway". Braces keep capitals; sentenceCase: false is the option for titles as they
# are.
# Expected: the title as it is in the file, since a parser cannot know names, or no half of a hyphened name.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @retorquere/bibtex-parser@9.0.29 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { parse } from '@retorquere/bibtex-parser'

const entry = '@report{a, title = {The Belt and Road: China-Laos Railway, {ASEAN} Ports and Lao Trains}}'
for (const options of [{}, { sentenceCase: false }]) console.log(parse(entry, options).entries[0].fields.title)
END
seen="$(cd "$folder" && node look.mjs)"
echo "@retorquere/bibtex-parser 9.0.29: $seen"
[ "$seen" = 'The belt and road: China-laos railway, ASEAN ports and lao trains
The Belt and Road: China-Laos Railway, ASEAN Ports and Lao Trains' ] || { echo "changed"; exit 1; }
