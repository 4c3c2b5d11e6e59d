import type { MessageStrategy } from 'vscode-languageclient';

/**
 * Words for a notification. The editor makes a link of `[words](command:…)` there, and runs what it names: the name of
 * a file, or words of a document, could be that.
 */
export function harmless(text: string): string {
  return text.replaceAll('](', ']\u2060(');
}

/** Words for a report, which a person may look at as a page: no link, no picture from elsewhere, no HTML. */
export function literal(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*<[]/g, '\\$&');
}

/** What the server wants told, made harmless before the client's library shows it. */
export const harmlessMessages: MessageStrategy = {
  handleMessage(message, next) {
    const { method, params } = message as { readonly method?: unknown; readonly params?: unknown };
    if (method === 'window/showMessage' || method === 'window/showMessageRequest')
      return next({ ...message, params: cleaned(params, ['message']) } as typeof message);
    if (method === '$/progress')
      return next({
        ...message,
        params: { ...record(params), value: cleaned(record(params)['value'], ['title', 'message']) },
      } as typeof message);
    return next(message);
  },
};

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function cleaned(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, text]: [string, unknown]) => [
      key,
      typeof text === 'string' && keys.includes(key) ? harmless(text) : text,
    ]),
  );
}
