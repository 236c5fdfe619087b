/** A real Apache around the guide's configuration, as Debian sets one up. */

import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apacheConfig, type Door } from '../../src/views/login-configs.ts';
import { makeFolder } from './content.ts';
import { findPackaged, findProgram } from './debian.ts';
import { freePort, get, startServer } from './server.ts';

const modulesDir = '/usr/lib/apache2/modules';
const modules =
  'mpm_event authn_core authz_core authz_user alias setenvif dir mime filter deflate headers socache_shmcb ssl auth_openidc'.split(
    ' ',
  );

/** The programs that are needed; `undefined` where they are not there and cannot be installed. */
export function findApache(): { readonly apache: string; readonly openssl: string } | undefined {
  const apache = findProgram('apache2');
  const openssl = findProgram('openssl');
  const openid = findPackaged(join(modulesDir, 'mod_auth_openidc.so'), 'libapache2-mod-auth-openidc');
  return apache === undefined || openssl === undefined || openid === undefined ? undefined : { apache, openssl };
}

export interface ApacheSite extends Omit<Door, 'host' | 'provider'> {
  /** Without the port, which is Apache's. */
  readonly name: string;
  readonly secret: string;
}

/** A port for Apache is chosen first, since the provider is told of it. */
export async function startApache(
  { apache, openssl }: NonNullable<ReturnType<typeof findApache>>,
  {
    port,
    provider,
    sites,
  }: { readonly port: number; readonly provider: string; readonly sites: readonly ApacheSite[] },
): Promise<() => Promise<void>> {
  const dir = makeFolder();
  chmodSync(dir, 0o755);
  const words = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost`.split(' ');
  spawnSync(openssl, [...words, '-keyout', join(dir, 'key.pem'), '-out', join(dir, 'cert.pem')]);
  const plainPort = await freePort();
  const texts = sites.map(({ name, secret, ...site }) => {
    const secrets = join(dir, `${site.client}.conf`);
    if (secret !== '')
      writeFileSync(secrets, `OIDCClientSecret ${secret}\nOIDCCryptoPassphrase passphrase-of-${site.client}\n`);
    return apacheConfig({ ...site, host: `${name}:${port}`, provider: `${provider}/.well-known/openid-configuration` })
      .replace('*:80', `127.0.0.1:${plainPort}`)
      .replace('*:443', `127.0.0.1:${port}`)
      .replace(/\/etc\/ssl\/wiki\/\S+\.crt/, join(dir, 'cert.pem'))
      .replace(/\/etc\/ssl\/wiki\/\S+\.key/, join(dir, 'key.pem'))
      .replace(/\/etc\/apache2\/secrets\/\S+/, secrets);
  });
  const file = join(dir, 'apache.conf');
  writeFileSync(
    file,
    `ServerRoot ${dir}
ServerName localhost
PidFile ${dir}/pid
DefaultRuntimeDir ${dir}
ErrorLog "|/bin/cat"
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${modules.map((name) => `LoadModule ${name}_module ${join(modulesDir, `mod_${name}.so`)}`).join('\n')}
TypesConfig /etc/mime.types
Listen 127.0.0.1:${plainPort}
Listen 127.0.0.1:${port} https
<Directory />
    Options FollowSymLinks
    AllowOverride None
    Require all denied
</Directory>
${texts.join('\n')}`,
  );
  return startServer(apache, ['-f', file, '-D', 'FOREGROUND'], () => get(port, '/', {}, { tls: true }));
}
