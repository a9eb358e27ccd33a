#!/usr/bin/env bash
# written-number 0.11.1 (npm) rounds before it writes: 1.5 is "two" and 0.5 "one", in all its languages. A negative number is an empty text, and so is a
# text with a comma ("1,035"). Nothing is thrown. Expected: one point five, or an error; minus five.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" written-number@0.11.1 > /dev/null
seen="$(cd "$folder" && node -e "
const write = require('written-number')
console.log([1.5, 0.5, 2.4, -5, '1,035', 2024].map(number => write(number)).join(' | '), '|', write(1.5, { lang: 'fr' }))
")"
echo "written-number 0.11.1: $seen"
[ "$seen" = "two | one | two |  |  | two thousand and twenty-four | deux" ] || { echo "changed"; exit 1; }
