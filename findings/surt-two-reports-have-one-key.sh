#!/usr/bin/env bash
# surt 0.3.1, which makes the keys of web archives (CDX files), writes path and query in small letters and in another order: Report-A.pdf and
# report-a.pdf have one key, as have ?id=aB and ?id=Ab, two pages of a catalogue. The mark of a page of a PDF (#page=7) and www are left out. Two
# captures of two documents look like two dates of one. Expected: case kept in path and query, where addresses differ by it (RFC 3986, 6.2.2.1).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check surt==0.3.1
cat > "$folder/look.py" <<'END'
import surt

for path in ("Report-A.pdf#page=7", "report-a.pdf", "a?id=aB&b=1", "a?b=1&id=Ab"):
    print(path, "=", surt.surt("https://www.example.org/" + path))
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "surt 0.3.1: $seen"
[ "$seen" = 'Report-A.pdf#page=7 = org,example)/report-a.pdf
report-a.pdf = org,example)/report-a.pdf
a?id=aB&b=1 = org,example)/a?b=1&id=ab
a?b=1&id=Ab = org,example)/a?b=1&id=ab' ] || { echo "changed"; exit 1; }
