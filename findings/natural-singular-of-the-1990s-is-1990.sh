#!/usr/bin/env bash
# natural 8.1.1 (npm) makes a year of a decade: the singular of "1990s" is "1990" for its NounInflector, and US becomes U. Its WordTokenizer takes
# figures and names apart: 5.4% is 5 and 4, 1,035 is 1 and 035, and Österreich sterreich. Its TfIdf counts no digits that stand alone, so that "5.4"
# is no term of a text at all. To import it prints lines of another package (dotenv) on standard output, unless that one is told to be quiet.
# Expected: words that are no nouns left alone, and a word of letters in one piece, whatever the letter.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" natural@8.1.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
process.env.DOTENV_CONFIG_QUIET = 'true'
const { default: natural } = await import('natural')
const nouns = new natural.NounInflector()
console.log(['ships', '1990s', 'US'].map(word => nouns.singularize(word)).join(' '))
console.log(new natural.WordTokenizer().tokenize('5.4% 1,035 Österreich').join(' '))
const terms = new natural.TfIdf()
terms.addDocument('growth of 5.4 in 2024')
console.log(terms.listTerms(0).map(found => found.term).sort().join(' '))
END
seen="$(cd "$folder" && node look.mjs)"
echo "natural 8.1.1: $seen"
[ "$seen" = 'ship 1990 U
5 4 1 035 sterreich
2024 growth' ] || { echo "changed"; exit 1; }
