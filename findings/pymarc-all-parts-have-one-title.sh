#!/usr/bin/env bash
# pymarc 5.4.0: the property title of a record leaves out the number and the name of the part ($n and $p of MARC field 245), so that "Statistical
# yearbook. Part 2, Foreign trade" and each other part are all "Statistical yearbook.". A citation then names a work of several volumes with one
# title. The rest of the title ($b) is there. Expected: the part too, which stands in the title as printed (MARC 21, field 245).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pymarc==5.4.0
cat > "$folder/look.py" <<'END'
from pymarc import Field, Indicators, Record, Subfield


def title(*parts):
    record = Record()
    record.add_field(Field("245", Indicators("1", "0"), [Subfield(*part) for part in parts]))
    return record.title


print(title(("a", "Statistical yearbook."), ("n", "Part 1,"), ("p", "Population /"), ("c", "Office of Statistics.")))
print(title(("a", "Statistical yearbook."), ("n", "Part 2,"), ("p", "Foreign trade /"), ("c", "Office of Statistics.")))
print(title(("a", "Statistical yearbook :"), ("b", "figures of 2024 /"), ("c", "Office of Statistics.")))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pymarc 5.4.0: $seen"
[ "$seen" = 'Statistical yearbook.
Statistical yearbook.
Statistical yearbook : figures of 2024 /' ] || { echo "changed"; exit 1; }
