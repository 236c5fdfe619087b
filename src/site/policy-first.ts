/** Does the policy of a page hold for all of it? It holds for what follows it, and Astro puts it last into the head. */

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
const charset = '<meta charset="utf-8">';

/** The page with its policy right behind the charset, which must be among the first 1024 bytes (HTML, 4.2.5.4). */
export function withPolicyFirst(html: string): string {
  const [found] = policy.exec(html) ?? [];
  if (found === undefined || !html.includes(charset)) return html;
  return html.replace(found, '').replace(charset, () => charset + found);
}
