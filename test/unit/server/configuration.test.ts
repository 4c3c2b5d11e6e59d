import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { clientFlags } from '../../../server/src/protocol/clientFlags';
import { Configuration } from '../../../server/src/protocol/configuration';
import type { WorkspaceFiles } from '../../../server/src/protocol/ports';
import { DEFAULTS } from '../../../server/src/settings/read';

interface Given {
  readonly settings?: Pick<WorkspaceFiles, 'settings'>;
  /** Left out: the client cannot be asked. */
  readonly answer?: (asked: unknown) => unknown;
  /** The client lets the server ask to be told of changes. */
  readonly registers?: boolean;
}

function configuration({ settings, answer, registers = false }: Given): {
  readonly configuration: Configuration;
  readonly asked: unknown[];
  readonly logged: string[];
  readonly registered: unknown[];
} {
  const [asked, logged, registered]: [unknown[], string[], unknown[]] = [[], [], []];
  const connection = {
    workspace: {
      getConfiguration(item: unknown) {
        asked.push(item);
        return Promise.resolve().then(() => answer?.(item));
      },
    },
    client: {
      register(_: unknown, options: unknown) {
        registered.push(options);
        return Promise.resolve();
      },
    },
    console: { warn: (line: string) => logged.push(line) },
  } as unknown as Connection;
  const dynamic = { dynamicRegistration: registers };
  const flags = clientFlags({
    capabilities: {
      workspace: {
        configuration: answer !== undefined,
        didChangeConfiguration: dynamic,
        didChangeWatchedFiles: dynamic,
      },
    },
  });
  return { configuration: new Configuration(connection, () => flags, ['et-seq'], settings), asked, logged, registered };
}

const FOLDER = 'file:///office/';
const BRIEF = `${FOLDER}brief.md`;
const DEEP = `${FOLDER}deep/brief.md`;

describe('what a client hides from its own lists', () => {
  for (const [excluded, patterns] of [
    [{ '**/out': true }, ['**/out']],
    [{ out: true }, ['/out']],
    [{ '/out': true }, ['/out']],
    [{ 'a/**/b': true }, ['/a/**/b']],
    [{ '*.bak': true }, ['/*.bak']],
    [{ '**out': true }, ['/**out']],
    [{ out: false, tmp: { when: '$(basename).ts' }, old: null }, []],
    [{ '**/*.{x,y}': true }, ['**/*.x', '**/*.y']],
    [{ '{a,b}/{c,d}': true }, ['/a/c', '/a/d', '/b/c', '/b/d']],
    [{ '{a,{b,c}}x': true }, ['/ax', '/bx', '/ax', '/cx']],
    [{ 'a{}b': true }, ['/ab']],
    [{ 'a{b': true }, ['/a{b']],
    [{ [`{a,b}${'x'.repeat(495)}`]: true }, [`/a${'x'.repeat(495)}`, `/b${'x'.repeat(495)}`]],
    [{ [`{a,b}${'x'.repeat(496)}`]: true }, [`/{a,b}${'x'.repeat(496)}`]],
    [undefined, []],
    [null, []],
    ['out', []],
  ] as const) {
    it(`is left out below the folder, as .gitignore would write it: ${JSON.stringify(excluded ?? null).slice(0, 60)}`, async () => {
      const { configuration: held, asked } = configuration({ answer: () => [excluded, { own: true }] });
      assert.deepEqual([...new Set(await held.hidden(FOLDER))], [...new Set([...patterns, '/own'])]);
      assert.deepEqual(asked, [['files.exclude', 'search.exclude'].map((section) => ({ scopeUri: FOLDER, section }))]);
    });
  }

  it('is at most a hundred patterns of one with braces', async () => {
    const { configuration: held } = configuration({ answer: () => [{ '{a,b,c}{a,b,c}{a,b,c}{a,b,c}{a,b,c}': true }] });
    assert.equal((await held.hidden(FOLDER)).length, 100);
  });

  it('is nothing where it cannot be asked, or does not say', async () => {
    const silent = configuration({});
    assert.deepEqual(await silent.configuration.hidden(FOLDER), []);
    assert.deepEqual([silent.asked, silent.logged], [[], []]);
    const broken = configuration({
      answer: () => {
        throw new TypeError('heliotrope');
      },
    });
    assert.deepEqual(await broken.configuration.hidden(FOLDER), []);
    assert.equal(broken.logged.length, 1);
    assert.match(broken.logged[0] ?? '', /^The client did not say which files it hides\. TypeError\n/);
    assert.doesNotMatch(broken.logged[0] ?? '', /heliotrope/);
  });
});

