/** Somebody who goes through a login at a server on loopback, with the cookies that a browser would keep. */

import assert from 'node:assert/strict';
import { get, type Answer, type Headers } from './server.ts';

/** As a browser asks for a page. */
const asPage = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'sec-fetch-mode': 'navigate' };

export class Visitor {
  /** By the origin that set them, each with the whole line in which it came. */
  readonly cookies = new Map<string, Map<string, string>>();

  /** Asks once, without following anything, as a browser asks for a page unless other headers are given. */
  async ask(address: string, headers: Headers = asPage): Promise<Answer> {
    const { protocol, host, port, pathname, search, origin } = new URL(address);
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    const cookie = this.cookiesFor(origin);
    const sent = { ...headers, host, ...(cookie === '' ? {} : { cookie }) };
    const answer = await get(Number(port), pathname + search, sent, { tls: protocol === 'https:' });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, line);
    }
    return answer;
  }

  /** What a browser would send along to this origin. */
  cookiesFor(origin: string): string {
    return [...(this.cookies.get(origin)?.values() ?? [])].map((line) => line.split(';')[0]).join('; ');
  }

  /** Asks for a page, is sent to the provider, says who this is, and is sent back; gives the provider's last word and the site's answer to it. */
  async logIn(address: string, name: string): Promise<{ readonly back: string; readonly answer: Answer }> {
    const back = await this.wayBack(address, name);
    return { back, answer: await this.ask(back) };
  }

  /** The address at which the site hears from the provider who this is. */
  async wayBack(address: string, name: string): Promise<string> {
    const sent = await this.ask(address);
    assert.equal(sent.status, 302, sent.body);
    const provider = new URL(String(sent.headers['location']));
    provider.searchParams.set('name', name);
    const known = await this.ask(provider.href);
    assert.equal(known.status, 302, known.body);
    return String(known.headers['location']);
  }
}
