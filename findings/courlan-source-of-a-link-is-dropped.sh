#!/usr/bin/env bash
# courlan 1.4.0, the cleaner of addresses behind trafilatura, takes parameters that choose a page for marks of advertising: ?source=oecd and ?ref=A1
# are dropped by clean_url(), as are parameters without a value (?annex). normalize_url(strict=True) drops date=2024 as well. The address that is
# left leads to another page, or none. Expected: only known marks, such as utm_source, are dropped; a data portal has source and ref.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check courlan==1.4.0
cat > "$folder/look.py" <<'END'
from courlan import clean_url, normalize_url

base = "https://example.org/data?"
for query in ("id=5&source=oecd", "ref=A1", "annex", "utm_source=x&id=5", "date=2024&page=5"):
    address = base + query
    print(query, "=", clean_url(address).partition("?")[2] or "none", "/", normalize_url(address, strict=True).partition("?")[2] or "none")
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "courlan 1.4.0: $seen"
[ "$seen" = 'id=5&source=oecd = id=5 / id=5
ref=A1 = none / none
annex = none / none
utm_source=x&id=5 = id=5 / id=5
date=2024&page=5 = date=2024&page=5 / page=5' ] || { echo "changed"; exit 1; }
