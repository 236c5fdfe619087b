/** Asks a running `cairn mcp` as an assistant would: over its standard input and output, by the protocol's own client. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { projectRoot } from '../../src/cli/project-root.ts';
import { makeFolder } from './content.ts';

// oxlint-disable-next-line typescript/no-explicit-any
export type Data = any;

export interface Answer {
  readonly text: string;
  /** What programs read; nothing where the answer is a mistake. */
  readonly data: Data;
  readonly isError: boolean;
}

export interface McpClient {
  readonly client: Client;
  /** What a tool answers. */
  readonly call: (name: string, input?: Record<string, unknown>) => Promise<Answer>;
  /** All that was printed beside the protocol. */
  readonly printed: () => string;
}

/** Starts the server with these words after `cairn mcp`; closing the client ends it. */
export async function connectMcp(words: readonly string[]): Promise<McpClient> {
  const printed: string[] = [];
  const client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(projectRoot, 'src/cli/main.ts'), 'mcp', ...words],
    env: { ...(process.env as Record<string, string>), CAIRN_CACHE: makeFolder() },
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  await client.connect(transport);
  return {
    client,
    async call(name, input = {}) {
      const result = await client.callTool({ name, arguments: input });
      const [first] = result.content as { type: string; text: string }[];
      assert.ok(first?.type === 'text');
      return { text: first.text, data: result.structuredContent, isError: result.isError === true };
    },
    printed: () => printed.join(''),
  };
}
