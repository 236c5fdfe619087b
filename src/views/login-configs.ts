/** How is a site put behind a login by Apache, which asks an OpenID provider by itself? The recipe of the guide. */

import type { HostPlace } from './host-place.ts';
import { askedAgain, hashedFolders, keptForEver, keptPrivately, siteHeaders } from './host-headers.ts';

export interface Door extends HostPlace {
  /** The group that may come in; all who have logged in where none is named. */
  readonly group?: string | undefined;
  /** What the provider says of itself, `…/.well-known/openid-configuration`. */
  readonly provider: string;
  /** The name under which the provider knows this site. */
  readonly client: string;
}

/**
 * For `sites-available`, with the modules auth_openidc, headers and ssl. The secrets stand in a file of their own, without
 * which Apache does not start.
 */
export function apacheConfig({ host, folder, base, group, provider, client }: Door): string {
  const headers = Object.entries(siteHeaders).map(([name, value]) => `    Header always set ${name} "${value}"`);
  const asks = group === undefined ? 'valid-user' : `claim groups:${group}`;
  const refusal = `You are logged in, but this site is for ${group === undefined ? 'others' : `the group ${group}`}.`;
  return `<VirtualHost *:80>
    ServerName ${host}
    Redirect permanent / https://${host}/
</VirtualHost>

<VirtualHost *:443>
    ServerName ${host}
    SSLEngine on
    SSLCertificateFile /etc/ssl/wiki/${host}.crt
    SSLCertificateKeyFile /etc/ssl/wiki/${host}.key

    # OIDCClientSecret and OIDCCryptoPassphrase
    Include /etc/apache2/secrets/${client}.conf
    OIDCProviderMetadataURL ${provider}
    OIDCClientID ${client}
    OIDCRedirectURI https://${host}/.login
    OIDCScope "openid profile groups"
    OIDCPKCEMethod S256
    OIDCCookie __Host-wiki
    OIDCStateCookiePrefix __Host-wiki-state-
    OIDCCookieSameSite On
    OIDCStateMaxNumberOfCookies 7 true
    OIDCSessionInactivityTimeout 28800
    OIDCPassClaimsAs none
    # Debian's mod_auth_openidc 2.4.12 sends two answers where a login fails
    SetEnvIf Request_URI ^/\\.login$ nokeepalive

    # a page leads to the login; what scripts and programs ask for is refused
    <Location />
        AuthType openid-connect
        Require ${asks}
        AuthzSendForbiddenOnFailure On
        OIDCUnAuthAction 401 "%{HTTP_ACCEPT} !~ m#text/html# \\
            || ( -n %{HTTP:Sec-Fetch-Mode} && %{HTTP:Sec-Fetch-Mode} != 'navigate' ) \\
            || ( -n %{HTTP:Sec-Fetch-Dest} && %{HTTP:Sec-Fetch-Dest} != 'document' )"
    </Location>
    ErrorDocument 403 "${refusal}"

${base === '/' ? `    DocumentRoot ${folder}` : `    Alias ${base} ${folder}/\n    RedirectMatch 302 ^/$ ${base}`}
    <Directory ${folder}>
        Options FollowSymLinks
        AllowOverride None
        DirectoryIndex index.html
    </Directory>
    ErrorDocument 404 ${base}404.html

${headers.join('\n')}
    Header set Cache-Control "${keptPrivately(askedAgain)}"
    <LocationMatch ^${base}(${hashedFolders.join('|')})/>
        Header set Cache-Control "${keptPrivately(keptForEver)}"
    </LocationMatch>

    AddOutputFilterByType DEFLATE text/css text/html text/plain text/xml text/javascript application/javascript application/json image/svg+xml
    DeflateAlterETag NoChange
</VirtualHost>
`;
}
