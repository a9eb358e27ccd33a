#!/usr/bin/env bash
# humanparser 2.7.0 (npm) takes the surname Ma, one of the most common in China, for a degree (MA): "Jack Ma" and "Ma, Jack" are Jack with the suffix Ma
# and without a last name, and "Lee V", Lee with an initial, the fifth of his name. An office is a person: "Ministry of Trade and Industry" has the first
# name Ministry and the last name Industry. Python's nameparser 2.6.0 reads the first three with a last name.
# Expected: a part behind or before the comma is a last name where no other is left.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" humanparser@2.7.0 > /dev/null
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check nameparser==2.6.0
seen="$(cd "$folder" && node -e "
const { parseName } = require('humanparser')
for (const name of ['Jack Ma', 'Ma, Jack', 'Lee V', 'Ministry of Trade and Industry']) {
  const { firstName, lastName, suffix } = parseName(name)
  console.log(name, '=', firstName, '|', lastName, '|', suffix)
}
")"
other="$("$folder/env/bin/python" -c '
from nameparser import HumanName

print(*(HumanName(name).last for name in ("Jack Ma", "Ma, Jack", "Lee V")))
')"
echo "humanparser 2.7.0: $seen; nameparser 2.6.0: $other"
[ "$seen" = 'Jack Ma = Jack |  | Ma
Ma, Jack = Jack |  | Ma
Lee V = Lee |  | V
Ministry of Trade and Industry = Ministry | Industry | undefined' ] && [ "$other" = "Ma Ma V" ] || { echo "changed"; exit 1; }
