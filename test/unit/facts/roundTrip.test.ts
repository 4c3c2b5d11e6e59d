import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { Facts } from '../../../data/readFacts.mjs';
import { compareNumbers } from '../../../server/src/code/sectionKey';
import type { StructureNode } from '../../../server/src/facts/statutes';
import { loadCatalogue } from '../../support/catalogue';

function notation(nodes: readonly StructureNode[]): string {
  return nodes.map(({ label, children }) => label + (children.length === 0 ? '' : `(${notation(children)})`)).join(',');
}

/** Every fact of the text files is what the opened catalogue says, and the other way round. */
describe('the built catalogue and the text files', () => {
  const statutes = loadCatalogue();
  let facts: Facts;

  before(async () => {
    const { loadCore, readFacts } = await import('../../../data/readFacts.mjs');
    facts = readFacts(resolve(__dirname, '../../../data'), await loadCore());
  });

  it('hold the same numbers in the same order', () => {
    assert.equal(statutes.size, facts.sections.length);
    assert.deepEqual(statutes.edition, facts.edition);
    let before = '';
    for (const [index, { number }] of facts.sections.entries()) {
      assert.equal(statutes.at(index)?.number, number);
      assert.equal(statutes.indexOf(number), index);
      assert.equal(statutes.find(number)?.index, index);
      assert.ok(before === '' || compareNumbers(before, number) < 0, `${before} before ${number}`);
      before = number;
    }
    assert.equal(statutes.at(-1), undefined);
    assert.equal(statutes.at(statutes.size), undefined);
  });

  it('say the same of each', () => {
    for (const row of facts.sections) {
      const section = statutes.find(row.number);
      assert.ok(section !== undefined);
      const { successor } = section;
      const said = {
        catchline: section.catchline,
        title: section.title,
        chapter: section.chapter,
        status: section.status as string,
        formerly: section.formerly.join(','),
        structure: notation(section.structure),
        source: section.source,
        edition: section.inSupplement ? '2026 supplement' : '2025',
        effective: section.effective ?? '',
        pending: section.pending
          .map(({ effective, by, part }) =>
            by === '' ? 'undated' : `${effective || 'undated'}: ${by}${part === undefined ? '' : ` | ${part}`}`,
          )
          .join('; '),
        range: section.printedRange ?? (section.inRange ? 'yes' : row.range === '?' ? '?' : ''),
      };
      const { number, successor: printed, ...rest } = row;
      assert.deepEqual(
        said,
        Object.fromEntries(Object.keys(said).map((key) => [key, rest[key as keyof typeof rest]])),
        number,
      );
      // The heading of the new section says it more exactly than a range or a list, and where the old one says nothing.
      if (printed !== '' && !/,| to /.test(printed))
        assert.deepEqual(successor, { numbers: [printed], through: null }, number);
      else if (statutes.findFormer(number).length === 0 || section.status !== 'transferred') {
        const [first, through] = printed.split(' to ');
        const expected =
          printed === ''
            ? null
            : { numbers: through === undefined ? printed.split(',') : [first], through: through ?? null };
        assert.deepEqual(successor, expected, number);
      } else
        assert.deepEqual(
          successor,
          { numbers: statutes.findFormer(number).map((one) => one.number), through: null },
          number,
        );
    }
  });

  it('have the same former numbers', () => {
    const former = new Map<string, string[]>();
    for (const { number, formerly } of facts.sections) {
      for (const old of formerly.split(',').filter((one) => one !== ''))
        former.set(old, [...(former.get(old) ?? []), number]);
    }
    for (const [old, numbers] of former)
      assert.deepEqual(
        statutes.findFormer(old).map(({ number }) => number),
        numbers,
      );
  });

  it('have the same cross references, both ways', () => {
    const cites = new Map<string, string[]>();
    const citedBy = new Map<string, string[]>();
    const add = (map: Map<string, string[]>, key: string, value: string): void => {
      const list = map.get(key);
      if (list === undefined) map.set(key, [value]);
      else list.push(value);
    };
    for (const [from, to] of facts.references) {
      const [citing, cited] = [facts.sections[from]!.number, facts.sections[to]!.number];
      add(cites, citing, cited);
      add(citedBy, cited, citing);
    }
    for (const { number } of facts.sections) {
      assert.deepEqual(statutes.cites(number), cites.get(number) ?? [], number);
      assert.deepEqual(statutes.citedBy(number), citedBy.get(number) ?? [], number);
    }
  });

  it('have the same digests', () => {
    assert.ok(facts.digests.size > 7000);
    for (const { number } of facts.sections) {
      const { summary, gists, note, edition, effective, repealedBy, pending } = facts.digests.get(number) ?? {};
      const said =
        summary === undefined ? undefined : { summary, gists, note, edition, effective, repealedBy, pending };
      assert.deepEqual(statutes.digest(number), said, number);
    }
  });

  it('have the same titles and chapters, and each section in one of them', () => {
    assert.deepEqual(
      statutes.titles().map(({ number }) => number),
      facts.titles.map(({ title }) => title),
    );
    let count = 0;
    for (const { number: title } of statutes.titles()) {
      assert.equal(statutes.title(title)?.number, title);
      for (const { number: chapter } of statutes.chapters(title)) {
        assert.equal(statutes.chapter(chapter)?.title, title);
        const sections = statutes.sectionsOf(chapter, title);
        assert.ok(sections.length > 0, `chapter ${chapter}`);
        assert.ok(sections.every((section) => section.chapter === chapter && section.title === title));
        count += sections.length;
      }
    }
    assert.equal(count, statutes.size);
  });
});
