/** The server: its tools, and every record as a resource. It only reads. */

import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { recordMarkdown } from '../../api/markdown/record.ts';
import { stateOf } from '../../domain/supersession.ts';
import { getNamed } from '../names.ts';
import { registerTool, type AnyTool } from './tool.ts';
import { glossary } from './tools/glossary.ts';
import { atRisk, handoffBrief, whoKnows } from './tools/people.ts';
import { currentAnswer, decisionsFor, getRecord } from './tools/records.ts';
import { searchDecisions, wasItTried } from './tools/search.ts';
import type { McpWiki } from './wiki.ts';

export const tools: readonly AnyTool[] = [
  searchDecisions,
  getRecord,
  currentAnswer,
  wasItTried,
  decisionsFor,
  whoKnows,
  atRisk,
  handoffBrief,
  glossary,
];

const instructions = [
  'This wiki holds the decisions of an engineering organisation: what it does, why, and what it has tried.',
  'Search it before you suggest how to build, train or run something here.',
  'Follow only records that are in force; of a superseded one, read `current_answer`.',
  'Name the record and its URL when you rely on it, and the person who answers for it when something is unclear.',
].join(' ');

export function createServer(wiki: McpWiki, version: string): McpServer {
  const server = new McpServer({ name: 'cairn', title: 'Cairn', version }, { instructions });
  for (const tool of tools) registerTool(server, wiki, tool);
  const records = new ResourceTemplate('cairn://records/{id}', {
    list: async () => {
      const { corpus, today } = await wiki.now();
      return {
        resources: [...corpus.entries.record.values()].map((record) => ({
          uri: `cairn://records/${record.id}`,
          name: record.id,
          title: record.title,
          description: `${stateOf(corpus, record, today)}${record.summary === undefined ? '' : `: ${record.summary}`}`,
          mimeType: 'text/markdown',
        })),
      };
    },
  });
  const about = {
    title: 'Decision records',
    description: 'A record as Markdown, its status first.',
    mimeType: 'text/markdown',
  };
  server.registerResource('records', records, about, async (uri, { id }) => {
    const now = await wiki.now();
    const text = await recordMarkdown(now, getNamed(now.corpus, 'record', decodeURIComponent(String(id))));
    return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text }] };
  });
  return server;
}
