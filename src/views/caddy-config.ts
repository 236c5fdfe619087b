/** How is Caddy set up for this wiki? The recipe of the guide, under the wiki's own base path. */

import {
  askedAgain,
  hashedFolders,
  keptForEver,
  keptPrivately,
  sharedFile,
  sharedFolder,
  siteHeaders,
} from './host-headers.ts';
import { questionOf, type Guard, type HostPlace } from './host-place.ts';

/** A Caddyfile; Caddy gets a certificate by itself for a name that it can be reached under. */
export function caddyConfig({ host, folder, base, openTo = [] }: HostPlace, guard?: Guard): string {
  const cached = guard === undefined ? (value: string) => value : keptPrivately;
  const headers = Object.entries(siteHeaders).map(([name, value]) => `    ${name} "${value}"`);
  const hashed = hashedFolders.map((name) => `/${name}/*`).join(' ');
  const site = `root * ${folder}
encode gzip
header {
${headers.join('\n')}
}
@hashed {
    path ${hashed}
    file
}
header @hashed Cache-Control "${cached(keptForEver)}"
@other not path ${hashed}
header @other Cache-Control "${cached(askedAgain)}"
${openTo.length === 0 ? '' : `${caddyOpening(openTo)}\n`}file_server`;
  const missing = `handle_errors {
    @missing expression {err.status_code} == 404
    handle @missing {
        root * ${folder}
        rewrite * /404.html
        file_server
    }
}`;
  const served = base === '/' ? site : `redir / ${base}\nhandle_path ${base}* {\n${indent(site)}\n}`;
  const body = guard === undefined ? served : caddyGuarded(served, guard);
  return `${host} {\n${indent(`${body}\n${missing}`)}\n}\n`;
}

/** The site inside `handle`, which is only reached by those that the guard lets in. */
function caddyGuarded(site: string, guard: Guard): string {
  return `handle /oauth2/* {
    reverse_proxy ${guard.at} {
        header_up X-Real-IP {remote_host}
    }
}
handle {
    forward_auth ${guard.at} {
        uri ${questionOf(guard)}
        header_up X-Real-IP {remote_host}
        @nobody status 401
        handle_response @nobody {
            @page {
                header Accept *text/html*
                header Sec-Fetch-Mode navigate
            }
            handle @page {
                rewrite * /oauth2/start
                reverse_proxy ${guard.at} {
                    header_up X-Real-IP {remote_host}
                    header_up X-Auth-Request-Redirect {http.request.orig_uri}
                }
            }
            handle {
                respond 401
            }
        }
    }
${indent(site)}
}`;
}

function caddyOpening(openTo: readonly string[]): string {
  const isForAll = openTo.includes('*');
  const origins = isForAll ? [] : openTo.map((origin) => `    header Origin ${origin}`);
  return `@open {
${[`    path /${sharedFolder}/* /${sharedFile}`, ...origins].join('\n')}
}
header @open Access-Control-Allow-Origin ${isForAll ? '*' : '{header.Origin}'}
header @open +Vary Origin`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
