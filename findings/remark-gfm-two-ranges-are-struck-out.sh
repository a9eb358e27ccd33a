#!/usr/bin/env bash
# remark-gfm 4.0.1 and marked 18.2.1 (npm) strike out what stands between two ranges written with a tilde, as Chinese and Japanese texts write them:
# "10~15人，20~25人" is 10, struck out 15人，20, and 25人. "about ~5 and ~7" stays. markdown-it and showdown need two tildes. GitHub's own rules allow
# one. singleTilde: false is the option of remark-gfm. Expected: text, as a tilde between two digits marks no word.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" remark-gfm@4.0.1 remark-parse@11.0.0 unified@11.0.5 marked@18.2.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { unified } from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
import { marked } from 'marked'
for (const text of ['5~10 km and 3~4 t', '10~15人，20~25人', 'about ~5 and ~7']) {
  const struck = (options) => {
    const parts = unified().use(remarkParse).use(remarkGfm, options).parse(text).children[0].children
    return parts.filter((part) => part.type === 'delete').map((part) => part.children[0].value).join() || 'none'
  }
  console.log(struck(), '|', struck({ singleTilde: false }), '|', marked(text).trim())
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "remark-gfm 4.0.1, marked 18.2.1: $seen"
[ "$seen" = '10 km and 3 | none | <p>5<del>10 km and 3</del>4 t</p>
15人，20 | none | <p>10<del>15人，20</del>25人</p>
none | none | <p>about ~5 and ~7</p>' ] || { echo "changed"; exit 1; }
