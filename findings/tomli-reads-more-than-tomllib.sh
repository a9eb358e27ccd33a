#!/usr/bin/env bash
# tomli 2.5.0 reads TOML 1.1: line ends and a last comma in an inline table, `\e` in a string, times without seconds.
# tomllib of Python 3.11 to 3.14, which began as a copy of it, and tomli 2.2.1 read TOML 1.0 and refuse the same files.
# Expected: a backport reads what the module in the standard library reads.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cat > "$folder/read.py" <<'END'
import importlib
import sys

read = importlib.import_module(sys.argv[1])
for text in ("a = {\n  b = 1,\n}\n", 'a = "\\e[0m"\n', "a = 07:30\n"):
    try:
        read.loads(text)
        print("read", end=" ")
    except ValueError:
        print("refused", end=" ")
END
result() {
    seen="$("$1" "$folder/read.py" "$2")"
    echo "$3: $seen"
    [ "$seen" = "$4" ] || { echo "changed: $3 had $4"; exit 1; }
}
for version in 2.2.1 2.5.0; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/pip" install --quiet --disable-pip-version-check "tomli==$version"
done
result "$folder/2.5.0/bin/python" tomli "tomli 2.5.0" "read read read "
result "$folder/2.2.1/bin/python" tomli "tomli 2.2.1" "refused refused refused "
result python3 tomllib "tomllib of $(python3 --version)" "refused refused refused "
