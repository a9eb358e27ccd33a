#!/usr/bin/env bash
# Beautiful Soup 4.15.0 decodes the same bytes otherwise as soon as charset-normalizer is installed, even where the page names its encoding.
# A page named gb2312 with one character outside it (U+9555) is windows-1252 nonsense without it and right with it. A page named shift_jis with
# U+2460, which browsers read, loses one character without it and is Chinese nonsense with it. "iso-8859-1" is never read as windows-1252.
# Expected: the encoding that the page names, as browsers map it (gb2312 to GBK, shift_jis to code page 932), whatever else is installed.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check beautifulsoup4==4.15.0
cat > "$folder/read.py" <<'END'
import logging

from bs4 import BeautifulSoup

logging.disable()
pages = (("gb2312", "gb18030", "\u9555\u6c5f\u6e2f\u52a1\u5c40\u8bf4\u540c\u6bd4\u589e\u957f14.2%\u3002"), ("shift_jis", "cp932", "\u2460\u524d\u5e74\u6bd414.2\uff05\u5897"))
for label, codec, text in pages:
    soup = BeautifulSoup(f'<meta charset="{label}"><p>{text}</p>'.encode(codec), "html.parser")
    print(label, "as", soup.original_encoding, "right" if soup.p.get_text() == text else "wrong", end="; ")
END
alone="$("$folder/env/bin/python" "$folder/read.py")"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check charset-normalizer==3.4.7
beside="$("$folder/env/bin/python" "$folder/read.py")"
echo "alone: $alone"
echo "with charset-normalizer 3.4.7: $beside"
[ "$alone" = "gb2312 as windows-1252 wrong; shift_jis as shift_jis wrong; " ] || { echo "changed"; exit 1; }
[ "$beside" = "gb2312 as gb18030 right; shift_jis as gb18030 wrong; " ] || { echo "changed"; exit 1; }
