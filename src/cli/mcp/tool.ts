/** What a tool of the server is, and how its answer or its mistake reaches the client. */

import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { CliError } from '../cli-error.ts';
import type { McpWiki, Wiki } from './wiki.ts';

/** What a tool answers: for people and models as text, for programs as data. */
export interface Answer<Data> {
  readonly text: string;
  readonly data: Data;
}

export interface Tool<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** When to call it, and what comes back. */
  readonly about: string;
  readonly input: Input;
  readonly output: Output;
  /** @throws {CliError} that says what to ask for instead */
  readonly answer: (wiki: Wiki, input: z.output<Input>) => Answer<z.input<Output>> | Promise<Answer<z.input<Output>>>;
}

/** Keeps the types of a tool's input and output together. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
): Tool<Input, Output> {
  return tool;
}

/** Any tool, its types forgotten. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyTool = Tool<any, any>;

export function registerTool(server: McpServer, wiki: McpWiki, tool: AnyTool): void {
  const config = {
    title: tool.title,
    description: tool.about,
    inputSchema: tool.input,
    outputSchema: tool.output,
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
  server.registerTool(tool.name, config, async (input: unknown): Promise<CallToolResult> => {
    try {
      const { text, data } = await tool.answer(await wiki.now(), input);
      // fields without a value are left out, as in any JSON
      const structuredContent = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
      return { content: [{ type: 'text', text }], structuredContent };
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      return { isError: true, content: [{ type: 'text', text: error.message }] };
    }
  });
}
