#!/usr/bin/env bash
# inscriptis 2.7.6 writes the terms and the figures of a definition list without anything between them: the years 2023 and 2024 with 45.3 and 45.8
# are "202345.3202445.8". Two spans that touch are parted instead, so that a number marked in two spans, 1,0 and 35, is "1,0 35", while the same in
# bold is 1,035. The profile "strict" joins the spans; the list stays one number in it too. Expected: one line for each term and each figure, as in
# browsers, and 1,035.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6
cat > "$folder/look.py" <<'END'
from inscriptis import get_text
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.model.config import ParserConfig

LIST = "<dl><dt>2023</dt><dd>45.3</dd><dt>2024</dt><dd>45.8</dd></dl>"
NUMBERS = "<p><span>1,0</span><span>35</span> and <b>1,0</b>35</p>"
for profile in ("relaxed", "strict"):
    config = ParserConfig(css=CSS_PROFILES[profile])
    print(profile, *(get_text(f"<html><body>{part}</body></html>", config).strip() for part in (LIST, NUMBERS)), sep=": ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "inscriptis 2.7.6: $seen"
[ "$seen" = 'relaxed: 202345.3202445.8: 1,0 35 and 1,035
strict: 202345.3202445.8: 1,035 and 1,035' ] || { echo "changed"; exit 1; }
