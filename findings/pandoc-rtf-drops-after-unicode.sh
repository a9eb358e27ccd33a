#!/usr/bin/env bash
# Pandoc 3.9 takes the "?" of \u196? in RTF for the end of the control word, and then drops one more character, though \uc1 says that one
# character stands in for the Unicode one: "\u196? b" is read as "Äb". Expected: "Ä b". With a blank before it ("\u196 ? b") it reads "Ä b".
# Word and other writers use the form without a blank, so blanks and commas after accented letters vanish without a warning.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
cat > "$folder/read.py" <<'END'
import pypandoc

head = r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman Times New Roman;}}\f0 \pard "
forms = (r"a\u196? b", r"a\u196 ? b")
print(pypandoc.get_pandoc_version(), *(ascii(pypandoc.convert_text(head + form + r"\par }", "plain", format="rtf").strip()) for form in forms))
END
said="$("$folder/env/bin/python" "$folder/read.py")"
echo "$said"
[ "$said" = "3.9 'a\\xc4b' 'a\\xc4 b'" ] || { echo "changed"; exit 1; }
