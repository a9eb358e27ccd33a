#!/usr/bin/env bash
# jusText 3.0.2 drops a blank that stands alone between two marked words: <b>2023</b> <b>1,035</b> is "20231,035", and of two links with a figure
# each the two become one number. A line end in the same place is lost too. Blanks inside the marks are kept. Expected: "2023 1,035": the blank is
# text like any other (HTML Standard), and a browser shows it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "jusText==3.0.2" "lxml_html_clean==0.4.6"
cat > "$folder/look.py" <<'END'
import justext

for html in ("In <b>2023</b> <b>1,035</b> ships", '<a href="/a">5</a> <a href="/b">6</a> ships', "about <b>5</b>\n<i>6</i> ships", "In <b>2023 </b><b>1,035</b> ships"):
    print(justext.justext(f"<html><body><p>{html}</p></body></html>".encode(), frozenset())[0].text, end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "jusText 3.0.2: $seen"
[ "$seen" = 'In 20231,035 ships; 56 ships; about 56 ships; In 2023 1,035 ships; ' ] || { echo "changed"; exit 1; }
