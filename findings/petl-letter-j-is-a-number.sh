#!/usr/bin/env bash
# petl 1.7.30 takes the letter j for a number: convertnumbers() makes the imaginary unit 1j of a cell "j", as in a list of clauses or of column
# letters, and 3j of "3j"; i and k stay text. The text "nan" and the surname "Inf" become floats, and 1_000 is 1000. "1,035" and "5%" stay text.
# Expected: text: a table has complex numbers less often than the letters of the alphabet, and the documentation speaks of numbers where possible.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "petl==1.7.30"
cat > "$folder/look.py" <<'END'
import petl

print(*petl.values(petl.convertnumbers([["a"], ["i"], ["j"], ["3j"], ["Inf"], ["nan"], ["1_000"], ["1,035"], ["5%"]]), "a"))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "petl 1.7.30: $seen"
[ "$seen" = 'i 1j 3j inf nan 1000 1,035 5%' ] || { echo "changed"; exit 1; }
