#!/usr/bin/env bash
# humanfriendly 10.0 reads a unit by its first letters: parse_length("5 miles") is 5 metres, parse_timespan("5 M") five minutes, and parse_size
# takes 5 TEU for 5 terabytes, "5 people" for 5 petabytes and "5bn" for 5 bytes. A year is 364 days, 52 weeks. Two months are an error. Expected: an
# error for a unit that it does not know, as for "12 in" and "2 furlongs", and 365 days or more.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check humanfriendly==10.0
cat > "$folder/look.py" <<'END'
import humanfriendly


def read(function, text):
    try:
        return function(text)
    except (humanfriendly.InvalidLength, humanfriendly.InvalidTimespan, humanfriendly.InvalidSize):
        return "error"


for text in ("5 miles", "12 in"):
    print(text, "=", read(humanfriendly.parse_length, text), "m")
for text in ("5 M", "1 year", "2 months"):
    print(text, "=", read(humanfriendly.parse_timespan, text), "s")
for text in ("5 TEU", "5 people", "5bn"):
    print(text, "=", read(humanfriendly.parse_size, text), "B")
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "humanfriendly 10.0: $seen"
[ "$seen" = '5 miles = 5 m
12 in = error m
5 M = 300.0 s
1 year = 31449600.0 s
2 months = error s
5 TEU = 5000000000000 B
5 people = 5000000000000000 B
5bn = 5 B' ] || { echo "changed"; exit 1; }
