/** Does the policy of a page hold for all of it, and say what this wiki needs? It holds for what follows it, and Astro puts it last into the head. */

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
const charset = '<meta charset="utf-8">';

/**
 * The page with its policy right behind the charset, which must be among the first 1024 bytes (HTML, 4.2.5.4). `origins`
 * are those of other sites that its scripts may read from.
 */
export function withPolicyFirst(html: string, origins: readonly string[] = []): string {
  const [found] = policy.exec(html) ?? [];
  if (found === undefined || !html.includes(charset)) return html;
  const own = "connect-src 'self'";
  const said = origins.length === 0 ? found : found.replace(own, [own, ...origins].join(' '));
  return html.replace(found, '').replace(charset, () => charset + said);
}
