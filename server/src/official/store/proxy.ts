import type { Agent } from 'node:http';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { OFFICIAL_HOST } from './site';

/**
 * A way through a proxy: one connection, TLS with the site itself inside.
 * @param authorization value of the header that the proxy wants; "" for none
 * @throws TypeError where the address is none
 */
export function proxyAgent(address: string, authorization = ''): Agent {
  const headers = authorization === '' ? {} : { headers: { 'Proxy-Authorization': authorization } };
  return new HttpsProxyAgent(address, { keepAlive: true, maxSockets: 1, ...headers });
}

/**
 * The same way for plain HTTP, on which certificate authorities publish their certificates.
 * @throws TypeError where the address is none
 */
export function plainProxyAgent(address: string, authorization = ''): Agent {
  return new HttpProxyAgent(address, authorization === '' ? {} : { headers: { 'Proxy-Authorization': authorization } });
}

/**
 * Address of the proxy that the environment names for the site; undefined where there is none, or the site is excepted.
 */
export function proxyOf(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const named = (name: string): string | undefined => environment[name.toLowerCase()] ?? environment[name];
  const address = named('HTTPS_PROXY') ?? named('ALL_PROXY');
  if (address === undefined || address === '') return undefined;
  const excepted = (named('NO_PROXY') ?? '')
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .some((name) => {
      const suffix = name
        .replace(/^\*?\.?/, '')
        .replace(/:\d+$/, '')
        .toLowerCase();
      return name === '*' || OFFICIAL_HOST === suffix || OFFICIAL_HOST.endsWith(`.${suffix}`);
    });
  return excepted ? undefined : address;
}
