/** How is a server of one's own set up for this wiki? The recipes of the guide, under the wiki's own base path. */

import { askedAgain, hashedFolders, keptForEver, siteHeaders } from './host-headers.ts';

export interface HostPlace {
  /** The name under which readers reach the site. */
  readonly host: string;
  /** The folder of the site on the server. */
  readonly folder: string;
  /** Starts and ends with `/`. */
  readonly base: string;
}

/** For `conf.d` or `sites-enabled`: what follows belongs into nginx's `http` block. */
export function nginxConfig({ host, folder, base }: HostPlace): string {
  const headers = Object.entries(siteHeaders).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `map $uri $cairn_cache {
    "~^${base}(${hashedFolders.join('|')})/" "${keptForEver}";
    default "${askedAgain}";
}

server {
    listen 80;
    server_name ${host};
    absolute_redirect off;

    location ${base} {
        ${base === '/' ? 'root' : 'alias'} ${folder}${base === '/' ? '' : '/'};
        index index.html;
    }
${base === '/' ? '' : `    location = / { return 302 ${base}; }\n`}    error_page 404 ${base}404.html;

${headers.join('\n')}
    add_header Cache-Control $cairn_cache;

    gzip on;
    gzip_vary on;
    gzip_types text/css text/plain text/xml application/javascript application/json image/svg+xml;
}
`;
}

/** A Caddyfile; Caddy gets a certificate by itself for a name that it can be reached under. */
export function caddyConfig({ host, folder, base }: HostPlace): string {
  const headers = Object.entries(siteHeaders).map(([name, value]) => `        ${name} "${value}"`);
  const hashed = hashedFolders.map((name) => `/${name}/*`).join(' ');
  const site = `root * ${folder}
encode gzip
header {
${headers.map((line) => line.slice(4)).join('\n')}
}
@hashed {
    path ${hashed}
    file
}
header @hashed Cache-Control "${keptForEver}"
@other not path ${hashed}
header @other Cache-Control "${askedAgain}"
file_server`;
  const missing = `handle_errors {
    root * ${folder}
    rewrite * /404.html
    file_server
}`;
  const body =
    base === '/' ? `${site}\n${missing}` : `redir / ${base}\nhandle_path ${base}* {\n${indent(site)}\n}\n${missing}`;
  return `${host} {\n${indent(body)}\n}\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
