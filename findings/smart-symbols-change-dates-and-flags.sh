#!/usr/bin/env bash
# pymdown-extensions 13.1.2: smartsymbols makes fractions of dates: "1/4/2024" becomes "¼/2024", while "2/4/2024" stays. Both it and the typographer
# of markdown-it-py 4.3.0 turn (r), which statistics print behind a revised figure, into the sign of a trade mark. Expected: a fraction only where
# no slash follows, as a digit before it is looked at: "11/4" stays.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pymdown-extensions==13.1.2" "Markdown==3.11.3" "markdown-it-py==4.3.0"
cat > "$folder/look.py" <<'END'
from html import unescape

import markdown
from markdown_it import MarkdownIt

for text in ("1/4/2024", "2/4/2024", "11/4", "1,035 (r)"):
    print(unescape(markdown.markdown(text, extensions=["pymdownx.smartsymbols"])), end=" ")
print(MarkdownIt("commonmark", {"typographer": True}).enable("replacements").render("1,035 (r)").strip())
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "pymdown-extensions 13.1.2, markdown-it-py 4.3.0: $seen"
[ "${seen% }" = '<p>¼/2024</p> <p>2/4/2024</p> <p>11/4</p> <p>1,035 ®</p> <p>1,035 ®</p>' ] || { echo "changed"; exit 1; }
