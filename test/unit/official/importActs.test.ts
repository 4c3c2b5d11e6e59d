import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openCatalogue } from '../../../server/src/facts/openCatalogue';
import { factsThrough } from '../../../server/src/analysis/changeWords';
import { readPdf } from '../../../server/src/office/readPdf';
import { ACTS_PAGE } from '../../../server/src/official/pages/actsList';
import { actsFile, actsReadHere, storedActs } from '../../../server/src/official/store/actStore';
import { importActs, type ReadPdf } from '../../../server/src/official/store/importActs';
import { ImportCancelled } from '../../../server/src/official/store/importTypes';
import type { Site } from '../../../server/src/official/store/site';
import type { SiteAnswer } from '../../../server/src/official/store/siteAnswer';
import { SiteError } from '../../../server/src/official/store/siteError';
import { actPath, actPdf, actsPage } from '../../support/actsSite';
import { catalogueBytes, loadCatalogue } from '../../support/catalogue';

const AMENDS =
  'Subsection (b) of section 53a-40e of the general statutes is repealed and the following is substituted in lieu thereof (Effective from passage): Lamps.';
const REPEALS = 'Sections 31-306 and 53a-25 of the general statutes are repealed. (Effective October 1, 2027)';

const readHere: ReadPdf = async (bytes) => {
  try {
    return { content: await readPdf(bytes) };
  } catch (error) {
    return { reason: (error as Error).message };
  }
};

/** A site of pages and PDFs by path; an Error is thrown, and what is not there is missing. */
class FakeSite implements Site {
  readonly asked: string[] = [];
  constructor(readonly answers: Readonly<Record<string, string | Uint8Array | Error>>) {}

  get(asked: string): Promise<SiteAnswer> {
    this.asked.push(asked);
    const answer = this.answers[asked];
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(
      answer === undefined ? { kind: 'missing' } : { kind: 'page', bytes: Buffer.from(answer), etag: '', modified: '' },
    );
  }

  close(): void {
    this.asked.length = 0;
  }
}

