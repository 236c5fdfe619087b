/** While a wiki is being written: takes a file from the page of this machine's browser and puts it into the content folder. */

import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { CliError } from '../cli-error.ts';
import { applyEdits, ChangedFile } from '../edits.ts';
import { placeInContent } from './place-in-content.ts';

export interface SaveOptions {
  readonly contentDir: string;
  /** The host that was asked for on the command line; `localhost` and addresses are known without it. */
  readonly host?: string | undefined;
  /** Hears that a file has been written, before the page does. */
  readonly onSaved: () => void;
}

/** What the page sends, as JSON. */
export interface SaveRequest {
  /** From the content folder. */
  readonly path: string;
  readonly text: string;
  /** What the page knows to be there; missing for a file that is new. */
  readonly before?: string | undefined;
}

/** No handoff has so many bytes. */
const mostBytes = 2_000_000;

/**
 * Answers `POST` with `{ saved }` or `{ refused }`, a sentence. What is there is replaced only where it still is what
 * the page says it was. Pages of other sites are refused, also those that have made a name of theirs point here.
 */
export function saveEndpoint({ contentDir, host, onSaved }: SaveOptions) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    void (async () => {
      const [status, told] = await answer(request).then(
        (saved) => [200, { saved }] as const,
        (error: unknown) => refusalOf(error),
      );
      response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(told));
    })();
  };

  async function answer(request: IncomingMessage): Promise<string> {
    if (request.method !== 'POST') throw new Refusal(405, 'Files are sent here by `POST`.');
    refuseStrangers(request, host);
    const { path, text, before } = parseSave(await readBody(request));
    const file = await placeInContent(contentDir, path);
    try {
      if (text === before) return path;
      await applyEdits([{ file, before, after: text }]);
      onSaved();
    } catch (error) {
      if (!(error instanceof ChangedFile)) throw error;
      // the page asks again when it has not heard the answer
      const now = await readFile(file, 'utf8').catch(() => undefined);
      if (now !== text) throw new Refusal(409, changed(path, before));
    }
    return path;
  }
}

function changed(path: string, before: string | undefined): string {
  const what = before === undefined ? 'is there already' : 'was changed meanwhile';
  return `\`${path}\` ${what}, and was left as it is. Download what you wrote, and bring the two together by hand.`;
}

function refusalOf(error: unknown): readonly [number, { readonly refused: string }] {
  if (error instanceof Refusal) return [error.status, { refused: error.message }];
  if (error instanceof CliError) return [409, { refused: error.message }];
  console.error(error);
  return [500, { refused: 'The file could not be written; the terminal says why.' }];
}

class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Browsers say with `Origin` whose page asks, and with JSON they ask before they send what another site's page wants
 * sent. A name that is not of this machine can be anybody's who lets it point here (DNS rebinding).
 */
function refuseStrangers({ headers }: IncomingMessage, host: string | undefined): void {
  const name = hostOf(`http://${headers.host ?? ''}`);
  const isOurs =
    name !== undefined && (name === 'localhost' || name.endsWith('.localhost') || name === host || isAddress(name));
  const { origin } = headers;
  const isSame = origin !== undefined && [`http://${headers.host}`, `https://${headers.host}`].includes(origin);
  if (!isOurs || !isSame) throw new Refusal(403, 'Only pages of this wiki may save into it.');
  if (headers['content-type'] !== 'application/json') throw new Refusal(415, 'What is sent must be JSON.');
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Refusal(413, `The file has more than ${mostBytes / 1_000_000} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseSave(body: string): SaveRequest {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    throw new Refusal(400, 'What was sent is not JSON.');
  }
  const { path, text, before } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  if (typeof path !== 'string' || typeof text !== 'string' || !(before === undefined || typeof before === 'string'))
    throw new Refusal(400, '`path` and `text` must be text, and `before` too where it is given.');
  return { path, text, before };
}
