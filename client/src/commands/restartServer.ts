import type { Client } from '../client';

/** Ends the server and starts it anew. */
export async function restartServer(client: Client): Promise<void> {
  await client.restart();
}
