import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

/** A server of the same library that knows nothing: the floor of a start. */
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
