/** How is a server of one's own set up for this wiki? The recipes of the guide, under the wiki's own base path. */

import {
  askedAgain,
  hashedFolders,
  keptForEver,
  keptPrivately,
  sharedFile,
  sharedFolder,
  siteHeaders,
} from './host-headers.ts';

export interface HostPlace {
  /** The name under which readers reach the site. */
  readonly host: string;
  /** The folder of the site on the server. */
  readonly folder: string;
  /** Starts and ends with `/`. */
  readonly base: string;
  /** The sites whose pages may read the index and the graph; `*` for all. */
  readonly openTo?: readonly string[] | undefined;
}

/** An oauth2-proxy beside the server, which it asks whether somebody may come in. */
export interface Guard {
  /** Where it listens: `127.0.0.1:4180`. */
  readonly at: string;
  /** The group that may come in; all who have logged in where none is named. */
  readonly group?: string | undefined;
}

/** Where the guard says of a request 202 (come in), 401 (nobody has logged in) or 403 (not for them). */
function questionOf({ group }: Guard): string {
  return `/oauth2/auth${group === undefined ? '' : `?allowed_groups=${group}`}`;
}

/** For `conf.d` or `sites-enabled`: what follows belongs into nginx's `http` block. */
export function nginxConfig({ host, folder, base, openTo = [] }: HostPlace, guard?: Guard): string {
  const isOpen = openTo.length > 0;
  const cached = guard === undefined ? (value: string) => value : keptPrivately;
  const headers = Object.entries(siteHeaders).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `map $uri $cairn_cache {
    "~^${base}(${hashedFolders.join('|')})/" "${cached(keptForEver)}";
    default "${cached(askedAgain)}";
}
${isOpen ? `\n${nginxOpening(base, openTo)}\n` : ''}${guard === undefined ? '' : nginxPageMap}
server {
    listen 80;
    server_name ${host};
    absolute_redirect off;

    location ${base} {
        ${base === '/' ? 'root' : 'alias'} ${folder}${base === '/' ? '' : '/'};
        index index.html;
${guard === undefined ? '' : '        auth_request /oauth2/auth;\n'}    }
${guard === undefined ? '' : nginxGuard(guard)}${base === '/' ? '' : `    location = / { return 302 ${base}; }\n`}    error_page 404 ${base}404.html;

${headers.join('\n')}
    add_header Cache-Control $cairn_cache;
${isOpen ? '    add_header Access-Control-Allow-Origin $cairn_open;\n    add_header Vary Origin;\n' : ''}
    gzip on;
    gzip_vary on;
    gzip_types text/css text/plain text/xml application/javascript application/json image/svg+xml;
}
`;
}

/** A page leads to the login; what scripts and programs ask for is refused. */
const nginxPageMap = `
map "$http_sec_fetch_mode $http_accept" $cairn_is_page {
    "~^navigate " 1;
    "~^ .*text/html" 1;
    default 0;
}
`;

function nginxGuard(guard: Guard): string {
  return `
    location = /oauth2/auth {
        internal;
        proxy_pass http://${guard.at}${questionOf(guard)};
        proxy_pass_request_body off;
        proxy_set_header Content-Length "";
        proxy_set_header Host $host;
        proxy_set_header X-Real-IP $remote_addr;
        proxy_set_header X-Forwarded-Uri $request_uri;
    }
    location /oauth2/ {
        proxy_pass http://${guard.at};
        proxy_set_header Host $host;
        proxy_set_header X-Real-IP $remote_addr;
        proxy_set_header X-Auth-Request-Redirect $request_uri;
    }
    error_page 401 = @login;
    location @login {
        if ($cairn_is_page = 0) { return 401; }
        rewrite ^ /oauth2/start last;
    }

`;
}

/** Which site is told that its pages may read the file; an empty header is not sent. */
function nginxOpening(base: string, openTo: readonly string[]): string {
  const files = `${base}(${sharedFolder}/.*|${sharedFile.replaceAll('.', '\\.')})`;
  const lines = openTo.includes('*')
    ? [`    "~^${files} " "*";`]
    : openTo.map((origin) => `    "~^${files} ${origin.replaceAll('.', '\\.')}$" "${origin}";`);
  return `map "$uri $http_origin" $cairn_open {\n${lines.join('\n')}\n    default "";\n}`;
}

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
