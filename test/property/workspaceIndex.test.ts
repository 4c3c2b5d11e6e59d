import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { mentionsOf } from '../../server/src/analysis/mentions';
import { WorkspaceIndex } from '../../server/src/analysis/workspaceIndex';

const PIECES = [
  'Conn. Gen. Stat. § 53a-70(a). ',
  '§§ 53a-70 to 53a-73. ',
  'Id. ',
  '§ 53a-71 and 53a-72a. ',
  'P.A. 21-103. ',
  'section 1-1 of the general statutes. ',
  'title 53a of the general statutes. ',
  '§§ 53a-54a, -54c. ',
  'no law\n\n',
  '18 U.S.C. § 1. ',
  '§ 53a-72, et seq. ',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
const uri = fc.constantFrom('file:///a.txt', 'file:///b.md', 'file:///c.txt', 'untitled:d');
const edit = fc.record({ uri, text: fc.option(text, { nil: undefined, freq: 4 }) });

const KEYS = ['53a-70', '53a-71', '53a-72', '53a-72a', '53a-73', '53a-54c', '1-1', 'act :p:21-103', 'title 53a', '9-9'];

function read(address: string, content: string): ReturnType<typeof mentionsOf> {
  return mentionsOf(createSnapshot(address, 1, address.endsWith('.md') ? 'markdown' : 'plaintext', content));
}

function seen(index: WorkspaceIndex): unknown {
  return {
    uris: index.uris(),
    keys: index.keys(),
    size: index.size,
    documents: index.documents,
    found: KEYS.map((key) => [key, index.find(key), index.count(key)]),
    all: index.uris().map((address) => index.in(address)),
  };
}

describe('the workspace index', () => {
  it('equals one made from scratch after any edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const index = new WorkspaceIndex();
        const now = new Map<string, string>();
        for (const { uri: address, text: content } of edits) {
          if (content === undefined) {
            now.delete(address);
            index.delete(address);
          } else {
            now.set(address, content);
            index.set(address, read(address, content));
          }
        }
        const fresh = new WorkspaceIndex();
        for (const [address, content] of [...now].reverse()) fresh.set(address, read(address, content));
        assert.deepEqual(seen(index), seen(fresh));
      }),
      { numRuns: 200 },
    );
  });

  it('finds what a search through every mention finds', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const index = new WorkspaceIndex();
        texts.forEach((content, i) => {
          index.set(`file:///${i}.txt`, read(`file:///${i}.txt`, content));
        });
        for (const key of KEYS) {
          const places = texts.reduce(
            (sum, content, i) =>
              sum +
              read(`file:///${i}.txt`, content).filter(
                (mention) =>
                  mention.key === key ||
                  (mention.through !== null && ['53a-70', '53a-71', '53a-72', '53a-72a', '53a-73'].includes(key)),
              ).length,
            0,
          );
          assert.equal(index.count(key).places, places, key);
        }
      }),
      { numRuns: 100 },
    );
  });
});
