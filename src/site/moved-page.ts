/** What stands at an old address on a host that only serves files? */

import { escapeHtml } from '../domain/escape-html.ts';

/** A page that leads on to `to`, also for readers whose browser does not follow by itself. */
export function movedPage(to: string): string {
  const href = escapeHtml(to);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="default-src 'none';base-uri 'none';form-action 'none'">`,
    '<title>Moved</title>',
    `<meta name="referrer" content="same-origin"><meta name="robots" content="noindex">`,
    `<meta http-equiv="refresh" content="0;url=${href}"><link rel="canonical" href="${href}"></head>`,
    `<body><p>This page has moved to <a href="${href}">${href}</a>.</p></body></html>`,
  ].join('');
}
