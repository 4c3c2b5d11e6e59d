import { workspace } from 'vscode';
import type { StatutesOptions } from '../../../server/src/protocol/messages';

const HOST = 'www.cga.ct.gov';

/**
 * The editor's own way to the network; nothing where it names none: then the
 * environment's counts. A workspace cannot set it.
 */
export function proxyOptions(): Pick<StatutesOptions, 'proxy' | 'proxyAuthorization'> {
  const http = workspace.getConfiguration('http');
  if (http.get<string>('proxySupport') === 'off') return { proxy: '' };
  const proxy = http.get<string>('proxy') ?? '';
  if (proxy === '') return {};
  if ((http.get<readonly string[]>('noProxy') ?? []).some(excepts)) return { proxy: '' };
  const authorization = http.get<string | null>('proxyAuthorization') ?? '';
  return { proxy, ...(authorization === '' ? {} : { proxyAuthorization: authorization }) };
}

function excepts(name: string): boolean {
  const suffix = name
    .trim()
    .toLowerCase()
    .replace(/^\*?\.?/, '')
    .replace(/:\d+$/, '');
  return name.trim() === '*' || (suffix !== '' && (HOST === suffix || HOST.endsWith(`.${suffix}`)));
}
