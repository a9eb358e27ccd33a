#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2 (npm): a field in structuredContent that the tool's output schema does not name passes in the server and is an
# error in the client of the same package: the answer is lost. The server checks with zod, which lets further fields pass, and sends a JSON Schema
# with additionalProperties: false, by which a client that has listed the tools checks; one that has not gets the answer. Expected: one rule for
# both sides: an error in the server, as for a field of the wrong type.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { z } from 'zod'
const server = new McpServer({ name: 'server', version: '1' })
server.registerTool('count', { outputSchema: { ships: z.number() } }, () => ({ content: [], structuredContent: { ships: 5, ports: 2 } }))
server.registerTool('wrong', { outputSchema: { ships: z.number() } }, () => ({ content: [], structuredContent: { ships: '5' } }))
const client = new Client({ name: 'client', version: '1' })
const [left, right] = InMemoryTransport.createLinkedPair()
await Promise.all([server.connect(left), client.connect(right)])
const show = (result) => JSON.stringify(result.structuredContent || result.isError)
const call = (name) => client.callTool({ name }).then(show, (error) => error.message.replace("'", ''))
console.log('before the list:', await call('count'))
console.log('schema:', JSON.stringify((await client.listTools()).tools[0].outputSchema.additionalProperties))
console.log('after the list:', await call('count'))
console.log('wrong type, error from the server:', await call('wrong'))
await client.close()
END
seen="$(cd "$folder" && node look.mjs)"
echo "@modelcontextprotocol/sdk 1.32.2: $seen"
[ "$seen" = 'before the list: {"ships":5,"ports":2}
schema: false
after the list: MCP error -32602: Structured content does not match the tools output schema: data must NOT have additional properties
wrong type, error from the server: true' ] || { echo "changed"; exit 1; }
