import type { Client } from '../client';

/** Shows what the server and the extension have logged. */
export function showOutput(client: Client): void {
  client.log.show();
}
