#!/usr/bin/env bash
# taplo 0.7.0 (npm) and tombi 1.9.6 (PyPI), the two TOML servers of editors, disagree on a date without quotes where a JSON Schema asks for a
# string: taplo takes it, tombi says "expected a value of type String, but found LocalDate". A schema that does not name the format is right for one
# of them only.
# Expected: one reading; JSON Schema has no dates, and TOML 1.0 parts strings and dates.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tombi==1.9.6
npm install --silent --no-audit --no-fund --prefix "$folder" @taplo/cli@0.7.0 > /dev/null
echo '{"$schema": "http://json-schema.org/draft-04/schema#", "type": "object", "properties": {"issued": {"type": "string"}, "pages": {"type": "integer"}}}' > "$folder/schema.json"
printf '#:schema ./schema.json\nissued = 2024-12-31\npages = 5\n' > "$folder/a.toml"
cat > "$folder/look.sh" <<'END'
node_modules/.bin/taplo lint --schema "file://$PWD/schema.json" a.toml > /dev/null 2>&1 && echo "taplo: valid"
NO_COLOR=1 venv/bin/tombi lint --offline a.toml 2>&1 | sed -n 's/.*Error: /tombi: /p'
END
seen="$(cd "$folder" && bash look.sh)"
echo "taplo 0.7.0, tombi 1.9.6: $seen"
[ "$seen" = 'taplo: valid
tombi: expected a value of type String, but found LocalDate' ] || { echo "changed"; exit 1; }
