#!/usr/bin/env bash
# html5lib 1.1 does not know the element template: where something inside it has no end tag, which HTML allows, </template> is ignored,
# and the rest of the page becomes part of the template, which nobody sees. Python's html.parser ends it.
# Expected: a parser that follows the HTML standard puts the paragraph behind the template, as browsers do.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check beautifulsoup4==4.15.0 html5lib==1.1 justhtml==3.16.0
cat > "$folder/read.py" <<'END'
from bs4 import BeautifulSoup
from justhtml import JustHTML

page = "<!DOCTYPE html><title>x</title><main><template><li>1</template><p>12 ships</p></main>"
for parser in ("html5lib", "html.parser"):
    inside = BeautifulSoup(page, parser).find("p").find_parent("template") is not None
    print(parser, "inside" if inside else "behind", end="; ")
found = JustHTML(page, sanitize=False).query("p")
print("justhtml", "behind" if found and found[0].parent.name == "main" else "inside")
END
seen="$("$folder/env/bin/python" "$folder/read.py")"
echo "the paragraph is: $seen"
[ "$seen" = "html5lib inside; html.parser behind; justhtml behind" ] || { echo "changed"; exit 1; }
