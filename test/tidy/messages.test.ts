import assert from 'node:assert/strict';
import fs from 'node:fs';
import { projectFiles } from '../support/projectFiles';

const MESSAGES = 'server/src/protocol/messages.ts';
const methodsIn = (file: string): string[] =>
  [...fs.readFileSync(file, 'utf8').matchAll(/'(conncite\/\w+)'/g)].map((found) => found[1] ?? '');

describe('the protocol beyond the protocol', () => {
  it('writes the name of each request and notification once, in messages.ts', () => {
    const methods = methodsIn(MESSAGES);
    assert.ok(methods.length >= 20);
    assert.deepEqual(
      methods.filter((method, i) => methods.indexOf(method) !== i),
      [],
    );
    const elsewhere = projectFiles().filter(
      (file) => /^(?:client|server)\/src\/.*\.ts$/.test(file) && file !== MESSAGES,
    );
    assert.ok(elsewhere.length > 200);
    assert.deepEqual(
      elsewhere.filter((file) => methodsIn(file).length > 0),
      [],
    );
  });
});
