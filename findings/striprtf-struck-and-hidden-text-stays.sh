#!/usr/bin/env bash
# striprtf 0.0.35 keeps text that an RTF file marks as deleted (\deleted, tracked changes) or hidden (\v): a figure that was corrected from 480 to 490 is
# 480490, and "5 ships" with a hidden 12 before it 125 ships. Raised marks join their figure (45.3 with note 2 is 45.32), while the note is dropped.
# Pandoc 3.9 leaves hidden text out. Expected: text as it is shown and printed.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check striprtf==0.0.35 pypandoc-binary==1.17
cat > "$folder/read.py" <<'END'
import pypandoc
from striprtf.striprtf import rtf_to_text

for body in (r"was {\deleted 480}{\revised 490} t", r"{\v 12}5 ships", r"45.3{\super 2}{\footnote As of May.} per cent"):
    print(rtf_to_text(r"{\rtf1 " + body + r"\par}").strip())
print(pypandoc.convert_text(r"{\rtf1 {\v 12}5 ships\par}", "plain", "rtf").strip())
END
seen="$("$folder/env/bin/python" "$folder/read.py")"
echo "striprtf 0.0.35 three times, Pandoc 3.9: $seen"
[ "$seen" = "was 480490 t
125 ships
45.32 per cent
5 ships" ] || { echo "changed"; exit 1; }
