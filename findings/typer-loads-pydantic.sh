#!/usr/bin/env bash
# typer 0.29.2: depends on pydantic, and imports it when any command runs; 0.28.0 does neither.
# Expected: a library for command lines stays as light from one 0.x release to the next, since its import is part of every command's time.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cat > "$folder/hello.py" <<'END'
import sys

import typer

app = typer.Typer()


@app.command()
def hello(count: int = 1) -> None:
    print("pydantic loaded" if "pydantic" in sys.modules else "pydantic not loaded", end=", ")


app(["--count", "2"], standalone_mode=False)
print("click loaded" if "click" in sys.modules else "click not loaded", len(sys.modules) // 100 * 100, "modules or more")
END
for version in 0.28.0 0.29.2; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/pip" install --quiet --disable-pip-version-check "typer==$version"
    seen="$("$folder/$version/bin/python" "$folder/hello.py")"
    echo "typer $version: $seen"
    case "$version: $seen" in
        "0.28.0: pydantic not loaded, click not loaded"*) ;;
        "0.29.2: pydantic loaded, click not loaded"*) ;;
        *) echo "changed: 0.28.0 did not load pydantic, 0.29.2 did, and neither loaded click"; exit 1 ;;
    esac
done
