#!/usr/bin/env bash
# dateparser 1.5.0 reads the half-years of statistics as months: "H1 2025" is January 2025 and "H2 2025" is February. "Q4 2021" is October 2021.
# "Q4 2021" is October or November 2021, as the reference date stands in its own quarter. "2023/24", a financial year, is a day of its month.
# Expected: None, as for "FY2024", "first half of 2025" and "4Q2021", or the first day of the half-year and of the quarter.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
cat > "$folder/look.py" <<'END'
import warnings
from datetime import datetime

warnings.simplefilter("ignore")
import dateparser

for text in ("H1 2025", "H2 2025", "Q4 2021", "2023/24", "FY2024", "4Q2021"):
    read = [dateparser.parse(text, settings={"RELATIVE_BASE": datetime(2026, month, 15)}) for month in (1, 11)]
    print(text, *(day and f"{day:%Y-%m-%d}" for day in read), end="; ")
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "dateparser 1.5.0: $seen"
[ "$seen" = "H1 2025 2025-01-15 2025-01-15; H2 2025 2025-02-15 2025-02-15; Q4 2021 2021-10-15 2021-11-15; 2023/24 2023-01-24 2023-11-24; FY2024 None None; 4Q2021 None None; " ] || { echo "changed"; exit 1; }
