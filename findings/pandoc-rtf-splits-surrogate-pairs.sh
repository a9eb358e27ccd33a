#!/usr/bin/env bash
# Pandoc 3.9 does not join the two halves of a character beyond U+FFFF in RTF. RTF writes it as two signed 16-bit units of UTF-16 (RTF 1.9.1,
# "Unicode RTF"), which Word joins: "\u-10188 ?\u-8930 ?" is U+1D11E. Pandoc reads each half by itself and gives U+FFFD twice, without a warning,
# so that a title with a rare Han character or an emoji comes out with two replacement characters.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
cat > "$folder/read.py" <<'END'
import pypandoc

text = r"{\rtf1\ansi\uc1 clef \u-10188 ?\u-8930 ? end}"
print(pypandoc.get_pandoc_version(), ascii(pypandoc.convert_text(text, "plain", format="rtf").strip()))
END
said="$("$folder/env/bin/python" "$folder/read.py")"
echo "$said"
[ "$said" = "3.9 'clef \\ufffd\\ufffd end'" ] || { echo "changed"; exit 1; }
