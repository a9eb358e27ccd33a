#!/usr/bin/env bash
# pandas 3.1.1: read_html() joins the mark of a note to the figure before it: 45.3 with a raised 2 is the number 45.32, in a column of floats. A
# struck figure is joined to the one that replaces it: 480 struck, 490 is 480490. Text that a style hides is left out (displayed_only), so that the
# look of a page does count. Expected: text where a cell has more than a number, or the figure alone.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pandas==3.1.1" "lxml==6.1.3"
cat > "$folder/look.py" <<'END'
import io

import pandas

rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in ("v", "45.3<sup>2</sup>", "5"))
print(pandas.read_html(io.StringIO(f"<table>{rows}</table>"), header=0)[0]["v"].tolist())
rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in ("v", "<s>480</s>490", '<span style="display:none">7</span>5'))
print(pandas.read_html(io.StringIO(f"<table>{rows}</table>"), header=0)[0]["v"].tolist())
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "pandas 3.1.1: $seen"
[ "$seen" = '[45.32, 5.0]
[480490, 5]' ] || { echo "changed"; exit 1; }
