#!/usr/bin/env bash
# metomi-isodatetime 3.2.0 reads -0043, the year 44 BC as EDTF, XML Schema and biblatex write it, as the year -4300: a sign stands for six digits,
# so that four digits are a century. Two digits without a sign are a century as well: 20 is the year 2000. With num_expanded_year_digits=0 the same
# text is an error. The text is allowed in the format that the package has by default. Expected: -43 or an error: a century is what nobody asks for
# with four digits, and the two differ by four thousand years.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "metomi-isodatetime==1!3.2.0"
cat > "$folder/look.py" <<'END'
from metomi.isodatetime.parsers import TimePointParser

for digits in (2, 0):
    parser = TimePointParser(num_expanded_year_digits=digits, assumed_time_zone=(0, 0))
    for text in ("-0043", "0043", "20"):
        try:
            print(text, "=", parser.parse(text).year, end="; ")
        except Exception as error:
            print(text, "=", type(error).__name__, end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "metomi-isodatetime 3.2.0: $seen"
[ "$seen" = '-0043 = -4300; 0043 = 43; 20 = 2000; -0043 = ValueError; 0043 = 43; 20 = 2000; ' ] || { echo "changed"; exit 1; }
