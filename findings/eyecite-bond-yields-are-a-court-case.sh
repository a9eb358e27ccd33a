#!/usr/bin/env bash
# eyecite 2.7.8, which finds citations of American court decisions, takes figures for them: "In 2024 U.S. 10-year bonds" is page 10 of volume 2024
# of the United States Reports, which has fewer than 700 volumes, and "In 2023 Ill. 5 ports" a case of Illinois. The volume is not checked. "China"
# is no series and is left alone. Expected: no citation with a volume that no series has reached.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check eyecite==2.7.8
cat > "$folder/look.py" <<'END'
from eyecite import get_citations

for text in ("See 5 U.S. 137 (1803).", "In 2024 U.S. 10-year bonds rose.", "In 2023 Ill. 5 ports grew.", "In 2024 China 5 ports grew."):
    print(text, "=", "; ".join(cited.matched_text() for cited in get_citations(text)) or "none")
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "eyecite 2.7.8: $seen"
[ "$seen" = 'See 5 U.S. 137 (1803). = 5 U.S. 137
In 2024 U.S. 10-year bonds rose. = 2024 U.S. 10
In 2023 Ill. 5 ports grew. = 2023 Ill. 5
In 2024 China 5 ports grew. = none' ] || { echo "changed"; exit 1; }