describe('the settings that a client is asked for', () => {
  it('are asked once for each document, and again once they have changed or the document was closed', async () => {
    const { configuration: held, asked } = configuration({ answer: () => ({ style: 'bluebook' }) });
    const { generation } = held;
    assert.equal((await held.of(BRIEF)).style, 'bluebook');
    assert.equal(await held.of(BRIEF), await held.of(BRIEF));
    assert.deepEqual(asked, [{ scopeUri: BRIEF, section: 'conncite' }]);
    await held.of(DEEP);
    held.forget(BRIEF);
    await held.of(BRIEF);
    await held.of(DEEP);
    assert.equal(asked.length, 3);
    held.changed(null);
    assert.notEqual(held.generation, generation);
    await held.of(DEEP);
    assert.equal(asked.length, 4);
  });

  it('are those of a folder without the stroke at its end, and of the user without a document', async () => {
    const { configuration: held, asked } = configuration({ answer: () => ({ style: 'bluebook' }) });
    await held.of(FOLDER);
    assert.equal((await held.ofUser()).style, 'bluebook');
    assert.deepEqual(asked, [{ scopeUri: 'file:///office', section: 'conncite' }, { section: 'conncite' }]);
  });

  it('are the defaults while it does not answer, it is asked again, and the log says so once', async () => {
    let works = false;
    const error = new TypeError('heliotrope');
    const { configuration: held, logged } = configuration({
      answer: () => {
        if (!works) throw error;
        return { style: 'bluebook' };
      },
    });
    assert.deepEqual([await held.of(BRIEF), await held.of(DEEP), await held.ofUser()], [DEFAULTS, DEFAULTS, DEFAULTS]);
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /^The client did not give its settings; the defaults are used\. TypeError\n/);
    works = true;
    assert.equal((await held.of(BRIEF)).style, 'bluebook');
  });

  it('are those that it sent, where it cannot be asked', async () => {
    const { configuration: held, asked } = configuration({});
    assert.deepEqual(await held.of(BRIEF), DEFAULTS);
    held.changed({ conncite: { style: 'bluebook' } });
    assert.equal((await held.of(BRIEF)).style, 'bluebook');
    for (const other of [null, 'x', {}, undefined]) held.changed(other);
    assert.equal((await held.of(BRIEF)).style, 'bluebook');
    assert.equal((await held.ofUser()).style, 'bluebook');
    assert.deepEqual(asked, []);
  });

  it('are warned of once where they are wrong, and again once they have changed', async () => {
    const { configuration: held, logged } = configuration({ answer: () => ({ style: 'harvard' }) });
    await held.of(BRIEF);
    await held.of(DEEP);
    await held.ofUser();
    assert.equal(logged.length, 1);
    held.changed(null);
    await held.of(BRIEF);
    assert.equal(logged.length, 2);
  });

  it('are warned of where the user’s own are wrong, which no document has asked for', async () => {
    const { configuration: held, logged } = configuration({ answer: () => ({ style: 'harvard' }) });
    assert.deepEqual(await held.ofUser(), DEFAULTS);
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /"harvard"/);
  });
});

