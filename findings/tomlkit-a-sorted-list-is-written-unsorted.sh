#!/usr/bin/env bash
# tomlkit 0.15.2 sorts a list in memory alone: after sort() the list reads 1, 2, 3 and unwrap() gives that too, but dumps writes 3, 1, 2. A later
# change then hits another member: del of the first takes 1 out of the list and 3 out of the file, and reverse() writes 3, 1, 1, where 2 is lost. An
# array of tables stays unsorted in both, without an error. A tool that checks its own result in memory sees nothing. Expected: the file as the
# list, or an error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tomlkit==0.15.2
cat > "$folder/look.py" <<'END'
import tomlkit


def look(*changes):
    document = tomlkit.parse("a = [3, 1, 2]\n")
    for change in changes:
        change(document["a"])
    print(list(document["a"]), document.unwrap()["a"], tomlkit.dumps(document).strip(), sep="; ")


look(lambda numbers: numbers.sort())
look(lambda numbers: numbers.sort(), lambda numbers: numbers.__delitem__(0))
look(lambda numbers: numbers.sort(), lambda numbers: numbers.reverse())
look(lambda numbers: numbers.reverse())
facts = tomlkit.parse("[[fact]]\nid = 'b'\n[[fact]]\nid = 'a'\n")
facts["fact"].sort(key=lambda fact: fact["id"])
print([str(fact["id"]) for fact in facts["fact"]])
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "tomlkit 0.15.2: $seen"
[ "$seen" = '[1, 2, 3]; [1, 2, 3]; a = [3, 1, 2]
[2, 3]; [2, 3]; a = [1, 2]
[3, 2, 1]; [3, 2, 1]; a = [3, 1, 1]
[2, 1, 3]; [2, 1, 3]; a = [2, 1, 3]
['\''b'\'', '\''a'\'']' ] || { echo "changed"; exit 1; }
