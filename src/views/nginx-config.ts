/** How is nginx set up for this wiki? The recipe of the guide, under the wiki's own base path. */

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
