import assert from 'node:assert/strict';
import fs from 'node:fs';
import { projectFiles } from '../support/projectFiles';

const MESSAGES = 'server/src/protocol/messages/';
/** Commands of clients that the server names too. */
const COMMANDS = 'server/src/features/commands.ts';
const methodsIn = (file: string): string[] =>
  [...fs.readFileSync(file, 'utf8').matchAll(/'(conncite\/\w+)'/g)].map((found) => found[1] ?? '');

describe('the protocol beyond the protocol', () => {
  it('writes the name of each request and notification once, in one of the files of messages', () => {
    const methods = projectFiles()
      .filter((file) => file.startsWith(MESSAGES))
      .flatMap(methodsIn);
    assert.ok(methods.length >= 20);
    assert.deepEqual(
      methods.filter((method, i) => methods.indexOf(method) !== i),
      [],
    );
    const elsewhere = projectFiles().filter(
      (file) => /^(?:client|server)\/src\/.*\.ts$/.test(file) && !file.startsWith(MESSAGES),
    );
    assert.ok(elsewhere.length > 200);
    assert.deepEqual(
      elsewhere.filter((file) => methodsIn(file).length > 0),
      [],
    );
  });
});

describe('commands that the server hands to the client', () => {
  it('have their names written once, in commands.ts', () => {
    const names = [...fs.readFileSync(COMMANDS, 'utf8').matchAll(/^export const \w+ = '(conncite\.\w+)';/gm)].map(
      (found) => found[1] ?? '',
    );
    assert.ok(names.length >= 6);
    const others = projectFiles().filter((file) => /^(?:client|server)\/src\/.*\.ts$/.test(file) && file !== COMMANDS);
    const twice = others.filter((file) => {
      const text = fs.readFileSync(file, 'utf8');
      return names.some((name) => text.includes(`'${name}'`));
    });
    assert.deepEqual(twice, []);
  });
});
