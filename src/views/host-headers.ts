/** What should a host say with the files of a site? Said by our own server, in `_headers`, and in the recipes of the guide. */

/**
 * With every file. The policy of content stands in each page (`page-policy.ts`); what a page cannot say of
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

/** What other teams' sites read of ours, when they search it and refer to it: a folder and a file. */
export const sharedFolder = 'pagefind';
export const sharedFile = 'api/v1/graph.json';

/** Whether other sites read the file at `path`, which has no base path and no slash before it. */
export function isShared(path: string): boolean {
  return path.startsWith(`${sharedFolder}/`) || path === sharedFile;
}

/** Which `Access-Control-Allow-Origin` a page of `origin` is answered with; none where the site is not open to it. */
export function openedTo(openTo: readonly string[], origin: string | undefined): string | undefined {
  if (openTo.includes('*')) return '*';
  return origin !== undefined && openTo.includes(origin) ? origin : undefined;
}

/** How long a browser may keep the file at `path`, which has no base path and no slash before it. */
export function cacheControlOf(path: string): string {
  return hashedFolders.some((folder) => path.startsWith(`${folder}/`)) ? keptForEver : askedAgain;
}

/**
 * The file by which Cloudflare Pages, Netlify and others set headers. Both add up the lines of all rules that fit, so the
 * rule for all files says nothing of caches: these hosts have browsers ask again by themselves. They cannot answer each
 * asking site by its name, so a wiki that is open to several, and not to all, has to be opened where it is hosted.
 */
export function headersFile(base: string, openTo: readonly string[] = []): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const opened = openedTo(openTo, openTo.length === 1 ? openTo[0] : undefined);
  const rules = [
    rule('*', siteHeaders),
    ...hashedFolders.map((folder) => rule(`${folder}/*`, { 'Cache-Control': keptForEver })),
    ...(opened === undefined
      ? []
      : [`${sharedFolder}/*`, sharedFile].map((path) => rule(path, { 'Access-Control-Allow-Origin': opened }))),
  ];
  return `${rules.join('\n\n')}\n`;
}
