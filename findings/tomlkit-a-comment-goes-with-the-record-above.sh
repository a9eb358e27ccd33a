#!/usr/bin/env bash
# tomlkit 0.15.2 counts the comment above a table to the table before it: of two records that each have a comment above them, del of the first takes
# "# about b" away and leaves "# about a" over record b, and del of the second leaves its comment behind. A note on where a figure is from stands
# over another figure. The same holds for plain tables. Expected: a comment that touches the head of a table stays with it, as people read it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tomlkit==0.15.2
cat > "$folder/look.py" <<'END'
import tomlkit

for text in ("# about a\n[[fact]]\nid = 'a'\n\n# about b\n[[fact]]\nid = 'b'\n", "# about a\n[a]\nid = 'a'\n\n# about b\n[b]\nid = 'b'\n"):
    for number in (0, 1):
        document = tomlkit.parse(text)
        if "fact" in document:
            del document["fact"][number]
        else:
            del document["ab"[number]]
        print(*tomlkit.dumps(document).strip().split("\n"), sep=" | ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "tomlkit 0.15.2: $seen"
[ "$seen" = '# about a | [[fact]] | id = '\''b'\''
# about a | [[fact]] | id = '\''a'\'' |  | # about b
# about a | [b] | id = '\''b'\''
# about a | [a] | id = '\''a'\'' |  | # about b' ] || { echo "changed"; exit 1; }
