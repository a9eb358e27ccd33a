#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2 (npm, with zod 4.6.7): one tool whose input has a date (z.date() or z.coerce.date()) makes tools/list an error,
# so that a client sees none of the server's tools. registerTool() takes the tool without a word, and a call of the others works. With z.iso.date(),
# a text, all are listed. Expected: an error when the tool is registered, or a list without that one tool.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { z } from 'zod'
for (const day of [z.iso.date(), z.coerce.date()]) {
  const server = new McpServer({ name: 'server', version: '1' })
  const answer = () => ({ content: [{ type: 'text', text: 'ok' }] })
  server.registerTool('find', { inputSchema: { query: z.string() } }, answer)
  server.registerTool('since', { inputSchema: { day } }, answer)
  const client = new Client({ name: 'client', version: '1' })
  const [left, right] = InMemoryTransport.createLinkedPair()
  await Promise.all([server.connect(left), client.connect(right)])
  const call = await client.callTool({ name: 'find', arguments: { query: 'x' } })
  const list = client.listTools().then((answer) => answer.tools.map((tool) => tool.name).join(' '))
  console.log('call:', call.content[0].text, 'list:', await list.catch((error) => error.message))
  await client.close()
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "@modelcontextprotocol/sdk 1.32.2: $seen"
[ "$seen" = 'call: ok list: find since
call: ok list: MCP error -32603: Date cannot be represented in JSON Schema' ] || { echo "changed"; exit 1; }
