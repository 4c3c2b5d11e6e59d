import type { Digest } from './statutes';

/** Digest as stored: one line of JSON, made and checked by the build. */
export function readDigest(text: string): Digest | undefined {
  return text === '' ? undefined : (JSON.parse(text) as Digest);
}
