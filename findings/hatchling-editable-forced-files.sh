#!/usr/bin/env bash
# hatchling 1.33.0: in an editable install, files of `force-include` are copied beside the package that is imported, not into it.
# The package comes from the source folder, the files lie in site-packages under the same name, and importlib.resources does not find them.
# Expected: they are where the installed wheel has them, or the build says that it leaves them out.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/project/src/sample" "$folder/project/data"
touch "$folder/project/src/sample/__init__.py"
echo "hello" > "$folder/project/data/hello.txt"
cat > "$folder/project/pyproject.toml" <<'END'
[build-system]
requires = ["hatchling==1.33.0"]
build-backend = "hatchling.build"

[project]
name = "sample"
version = "1"

[tool.hatch.build.targets.wheel]
packages = ["src/sample"]

[tool.hatch.build.targets.wheel.force-include]
"data" = "sample/data"
END
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "hatchling==1.33.0" "editables==0.5"
found() {
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-build-isolation --force-reinstall "$@"
    "$folder/venv/bin/python" -c "from importlib.resources import files; print((files('sample') / 'data' / 'hello.txt').is_file())"
}
copied() { find "$folder/venv/lib" -path "*/site-packages/sample/data/hello.txt" | wc -l; }
plain="$(found "$folder/project") $(copied)"
editable="$(found --editable "$folder/project") $(copied)"
echo "hatchling 1.33.0, file found by the package and copies in site-packages: wheel: $plain, editable: $editable"
[ "$plain" = "True 1" ] || { echo "changed: the wheel had the file in the package"; exit 1; }
[ "$editable" = "False 1" ] || { echo "changed: the editable install had the file beside the package"; exit 1; }
