/** Is an address safe to link to, and does it lead out of the site? */

const safeSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * The scheme of `address` in lower case (`https`), or `undefined` for a relative one. Spaces, control
 * characters and characters that print nothing are left out first, since browsers leave many of them out too.
 */
export function findScheme(address: string): string | undefined {
  const bare = address.replace(/[\p{Control}\p{Format}\p{Separator}\uFFFD]/gu, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
}

/** Whether `address` is relative or has one of the schemes http, https, mailto and tel. */
export function isSafeAddress(address: string): boolean {
  const scheme = findScheme(address);
  return scheme === undefined || safeSchemes.has(scheme);
}

/** Whether `address` names an entry of another team's site, as in `cairn:infra/kafka`. Links may, and nothing else. */
export function isReference(address: string): boolean {
  return findScheme(address) === 'cairn';
}

/** Whether a safe `address` leads to another site: `https://…`, or `//…` with either slash. */
export function isExternal(address: string): boolean {
  const scheme = findScheme(address);
  return scheme === 'http' || scheme === 'https' || /^\s*[\\/]{2}/.test(address);
}

/** Whether `address` is one of this site: relative, from the root, or an anchor. */
export function isInternal(address: string): boolean {
  return findScheme(address) === undefined && !isExternal(address);
}
