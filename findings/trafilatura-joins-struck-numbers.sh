#!/usr/bin/env bash
# trafilatura 2.3.1: a corrected number of a news page is joined to what it replaces: <del>45</del><ins>54</ins> reads 4554, and 10<sup>6</sup> is
# 106. That is the default; include_formatting=True gives ~~45~~54 and 10<sup>6</sup>.
# Expected: the text that holds, 54, or a sign between the two, also in plain text.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
cat > "$folder/look.py" <<'END'
import trafilatura

LONG = "<p>The canal carried much grain in that year, and many ships passed the locks, as the office says in its long yearly report.</p>" * 6
PAGE = f"<html><body><main><article>{LONG}<p>It saw <del>45</del><ins>54</ins> barges and 10<sup>6</sup> sacks in the year.</p></article></main></body></html>"
for formatting in (False, True):
    print(trafilatura.extract(PAGE, include_formatting=formatting).splitlines()[-1], end="; ")
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "trafilatura 2.3.1: $seen"
[ "$seen" = "It saw 4554 barges and 106 sacks in the year.; It saw ~~45~~54 barges and 10<sup>6</sup> sacks in the year.; " ] || { echo "changed"; exit 1; }