describe('the settings of a folder’s file', () => {
  const file = (value: unknown): Pick<WorkspaceFiles, 'settings'> => ({
    settings: (uri) =>
      Promise.resolve(uri === FOLDER ? { name: `${uri}.conncite.json`, value, outside: false } : undefined),
  });

  it('go before those of the client in its documents alone', async () => {
    const { configuration: held } = configuration({
      settings: file({ style: 'connecticut' }),
      answer: () => ({ style: 'bluebook', asOf: '2020-01-01' }),
    });
    const { style, asOf } = await held.of(BRIEF);
    assert.deepEqual([style, asOf], ['connecticut', '2020-01-01']);
    assert.equal((await held.of(DEEP)).style, 'bluebook');
    assert.equal((await held.ofUser()).style, 'bluebook');
  });

  it('are warned of with the file’s name', async () => {
    const { configuration: held, logged } = configuration({ settings: file({ style: 'harvard' }) });
    await held.of(BRIEF);
    assert.match(logged.join('\n'), /^file:\/\/\/office\/\.conncite\.json: .*"harvard"/);
  });

  for (const [error, named] of [
    [Object.assign(new SyntaxError('heliotrope'), { file: '/office/.conncite.json' }), '/office/.conncite.json'],
    [new SyntaxError('heliotrope'), FOLDER],
    ['heliotrope', FOLDER],
  ] as const) {
    it(`are left out where it cannot be read, and the log names ${named}`, async () => {
      const { configuration: held, logged } = configuration({
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a reader may reject with anything
        settings: { settings: () => Promise.reject(error) },
        answer: () => ({ style: 'bluebook' }),
      });
      assert.equal((await held.of(BRIEF)).style, 'bluebook');
      assert.equal(logged.length, 1);
      assert.ok(
        logged[0]?.startsWith(`The settings in ${named} cannot be read, so the editor’s settings are used. `),
        logged[0],
      );
      assert.doesNotMatch(logged[0] ?? '', /heliotrope/);
    });
  }

  for (const [changed, anew] of [
    [[`${FOLDER}.conncite.json`], true],
    [[`${FOLDER}package.json`], true],
    [['file:///.conncite.json'], true],
    [['file:///other/x.md', `${FOLDER}.conncite.json`], true],
    [[`${FOLDER}deep/.conncite.json`], false],
    [[`${FOLDER}my.conncite.json`], false],
    [[BRIEF], false],
    [['file:///other/.conncite.json'], false],
    // A folder whose name begins alike is another.
    [['file:///offic/.conncite.json'], false],
    [['file:///officer/.conncite.json'], false],
    [['file:///off/.conncite.json'], false],
    [[], false],
  ] as const) {
    it(`are ${anew ? '' : 'not '}read anew when ${changed.join(', ') || 'nothing'} has changed`, async () => {
      let reads = 0;
      const { configuration: held } = configuration({
        settings: {
          settings: () => {
            reads++;
            return Promise.resolve(undefined);
          },
        },
      });
      await held.of(BRIEF);
      await held.of(`${FOLDER}other.md`);
      assert.equal(reads, 1);
      const { generation } = held;
      assert.equal(held.filesChanged(changed), anew);
      await held.of(BRIEF);
      assert.deepEqual([reads, held.generation !== generation], [anew ? 2 : 1, anew]);
    });
  }
});

describe('the number of the settings', () => {
  it('is another after each change, of whatever kind', async () => {
    const { configuration: held } = configuration({});
    const numbers = [held.generation];
    for (let turn = 0; turn < 2; turn++) {
      held.changed(null);
      numbers.push(held.generation);
      await held.of(BRIEF);
      held.filesChanged([`${FOLDER}.conncite.json`]);
      numbers.push(held.generation);
    }
    assert.equal(new Set(numbers).size, 5);
  });
});

describe('a client that is asked to tell of changes', () => {
  const SETTINGS = { section: 'conncite' };
  const FILES = { watchers: [{ globPattern: '**/.conncite.json' }, { globPattern: '**/package.json' }] };
  const settings = { settings: () => Promise.resolve(undefined) };
  for (const [what, given, registered] of [
    ['tells of settings and files', { registers: true, settings }, [SETTINGS, FILES]],
    ['tells of settings alone where no file can be read', { registers: true }, [SETTINGS]],
    ['is not asked where it cannot', { settings }, []],
  ] as const) {
    it(what, async () => {
      const held = configuration(given);
      await held.configuration.register();
      assert.deepEqual(held.registered, registered);
    });
  }
});
