/** What does a server say when it is asked for one address? */

import { setTimeout as wait } from 'node:timers/promises';
import { stateOfStatus } from '../../domain/link-state.ts';
import { counted } from '../../views/order.ts';
import { isPrivateHost } from './private-host.ts';

export interface Asking {
  /** Who asks. */
  readonly userAgent: string;
  /** Milliseconds after which there will be no answer. */
  readonly timeout: number;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** The longest that a server may ask us to wait before we come back another day, in milliseconds. */
  readonly patience: number;
  readonly mayAskPrivate: boolean;
}

/**
 * `later`: the server asked to be left alone until then (milliseconds since 1970). `private`: it sent us on to a host
 * of a private network, for which nobody has asked.
 */
export type Answer =
  | { readonly kind: 'alive' | 'refused'; readonly status: number }
  /** `status` where it was a server that said so. */
  | { readonly kind: 'gone' | 'failing'; readonly reason: string; readonly status?: number }
  | { readonly kind: 'later'; readonly until: number }
  | { readonly kind: 'private' };

const mostRedirects = 5;

/**
 * Asks for the head alone, and for the whole where the server does not like that; what it then sends is not read.
 * Follows redirects, waits once when the server says for how long (`Retry-After`), and never throws.
 */
export async function askAddress(url: string, asking: Asking): Promise<Answer> {
  let address = url;
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const response = await request(address, asking);
      if (response.kind === 'later') return response;
      const { status, location } = response;
      if (status < 300 || status >= 400 || location === null) return answerOf(status);
      const next = URL.parse(location, address);
      if (next === null || !/^https?:$/.test(next.protocol)) return answerOf(status);
      if (!asking.mayAskPrivate && isPrivateHost(next.hostname)) return { kind: 'private' };
      address = next.href;
      await wait(asking.pause);
    }
    return { kind: 'failing', reason: `it sends readers on more than ${mostRedirects} times` };
  } catch (error) {
    return problemOf(error, asking);
  }
}

interface Response {
  readonly kind: 'response';
  readonly status: number;
  readonly location: string | null;
}

async function request(address: string, asking: Asking): Promise<Response | Extract<Answer, { kind: 'later' }>> {
  let hasWaited = false;
  for (let method: 'HEAD' | 'GET' = 'HEAD'; ;) {
    const { status, headers, body } = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': asking.userAgent, accept: '*/*' },
      signal: AbortSignal.timeout(asking.timeout),
    });
    await body?.cancel();
    const until = status === 429 || status === 503 ? retryAt(headers.get('retry-after')) : undefined;
    if (until !== undefined) {
      const delay = until - Date.now();
      if (hasWaited || delay > asking.patience) return { kind: 'later', until };
      hasWaited = true;
      await wait(Math.max(delay, asking.pause));
      continue;
    }
    if (method === 'GET' || status < 400 || status === 429) {
      return { kind: 'response', status, location: headers.get('location') };
    }
    method = 'GET';
    await wait(asking.pause);
  }
}

/** The moment that `Retry-After` names, in seconds from now or as a date (RFC 9110, section 10.2.3). */
function retryAt(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Date.now() + Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : at;
}

function answerOf(status: number): Answer {
  const kind = stateOfStatus(status);
  return kind === 'alive' || kind === 'refused'
    ? { kind, status }
    : { kind, status, reason: `the server says ${status}` };
}

function problemOf(error: unknown, { timeout }: Asking): Answer {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { kind: 'failing', reason: `no answer in ${counted(Math.ceil(timeout / 1000), 'second')}` };
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return { kind: 'gone', reason: 'there is no server of this name' };
  if (code === 'ECONNREFUSED') return { kind: 'failing', reason: 'the server does not take connections' };
  if (/CERT|SIGNATURE|TLS|SSL/.test(code)) return { kind: 'failing', reason: 'its certificate cannot be trusted' };
  return { kind: 'failing', reason: code === '' ? 'the connection broke' : `the connection broke (${code})` };
}