describe('reading public acts', () => {
  const statutes = loadCatalogue();
  let folder = '';
  let file = '';

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-acts-'));
    file = actsFile({ CONNCITE_DATA: folder });
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const run = (
    answers: ConstructorParameters<typeof FakeSite>[0],
    signal?: AbortSignal,
    site = new FakeSite(answers),
  ): ReturnType<typeof importActs> =>
    importActs(site, { file, statutes, today: '2027-06-01', readPdf: readHere, signal });
  const list = actsPage([
    {
      session: '2026 Regular Session',
      acts: [
        ['Public', 150],
        ['Public', 151],
      ],
    },
    {
      session: '2027 Regular Session',
      acts: [
        ['Public', 2],
        ['Special', 1],
        ['Public', 1],
      ],
    },
  ]);
  const one = actPath('2027', 'Public', 1);
  const two = actPath('2027', 'Public', 2);

  it('adds those that the facts do not have, marked as read by program', async () => {
    const site = new FakeSite({
      [ACTS_PAGE]: list,
      [one]: actPdf('27-1', [AMENDS, REPEALS]),
      [two]: actPdf('27-2', ['(NEW) (Effective July 1, 2027) Lamps.']),
    });
    const outcome = await run({}, undefined, site);
    assert.deepEqual(outcome, { listed: 4, read: ['P.A. 27-1', 'P.A. 27-2'], changes: 4, refused: [], problems: [] });
    assert.deepEqual(site.asked, [ACTS_PAGE, one, two]);
    const after = openCatalogue(catalogueBytes(), actsReadHere(file)).on('2027-06-01');
    assert.deepEqual(
      after
        .acts(after.find('53a-40e')!)
        .slice(-2)
        .map(({ act, part, effective }) => [act, part, effective]),
      [
        ['P.A. 26-32', '(a)', '2026-10-01'],
        ['P.A. 27-1', '(b)', '2027-05-26'],
      ],
    );
    assert.ok(after.changesBy('P.A. 27-1').every(({ byProgram }) => byProgram));
    assert.equal(after.on('2027-10-01').find('53a-25')?.status, 'repealed');
    assert.equal(
      factsThrough(after.edition),
      'The facts go through P.A. 26-151 of the 2026 regular session. A program on this computer has read on, through P.A. 27-2 of the 2027 regular session.',
    );
  });

  it('asks for no act twice, and keeps what a list of another session no longer has', async () => {
    await run({ [ACTS_PAGE]: list, [one]: actPdf('27-1', [AMENDS]), [two]: actPdf('27-2', [AMENDS]) });
    const site = new FakeSite({
      [ACTS_PAGE]: actsPage([{ session: '2027 June Special Session', acts: [['Public', 1]] }]),
      [one]: actPdf('27-1', [AMENDS]),
    });
    assert.deepEqual((await run({}, undefined, site)).read, ['June Sp. Sess. P.A. 27-1']);
    assert.deepEqual(
      storedActs(file).map(({ act }) => act),
      ['P.A. 27-1', 'P.A. 27-2', 'June Sp. Sess. P.A. 27-1'],
    );
    const again = new FakeSite({ [ACTS_PAGE]: list });
    assert.deepEqual((await run({}, undefined, again)).read, []);
    assert.deepEqual(again.asked, [ACTS_PAGE]);
  });

  it('names a list that cannot be read, and loses nothing', async () => {
    await run({ [ACTS_PAGE]: list, [one]: actPdf('27-1', [AMENDS]), [two]: actPdf('27-2', [AMENDS]) });
    const before = fs.readFileSync(file, 'utf8');
    for (const answer of [
      '<html><body>Rain.</body></html>',
      new SiteError('the site does not answer', true),
      list.slice(0, 900),
    ]) {
      const { refused, read } = await run({ [ACTS_PAGE]: answer });
      assert.deepEqual([refused.map(({ name }) => name), read], [['the list of public acts'], []]);
    }
    assert.match((await run({})).refused[0]?.reason ?? '', /does not have it where it was/);
    assert.equal(fs.readFileSync(file, 'utf8'), before);
  });

  it('names an act that cannot be had or read, takes the others, and asks for it again', async () => {
    const sections = [AMENDS, 'Section 53a-9999 of the general statutes is repealed. (Effective from passage)'];
    const first = await run({ [ACTS_PAGE]: list, [one]: Buffer.from('no PDF'), [two]: actPdf('27-2', sections) });
    assert.deepEqual([first.read, first.refused.map(({ name }) => name)], [['P.A. 27-2'], ['P.A. 27-1']]);
    assert.match(first.refused[0]?.reason ?? '', /damaged/);
    assert.deepEqual(first.problems, ['P.A. 27-2, § 2: it names section 53a-9999, which the code does not have']);
    assert.match(
      (await run({ [ACTS_PAGE]: list, [one]: actPdf('27-7', [AMENDS]) })).refused[0]?.reason ?? '',
      /does not say that it is Public Act No\. 27-1/,
    );
    assert.match((await run({ [ACTS_PAGE]: list })).refused[0]?.reason ?? '', /does not have its PDF/);
    assert.deepEqual((await run({ [ACTS_PAGE]: list, [one]: actPdf('27-1', [AMENDS]) })).read, ['P.A. 27-1']);
  });

  it('keeps what was read when it is cancelled', async () => {
    const stop = new AbortController();
    const site = new FakeSite({ [ACTS_PAGE]: list, [one]: actPdf('27-1', [AMENDS]), [two]: actPdf('27-2', [AMENDS]) });
    const reading: ReadPdf = async (bytes) => {
      stop.abort();
      return readHere(bytes, stop.signal);
    };
    await assert.rejects(
      importActs(site, { file, statutes, today: '2027-06-01', readPdf: reading, signal: stop.signal }),
      ImportCancelled,
    );
    assert.deepEqual(
      storedActs(file).map(({ act }) => act),
      ['P.A. 27-1'],
    );
  });

  it('takes a damaged file for none', () => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    for (const text of ['', '{', '[]', '{"format":1,"acts":[{"act":7}]}', '{"format":2,"acts":[]}']) {
      fs.writeFileSync(file, text);
      assert.deepEqual([storedActs(file), actsReadHere(file)], [[], undefined], text);
    }
  });

  it('lets a reading by program stand after the facts, and an act undo a section of another', () => {
    const since = { through: 'P.A. 27-1', session: '2027 regular session', read: '2027-06-01' };
    const lines = [
      '53a-40e\t(c)\tP.A. 26-32\t1\tamended\t2026-10-01\t\t\tprogram',
      '-\t\tP.A. 26-59\t8\tundone\t\t\tP.A. 27-1, § 4\tprogram',
    ].join('\n');
    const changed = openCatalogue(catalogueBytes(), { lines, since }).on('2027-06-01');
    assert.deepEqual(
      changed.find('53a-40e')?.changes.map(({ part, byProgram }) => [part, byProgram]),
      [['(a)', false]],
    );
    assert.equal(changed.find('33-187')?.status, 'in force');
  });
});
