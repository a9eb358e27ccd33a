#!/usr/bin/env bash
# markitdown 0.1.9 reads text in a sheet as a number: the code 007, which is text in the workbook, becomes 7.0 in the Markdown. A CSV file with
# semicolons and decimal commas is cut at the commas: "1,5;007" becomes the cells "1" and "5;007", under a heading "a;b".
# Expected: 007 as it stands, and the cells "1,5" and "007", or the lines left alone.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check "markitdown[xlsx]==0.1.9" openpyxl==3.1.5
cat > "$folder/look.py" <<'END'
import logging
import sys
import warnings

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
import openpyxl
from markitdown import MarkItDown

sheet = openpyxl.Workbook()
for row in (["port", "code"], ["Heron", "007"], ["Egret", None]):
    sheet.active.append(row)
sheet.save(sys.argv[0] + ".xlsx")
with open(sys.argv[0] + ".csv", "w") as file:
    file.write("a;b\n1,5;007\n")
for ending in (".xlsx", ".csv"):
    lines = MarkItDown().convert(sys.argv[0] + ending).text_content.strip().splitlines()
    print(*[line for line in lines if "Heron" in line or "007" in line], end="; ")
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "markitdown 0.1.9: $seen"
[ "$seen" = "| Heron | 7.0 |; | 1 | 5;007 |; " ] || { echo "changed"; exit 1; }
