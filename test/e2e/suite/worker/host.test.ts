import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION } from '../support';

describe('the host', () => {
  it('is a web worker without Node, and has the extension from an address', () => {
    assert.ok(!('process' in globalThis) && !('Buffer' in globalThis));
    assert.ok('importScripts' in globalThis);
    assert.equal(vscode.extensions.getExtension(EXTENSION)!.extensionUri.scheme, 'http');
  });
});
