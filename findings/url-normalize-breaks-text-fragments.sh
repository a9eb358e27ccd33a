#!/usr/bin/env bash
# url-normalize 3.1.0 breaks the link to a passage: of #:~:text=45.3%20million it makes #%3A~%3Atext=45.3%20million, in which browsers find no text
# directive any more, so that the link opens the top of the page. A mark such as #page=7 stays. Expected: the sign :~: as it is: ":" is allowed in a
# fragment (RFC 3986, 3.5).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check url-normalize==3.1.0
cat > "$folder/look.py" <<'END'
from url_normalize import url_normalize

for address in ("https://example.org/a#:~:text=45.3%20million", "https://example.org/a.pdf#page=7", "https://example.org/a:b?c:d"):
    print(url_normalize(address))
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "url-normalize 3.1.0: $seen"
[ "$seen" = 'https://example.org/a#%3A~%3Atext=45.3%20million
https://example.org/a.pdf#page=7
https://example.org/a:b?c:d' ] || { echo "changed"; exit 1; }
