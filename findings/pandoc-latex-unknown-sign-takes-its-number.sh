#!/usr/bin/env bash
# Pandoc 3.9 drops a LaTeX sign that it does not know together with the number behind it: "\texteuro 5 million" becomes "million", and "5\textminus 6"
# the number 5. Both signs belong to LaTeX itself since 2020. Fractions set with \nicefrac or \sfrac vanish, so that two and a half per cent is two, and
# \textperthousand leaves a bare number. Nothing warns unless asked to. "\texteuro{}5" keeps its 5.
# Expected: the sign, or at least the number, which is no part of the command.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
cat > "$folder/read.py" <<'END'
import pypandoc

for text in (r"It cost \texteuro 5 million", r"5\textminus 6", r"2\nicefrac{1}{2} per cent", r"2\sfrac{1}{2} t", r"3\textperthousand{} of", r"\texteuro{}5 t"):
    print(text, "=", pypandoc.convert_text(text, "plain", "latex").strip())
END
seen="$("$folder/env/bin/python" "$folder/read.py" 2>&1)"
echo "Pandoc 3.9: $seen"
[ "$seen" = 'It cost \texteuro 5 million = It cost million
5\textminus 6 = 5
2\nicefrac{1}{2} per cent = 2 per cent
2\sfrac{1}{2} t = 2 t
3\textperthousand{} of = 3 of
\texteuro{}5 t = 5 t' ] || { echo "changed"; exit 1; }
