#!/usr/bin/env bash
# @security-alert/sarif-to-markdown 1.11.1 (npm) writes one message for each rule, that of its first result, above the places of all: the page says
# "figure 45.3 is 4530 in value" of six lines, whose messages have other figures. A result of the kind "pass" and one that is "absent" since the
# baseline stand among the errors, and one of the level "note" as well, as the level is the rule's. Suppressed results have a part of their own, with
# the same message. Expected: the message and the level of each result, and no pass or absent one under errors (SARIF 2.1.0, 3.27.9 and 3.27.24).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @security-alert/sarif-to-markdown@1.11.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { sarifToMarkdown } from '@security-alert/sarif-to-markdown'
const result = (line, text, more) => ({
  ruleId: 'R1',
  level: 'error',
  message: { text },
  locations: [{ physicalLocation: { artifactLocation: { uri: 'facts/trade.toml' }, region: { startLine: line } } }],
  ...more
})
const rules = [{ id: 'R1', shortDescription: { text: 'value and figure' }, defaultConfiguration: { level: 'error' } }]
const results = [
  result(3, 'figure 45.3 is 4530 in value'),
  result(9, 'figure 1,035 is 1.035 in value'),
  result(15, 'figure 12 has no unit', { level: 'note' }),
  result(21, 'figure 7 is 7 in value', { kind: 'pass', level: 'none' }),
  result(27, 'figure 8 is 80 in value', { baselineState: 'absent' }),
  result(33, 'figure 6 is 60 in value', { suppressions: [{ kind: 'inSource' }] })
]
const log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'check', rules } }, results }] }
const [page] = sarifToMarkdown({ title: 'T', owner: 'o', repo: 'r', branch: 'b', sourceRoot: '' })(log)
console.log(page.body.split('\n').filter(line => /ERROR|NOTE|blob/.test(line)).join('\n'))
END
seen="$(cd "$folder" && node look.mjs)"
echo "@security-alert/sarif-to-markdown 1.11.1: $seen"
[ "$seen" = '- **[ERROR]** **[R1]**  `figure 45.3 is 4530 in value`
    - https://github.com/o/r/blob/b/facts/trade.toml#L3
    - https://github.com/o/r/blob/b/facts/trade.toml#L9
    - https://github.com/o/r/blob/b/facts/trade.toml#L15
    - https://github.com/o/r/blob/b/facts/trade.toml#L21
    - https://github.com/o/r/blob/b/facts/trade.toml#L27
- **[ERROR]** **[R1]**  `figure 45.3 is 4530 in value`
    - https://github.com/o/r/blob/b/facts/trade.toml#L33' ] || { echo "changed"; exit 1; }
