/** An OpenID provider on loopback, as far as a login by code needs one; it can also answer with tokens that must be refused. */

import { createHash, createHmac, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who may log in, each with their groups. */
export type Members = Readonly<Record<string, readonly string[]>>;

export interface Client {
  readonly id: string;
  readonly secret: string;
  /** Where people are sent back to. */
  readonly redirect: string;
}

type Claims = Readonly<Record<string, unknown>>;

/** What can be wrong with a token: other claims, another key, or the secret of the site for one. */
export interface Spoilt {
  readonly claims?: Claims;
  readonly key?: KeyObject;
  readonly alg?: 'HS256';
}

export interface Provider {
  /** Its issuer, without a slash at the end. */
  readonly url: string;
  /** Of all tokens from now on. */
  spoil(how: Spoilt | undefined): void;
  /** How often somebody was asked who they are. */
  readonly asked: () => number;
  close(): Promise<void>;
}

/** A key like the provider's own. */
export function makeKeys() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

export async function startProvider(members: Members, clients: readonly Client[]): Promise<Provider> {
  const { privateKey, publicKey } = makeKeys();
  const grants = new Map<string, URLSearchParams>();
  const tokens = new Map<string, string>();
  let spoilt: Spoilt | undefined;
  let asked = 0;
  let url = '';

  const pages: Readonly<Record<string, (query: URLSearchParams, request: IncomingMessage) => Answer>> = {
    '/.well-known/openid-configuration': () => ({
      json: {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        userinfo_endpoint: `${url}/userinfo`,
        jwks_uri: `${url}/keys`,
        end_session_endpoint: `${url}/end`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['client_secret_basic'],
        code_challenge_methods_supported: ['S256'],
      },
    }),
    '/keys': () => ({
      json: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
    }),
    // asks who it is; following a name logs that person in
    '/authorize': (query) => {
      const client = clients.find(({ id }) => id === query.get('client_id'));
      if (client === undefined || client.redirect !== query.get('redirect_uri')) return { status: 400 };
      const name = query.get('name');
      if (name === null) {
        asked++;
        const links = Object.keys(members).map(
          (member) => `<a href="/authorize?${query}&amp;name=${member}">${member}</a>`,
        );
        return { html: `<title>Who are you?</title><link rel="icon" href="data:,">${links.join(' ')}` };
      }
      const code = randomUUID();
      grants.set(code, query);
      return { to: `${client.redirect}?code=${code}&state=${encodeURIComponent(query.get('state') ?? '')}` };
    },
    '/token': (form, request) => {
      const client = clients.find(({ id, secret }) => request.headers.authorization === basic(id, secret));
      const grant = grants.get(form.get('code') ?? '');
      grants.delete(form.get('code') ?? ''); // good once
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const isRight =
        grant?.get('client_id') === client?.id &&
        grant?.get('redirect_uri') === form.get('redirect_uri') &&
        grant?.get('code_challenge') === challenge;
      if (client === undefined || grant === undefined || !isRight)
        return { status: 400, json: { error: 'invalid_grant' } };
      const name = grant.get('name') ?? '';
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: url,
        aud: client.id,
        sub: name,
        nonce: grant.get('nonce'),
        iat: now,
        exp: now + 300,
        groups: members[name],
      };
      const access = randomUUID();
      tokens.set(access, name);
      return {
        json: { access_token: access, token_type: 'Bearer', expires_in: 300, id_token: signed(claims, client.secret) },
      };
    },
    '/userinfo': (_, request) => {
      const name = tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
      return name === undefined ? { status: 401 } : { json: { sub: name } };
    },
    '/end': (query) => ({ to: query.get('post_logout_redirect_uri') ?? '/ended' }),
    '/ended': () => ({ html: '<title>Goodbye</title>' }),
  };

  function signed(claims: Claims, secret: string): string {
    const header = encoded({ alg: spoilt?.alg ?? 'RS256', typ: 'JWT', kid: 'one' });
    const text = `${header}.${encoded({ ...claims, ...spoilt?.claims })}`;
    if (spoilt?.alg === 'HS256') return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    return `${text}.${sign('sha256', Buffer.from(text), spoilt?.key ?? privateKey).toString('base64url')}`;
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const query = request.method === 'POST' ? new URLSearchParams(body) : searchParams;
      send(response, pages[pathname]?.(query, request) ?? { status: 404 });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    spoil: (how) => (spoilt = how),
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Answer = { readonly status?: number; readonly json?: unknown; readonly html?: string; readonly to?: string };

function send(response: ServerResponse, { status, json, html, to }: Answer): void {
  if (to !== undefined) response.writeHead(302, { location: to }).end();
  else if (html !== undefined) response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  else response.writeHead(status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(json ?? {}));
}

function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
