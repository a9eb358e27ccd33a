#!/usr/bin/env bash
# kreuzberg 4.10.4 leaves figures of a web page out of its plain text, the form it gives unless asked: a definition list, the caption of a table and of a
# picture, a quotation and an aside are gone, with no warning. With output_format="markdown" the same bytes give them all, and with "html" they are gone
# again. Expected: the same words in each form.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check kreuzberg==4.10.4
cat > "$folder/look.py" <<'END'
import re

from kreuzberg import ExtractionConfig, extract_bytes_sync

PAGE = """<!DOCTYPE html><html><head><title>Exports</title></head><body><p>text 1.1</p>
<dl><dt>2023</dt><dd>2.2</dd></dl>
<table><caption>in 3.3</caption><tr><td>4.4</td></tr></table>
<figure><img src="a.png" alt="chart"><figcaption>5.5</figcaption></figure>
<blockquote>6.6</blockquote><aside>7.7</aside><p>end 8.8</p></body></html>"""
for form in ("plain", "markdown", "html"):
    content = extract_bytes_sync(PAGE.encode(), "text/html", config=ExtractionConfig(output_format=form)).content
    print(form, *re.findall(r"\d\.\d", content))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "kreuzberg 4.10.4: $seen"
[ "$seen" = 'plain 1.1 4.4 8.8
markdown 1.1 2.2 3.3 4.4 5.5 6.6 7.7 8.8
html 1.1 4.4 8.8' ] || { echo "changed"; exit 1; }
