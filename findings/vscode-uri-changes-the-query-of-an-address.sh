#!/usr/bin/env bash
# vscode-uri 3.2.0 (npm), the addresses of VS Code and its language servers, gives another address back than it parsed: the query b=1&c=2 becomes
# b%3D1%26c%3D2, one name without a value, a%2Fb the path a/b, and a mark :~:text= of a passage %3A~%3Atext%3D, which no browser knows.
# toString(true) leaves the sign % alone and %2F decoded. Expected: the address that was parsed, as new URL() gives it: the others are other
# addresses (RFC 3986, 2.2).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" vscode-uri@3.2.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { URI } from 'vscode-uri'
for (const rest of ['?b=1&c=2', 'a%2Fb', 'a+b', '#:~:text=5%25']) {
  const address = 'https://example.org/' + rest
  console.log(address === new URL(address).href, URI.parse(address).toString(), URI.parse(address).toString(true))
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "vscode-uri 3.2.0: $seen"
[ "$seen" = 'true https://example.org/?b%3D1%26c%3D2 https://example.org/?b=1&c=2
true https://example.org/a/b https://example.org/a/b
true https://example.org/a%2Bb https://example.org/a+b
true https://example.org/#%3A~%3Atext%3D5%25 https://example.org/#:~:text=5%' ] || { echo "changed"; exit 1; }
