import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { codeLens, codeLensTitle } from '../../server/src/features/codeLens';
import { foldingRange } from '../../server/src/features/foldingRange';
import { inlayHint } from '../../server/src/features/inlayHint';
import { pageAddress } from '../../server/src/features/pages/address';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { textDocumentContent } from '../../server/src/features/textDocumentContent';
import { documentOf, TODAY } from '../support/features';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const statutes = smallStatutes(SAMPLE);
const all = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

describe('inlay hints', () => {
  const hinted = (source: string, language?: string): string => {
    const { snapshot, text } = documentOf(source, language);
    let out = text;
    for (const hint of [...inlayHint(snapshot, all(text), statutes)].reverse())
      out = `${out.slice(0, hint.at)}{${hint.label}}${out.slice(hint.at)}`;
    return out;
  };

  it('say the heading after short forms, and the state after any', () => {
    assert.equal(
      hinted(
        'Conn. Gen. Stat. § 53a-70(a). *Id.* See § 53a-192a(a); General Statutes §§ 53a-53 and 53a-90, section 53a-91; §§ 53a-70 to 53a-192.',
        'markdown',
      ),
      'Conn. Gen. Stat. § 53a-70(a). *Id.*{Sexual assault in the first degree} See § 53a-192a(a){Trafficking in persons}; ' +
        'General Statutes §§ 53a-53{repealed} and 53a-90{now § 54-102a}, section 53a-91{reserved}; §§ 53a-70 to 53a-192.',
    );
  });

  it('are short, say a section once in a list, and are none on pages or outside the span', () => {
    assert.equal(hinted('§§ 53a-70(a) and (b)').split('{').length, 2);
    for (const source of ['§ 53a-70', '§ 53a-192', '§ 53a-90']) {
      const { snapshot, text } = documentOf(source);
      for (const { label } of inlayHint(snapshot, all(text), statutes)) assert.ok(label.length <= 38, label);
    }
    const long = smallStatutes({
      sections: [{ number: '1-1', catchline: 'Words that go on and on without a stop until none will read them.' }],
    });
    assert.deepEqual(
      inlayHint(documentOf('§ 1-1').snapshot, { start: 0, end: 5 }, long).map(({ label }) => label),
      ['Words that go on and on without a …'],
    );
    const { snapshot } = documentOf('§ 53a-70. Then § 53a-192.');
    assert.deepEqual(
      inlayHint(snapshot, { start: 11, end: 24 }, statutes).map(({ at }) => at),
      [24],
    );
    const page = documentOf('§ 53a-70', 'conncite-section', pageAddress('53a-70')).snapshot;
    assert.deepEqual(inlayHint(page, { start: 0, end: 8 }, statutes), []);
  });
});

describe('semantic tokens', () => {
  const tokens = (source: string, language?: string): string[] => {
    const { snapshot, text } = documentOf(source, language);
    return semanticTokens(snapshot, all(text), statutes).map(
      ({ start, end, type, deprecated }) => `${type}${deprecated ? '!' : ''} ${text.slice(start, end)}`,
    );
  };

  it('tell the parts of a citation apart and mark law that is gone', () => {
    assert.deepEqual(tokens('See General Statutes §§ 53a-70 (a) (1) and 53a-90; Id. (b); P.A. 21-103.'), [
      'citation General Statutes',
      'citation §§',
      'sectionNumber 53a-70',
      'pinpoint (a) (1)',
      'sectionNumber! 53a-90',
      'citation Id.',
      'pinpoint (b)',
      'citation P.A. 21-103',
    ]);
    assert.deepEqual(tokens('subsection (a) of section 53a-70 of the general statutes'), [
      'pinpoint subsection (a)',
      'citation section',
      'sectionNumber 53a-70',
      'citation of the general statutes',
    ]);
  });

  it('do not cross a line, nor each other', () => {
    assert.deepEqual(tokens('General\r\nStatutes § 53a-70'), [
      'citation General',
      'citation Statutes',
      'citation §',
      'sectionNumber 53a-70',
    ]);
    const piece = fc.constantFrom(
      '§ 53a-70(a)',
      '§§ 53a-70, -71',
      ' Id. ',
      'word ',
      '. ',
      '\n',
      '\r\n',
      '*',
      'General Statutes ',
      ' to 53a-73',
      ' and (b)',
      'subsections (a) and (b) of section 53a-70',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const token of semanticTokens(createSnapshot('x', 1, 'markdown', text), all(text), statutes)) {
          assert.ok(token.start >= end && token.end > token.start && token.end <= text.length, text);
          assert.doesNotMatch(text.slice(token.start, token.end), /[\r\n]/);
          end = token.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('section pages', () => {
  const uri = pageAddress('53a-192a');
  const { snapshot } = documentOf(textDocumentContent(uri, statutes, TODAY), 'conncite-section', uri);

  it('fold by their parts and subsections', () => {
    const lines = snapshot.text.split('\n');
    const folds = foldingRange(snapshot).map(({ startLine, endLine }) => [
      lines[startLine]?.trim(),
      lines[endLine]?.trim(),
    ]);
    assert.ok(
      folds.some(([first, last]) => first === '## Subsections' && last?.startsWith('(c) Grades')),
      JSON.stringify(folds),
    );
    assert.ok(
      folds.some(([first, last]) => first?.startsWith('(a) Sets out') === true && last?.startsWith('(1) Knowingly')),
    );
    assert.ok(folds.some(([first, last]) => first === '## Labels (11)' && last === '- (b), (c)'));
    assert.deepEqual(foldingRange(documentOf('# § 53a-70\n\ntext', 'markdown').snapshot), []);
    const plain = documentOf(
      '# § 53a-70\n\n## Law\n\nSee # 5 there.\nMore.\n',
      'conncite-section',
      pageAddress('53a-70'),
    );
    assert.deepEqual(
      foldingRange(plain.snapshot).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 5],
        [2, 5],
      ],
    );
  });

  it('have a lens above their heading, and no other document has one', () => {
    assert.deepEqual(codeLens(snapshot), [{ line: 0, number: '53a-192a' }]);
    assert.deepEqual(codeLens(documentOf('# § 53a-70', 'markdown').snapshot), []);
    assert.equal(codeLensTitle({ places: 0, documents: 0 }, 0), 'Not cited in this workspace');
    assert.equal(
      codeLensTitle({ places: 1, documents: 1 }, 1),
      'Cited in one place of one document and by one section of the code',
    );
    assert.equal(
      codeLensTitle({ places: 3, documents: 2 }, 9),
      'Cited in 3 places of 2 documents and by 9 sections of the code',
    );
  });
});
