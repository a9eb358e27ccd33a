#!/usr/bin/env bash
# tableschema 1.21.0 takes the minus sign out with the unit: in a field with bareNumber false, which allows text around the number, "-5 t", "-5%"
# and also "-5" alone are 5, as an integer and as a number, and a column of changes has only rises. A date of the format any is filled up with the
# day of today: "May" is a day in May of this year. Nothing is raised. Expected: -5, as the sign belongs to the number in Table Schema, and an error
# for what is no date.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tableschema==1.21.0
cat > "$folder/look.py" <<'END'
from datetime import date

from tableschema import Field

for kind in ("integer", "number"):
    field = Field({"name": "a", "type": kind, "bareNumber": False})
    print(kind, *map(field.cast_value, ("-5 t", "-5%", "-5", "5")), Field({"name": "a", "type": kind}).cast_value("-5"))
may = Field({"name": "a", "type": "date", "format": "any"}).cast_value("May")
print(may.year == date.today().year, may.month)
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "tableschema 1.21.0: $seen"
[ "$seen" = 'integer 5 5 5 5 -5
number 5 5 5 5 -5
True 5' ] || { echo "changed"; exit 1; }
