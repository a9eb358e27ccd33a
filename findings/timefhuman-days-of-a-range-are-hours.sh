#!/usr/bin/env bash
# timefhuman 0.1.5 reads a range of days as hours of its first day: "1-5 May 2024" is 1 May 2024 from 1 to 5 o'clock, while "May 1-5, 2024" is the
# days from the first to the fifth. A decade is a time to come: "1990s" is 1990 seconds, 33 minutes, from now. Expected: 1 May to 5 May for both
# orders, as the day stands first in most countries, and nothing for a decade.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "timefhuman==0.1.5"
cat > "$folder/look.py" <<'END'
from datetime import datetime

from timefhuman import timefhuman, tfhConfig

now = tfhConfig(now=datetime(2026, 1, 1))
for text in ("1-5 May 2024", "May 1-5, 2024", "1990s"):
    (found,) = timefhuman(text, config=now)
    print(*(f"{moment:%Y-%m-%d %H:%M}" for moment in (found if isinstance(found, tuple) else (found,))), sep=" to ", end="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "timefhuman 0.1.5: $seen"
[ "$seen" = '2024-05-01 01:00 to 2024-05-01 05:00; 2024-05-01 00:00 to 2024-05-05 00:00; 2026-01-01 00:33; ' ] || { echo "changed"; exit 1; }
