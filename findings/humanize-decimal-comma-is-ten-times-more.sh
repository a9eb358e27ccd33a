#!/usr/bin/env bash
# humanize 4.17.0 takes every comma out of a text before it groups it: intcomma("1035,5"), a number in the European way, is 10,355, ten times as
# much, and "1.035,5" is 1.0355. ordinal(1.9) is 1st and apnumber(9.7) nine: both cut the decimals off. fractional(0.3333) is 1/3, and metric(0.5)
# without a unit "500 m", which reads as metres. Expected: the text as it is, as for "12345 t" and for other text that is no number.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check humanize==4.17.0
cat > "$folder/look.py" <<'END'
import humanize

print(humanize.intcomma("1035,5"), humanize.intcomma("1.035,5"), humanize.intcomma("12345 t"), sep="; ")
print(humanize.ordinal(1.9), humanize.apnumber(9.7), humanize.fractional(0.3333), humanize.metric(0.5), sep="; ")
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "humanize 4.17.0: $seen"
[ "$seen" = '10,355; 1.0355; 12345 t
1st; nine; 1/3; 500 m' ] || { echo "changed"; exit 1; }
