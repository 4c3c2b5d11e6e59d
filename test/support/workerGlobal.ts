import fs from 'node:fs';
import vm from 'node:vm';

/** What goes between a page and its worker. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

const BESIDE = 'https://example.org/dist/';

/**
 * Runs a program in a global scope that has what a web worker has and nothing of Node: no `process`, `Buffer`,
 * `require` or file. What it fetches comes from `files`, by name; messages are copied on the way, as between threads.
 */
export function startWorker(file: string, files: Readonly<Record<string, string>>): WorkerPort {
  let listener: ((message: unknown) => void) | undefined;
  const scripts = new Map<string, string>();
  const scope: Record<string, unknown> & { onmessage?: (event: { data: unknown }) => void } = {
    TextEncoder,
    atob,
    btoa,
    TextDecoder,
    Blob: class {
      constructor(readonly parts: readonly Uint8Array[]) {}
    },
    URL: class extends URL {
      static override createObjectURL(blob: unknown): string {
        const address = `blob:${scripts.size}`;
        scripts.set(address, Buffer.concat((blob as { parts: readonly Uint8Array[] }).parts).toString('utf8'));
        return address;
      }
      static override revokeObjectURL(address: string): void {
        scripts.delete(address);
      }
    },
    importScripts: (address: string) => {
      vm.runInContext(scripts.get(address) ?? '', context, { filename: address });
    },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    structuredClone,
    console,
    performance,
    crypto: globalThis.crypto,
    location: new URL('server.browser.js', BESIDE),
    addEventListener: () => undefined,
    close: () => undefined,
    postMessage: (message: unknown) => {
      const copy = structuredClone(message);
      queueMicrotask(() => listener?.(copy));
    },
    fetch: (address: string | URL) => {
      const path = files[String(address).replace(BESIDE, '')];
      const bytes = path === undefined ? new Uint8Array() : new Uint8Array(fs.readFileSync(path));
      return Promise.resolve({
        ok: path !== undefined,
        status: path === undefined ? 404 : 200,
        statusText: '',
        arrayBuffer: () => Promise.resolve(bytes.buffer),
      });
    },
  };
  scope['self'] = scope;
  const context = vm.createContext(scope);
  vm.runInContext(fs.readFileSync(file, 'utf8'), context, { filename: file });
  return {
    postMessage: (message) => {
      const copy = structuredClone(message);
      queueMicrotask(() => scope.onmessage?.({ data: copy }));
    },
    onMessage: (next) => {
      listener = next;
    },
  };
}
