#!/usr/bin/env bash
# mwparserfromhell 0.7.2 (strip_code) and wikitextparser 3.0.0 (plain_text) write the text of a footnote where its mark stands, without a gap: "rose
# to 45.3" with the note "12 ships in May." is "45.312 ships in May." Lines parted by <br> join (12 and 34 are 1234), a struck figure joins its
# correction, and numbers set by templates such as {{val|5.4|u=t}} and {{formatnum:1035}} are nothing at all. Expected: notes left out or set off,
# and a blank for a line end.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mwparserfromhell==0.7.2 wikitextparser==3.0.0
cat > "$folder/look.py" <<'END'
import mwparserfromhell
import wikitextparser

for text in ("to 45.3<ref>12 ships in May.</ref> per cent", "12<br>34", "<del>480</del><ins>490</ins>", "of {{val|5.4|u=t}}, {{formatnum:1035}}."):
    print(mwparserfromhell.parse(text).strip_code(), "|", wikitextparser.parse(text).plain_text())
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "mwparserfromhell 0.7.2, wikitextparser 3.0.0: $seen"
[ "$seen" = 'to 45.312 ships in May. per cent | to 45.312 ships in May. per cent
1234 | 1234
480490 | 480490
of , . | of , .' ] || { echo "changed"; exit 1; }
