import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caddyConfig } from '../../../src/views/caddy-config.ts';
import { nginxConfig } from '../../../src/views/nginx-config.ts';

const place = { host: 'wiki.example.org', folder: '/srv/wiki/site' };

test('under a base path, the recipes lead from the root to the wiki and take the base off the paths of files', () => {
  assert.match(nginxConfig({ ...place, base: '/wiki/' }), /location \/wiki\/ \{\s+alias \/srv\/wiki\/site\/;/);
  assert.match(nginxConfig({ ...place, base: '/wiki/' }), /location = \/ \{ return 302 \/wiki\/; \}/);
  assert.match(caddyConfig({ ...place, base: '/wiki/' }), /redir \/ \/wiki\/\n\s+handle_path \/wiki\/\* \{/);
});

test('at the root, the recipes serve the folder as it is', () => {
  assert.match(nginxConfig({ ...place, base: '/' }), /location \/ \{\s+root \/srv\/wiki\/site;/);
  assert.doesNotMatch(nginxConfig({ ...place, base: '/' }), /return 302/);
  assert.doesNotMatch(caddyConfig({ ...place, base: '/' }), /redir|handle_path/);
});
