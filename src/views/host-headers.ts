/** What should a host say with the files of a site? Said by our own server, in `_headers`, and in the recipes of the guide. */

/**
 * With every file. The policy of content stands in each page, with the hashes it needs; what a page cannot say of
 * itself is said here.
 */
export const siteHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Folders whose files have a name that changes with what is in them. */
export const hashedFolders = ['_astro', 'assets', 'pagefind/fragment', 'pagefind/index'] as const;

/** For those: a browser need never ask again. */
export const keptForEver = 'public, max-age=31536000, immutable';
/** For all others: a browser asks each time whether its copy is still good. */
export const askedAgain = 'no-cache';

/** The same behind a login: what stands between a reader's browser and the server keeps nothing. */
export function keptPrivately(cacheControl: string): string {
  return `private, ${cacheControl.replace('public, ', '')}`;
}

/** How long a browser may keep the file at `path`, which has no base path and no slash before it. */
export function cacheControlOf(path: string): string {
  return hashedFolders.some((folder) => path.startsWith(`${folder}/`)) ? keptForEver : askedAgain;
}

/**
 * The file by which Cloudflare Pages, Netlify and others set headers. Both add up the lines of all rules that fit, so the
 * rule for all files says nothing of caches: these hosts have browsers ask again by themselves.
 */
export function headersFile(base: string): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule('*', siteHeaders),
    ...hashedFolders.map((folder) => rule(`${folder}/*`, { 'Cache-Control': keptForEver })),
  ];
  return `${rules.join('\n\n')}\n`;
}
