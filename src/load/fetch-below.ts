/** Fetches a file of another site, which may send us on within itself and nowhere else. */

/** More than any graph needs, in bytes. */
const largest = 64 * 1024 * 1024;
const mostRedirects = 3;

/**
 * The text of the file at `path` below `site`, an address with a `/` at its end.
 * @throws when it does not come in time, is too large, or lies elsewhere
 */
export async function fetchBelow(site: string, path: string, timeout: number): Promise<string> {
  const signal = AbortSignal.timeout(timeout);
  let address = site + path;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const answer = await fetch(address, { redirect: 'manual', signal, headers: { accept: 'application/json' } });
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || location === null) return textOf(answer, path);
    await answer.body?.cancel();
    const next = URL.parse(location, address)?.href ?? location;
    if (!next.startsWith(site)) throw new Error(`it sends us on to \`${next}\`, which is not below \`${site}\``);
    address = next;
  }
  throw new Error(`it sends us on more than ${mostRedirects} times`);
}

async function textOf({ ok, status, body }: Response, path: string): Promise<string> {
  if (!ok || body === null) {
    await body?.cancel();
    throw new Error(`it answers \`${path}\` with ${status}`);
  }
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > largest) throw new Error(`its \`${path}\` is larger than ${largest / 1024 / 1024} MB`);
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}
