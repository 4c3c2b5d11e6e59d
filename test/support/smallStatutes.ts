import { LawSearch } from '../../server/src/facts/search';
import type { Chapter, Digest, Section, Statutes, StructureNode, Title } from '../../server/src/facts/statutes';

/** What a test says of a digest and of a section; the rest is plain. */
export type SmallDigest = Partial<Digest> & Pick<Digest, 'summary' | 'gists'>;

export type SmallSection = Partial<Omit<Section, 'index' | 'structure'>> & {
  readonly number: string;
  /** "a(1,2),b" */
  readonly labels?: string;
  readonly acts?: Statutes['acts'] extends (section: Section) => infer Acts ? Acts : never;
  readonly digest?: SmallDigest;
  readonly cites?: readonly string[];
};

export interface SmallCode {
  readonly sections: readonly SmallSection[];
  readonly titles?: readonly Title[];
  readonly chapters?: readonly Chapter[];
}

/** Reads "a(1,2),b". */
export function structure(labels: string): StructureNode[] {
  let at = 0;
  const read = (): StructureNode[] => {
    const nodes: StructureNode[] = [];
    while (at < labels.length && labels[at] !== ')') {
      const label = /^[^(),]+/.exec(labels.slice(at))?.[0] ?? '';
      at += label.length;
      let children: StructureNode[] = [];
      if (labels[at] === '(') {
        at++;
        children = read();
        at++;
      }
      nodes.push({ label, children });
      if (labels[at] === ',') at++;
    }
    return nodes;
  };
  return read();
}

/** A catalogue of the few sections that a test is about, in the order given, which counts as code order. */
export function smallStatutes(code: SmallCode): Statutes {
  const sections: Section[] = code.sections.map((s, index) => ({
    index,
    catchline: '',
    title: '53a',
    chapter: '952',
    status: 'in force',
    successor: null,
    formerly: [],
    enacted: null,
    lastAmended: null,
    lastAct: '',
    inSupplement: false,
    pending: [],
    effective: null,
    inRange: false,
    printedRange: null,
    source: '',
    changes: [],
    ...s,
    structure: structure(s.labels ?? ''),
  }));
  const of = (number: string): SmallSection | undefined => code.sections.find((s) => s.number === number);
  const indexOf = (number: string): number => sections.findIndex((s) => s.number === number);
  const between = (first: string, last: string): Section[] => {
    const [a, b] = [indexOf(first), indexOf(last)];
    return a < 0 || b < 0 ? [] : sections.slice(a, b + 1);
  };
  const law = new LawSearch({
    size: sections.length,
    heading: (row) => sections[row]?.catchline ?? '',
    chapterName: () => '',
    summary: (row) => code.sections[row]?.digest?.summary ?? '',
    inForce: (row) => sections[row]?.status === 'in force',
    indexOf,
    names: () => '',
    citedCounts: () => new Uint16Array(sections.length),
  });
  const small: Statutes = {
    edition: {
      revision: 2025,
      supplement: 2026,
      actsThrough: 2025,
      read: '2026-07',
      acts: { through: 'P.A. 26-151', session: '2026 regular session', read: '2026-10' },
    },
    on() {
      return this;
    },
    changesOf: (number) => of(number)?.changes ?? [],
    changesBy: (act) => code.sections.flatMap(({ changes = [] }) => changes).filter((change) => change.act === act),
    size: sections.length,
    find: (number) => sections.find((s) => s.number === number),
    at: (index) => sections[index],
    indexOf,
    findFormer: (number) => sections.filter((s) => s.formerly.includes(number)),
    nearest: (number, most) => sections.filter((s) => s.number.startsWith(number.slice(0, 5))).slice(0, most),
    range: (first, last, most = Infinity) => between(first, last).slice(0, most),
    countBetween: (first, last) => between(first, last).length,
    acts: (section) => of(section.number)?.acts ?? [],
    amendedBy: (act) =>
      sections.flatMap((section) =>
        (of(section.number)?.acts ?? [])
          .filter((entry) => entry.act === act)
          .map((entry) => ({ section, sections: entry.sections })),
      ),
    digest: (number) => {
      const digest = of(number)?.digest;
      return (
        digest && { note: null, edition: '2025 revision', effective: null, repealedBy: null, pending: [], ...digest }
      );
    },
    cites: (number) => of(number)?.cites ?? [],
    citedBy: (number) => code.sections.filter((s) => s.cites?.includes(number)).map((s) => s.number),
    title: (number) => code.titles?.find((t) => t.number === number),
    titles: () => code.titles ?? [],
    chapter: (number) => code.chapters?.find((c) => c.number === number),
    chapters: (title) => (code.chapters ?? []).filter((c) => c.title === title),
    sectionsOf: (chapter, title) => sections.filter((s) => s.chapter === chapter && s.title === title),
    withPrefix: (prefix, most) => sections.filter((s) => s.number.startsWith(prefix)).slice(0, most),
    search: (words, most) => law.find(words, most).flatMap((row) => sections[row] ?? []),
    prepareSearch: () => law.prepare(),
    searchTexts: (words, most, texts) =>
      law.find(words, most, texts).map((row) => sections[row]?.number ?? law.newer(texts)[row - sections.length] ?? ''),
    officialAddress: (section) =>
      `https://www.cga.ct.gov/current/pub/chap_${section.chapter}.htm#sec_${section.number}`,
  };
  return small;
}

/** The few sections that most tests of features are about; what is said of them is true of the code. */
export const SAMPLE: SmallCode = {
  titles: [
    { number: '53a', name: 'Penal Code', status: 'in force' },
    { number: '54', name: 'Criminal Procedure', status: 'in force' },
  ],
  chapters: [
    { number: '952', title: '53a', name: 'Penal Code: Offenses', first: '53a-24', last: '53a-323', status: 'in force' },
    {
      number: '959',
      title: '54',
      name: 'Court Jurisdiction and Power',
      first: '54-1',
      last: '54-1s',
      status: 'in force',
    },
  ],
  sections: [
    {
      number: '53a-53',
      status: 'repealed',
    },
    {
      number: '53a-70',
      catchline: 'Sexual assault in the first degree: Class B or A felony.',
      labels: 'a(1,2,3,4),b(1,2,3)',
      enacted: 1969,
      lastAmended: 2015,
      lastAct: 'P.A. 15-211, S. 16',
      acts: [
        { act: '1969, P.A. 828', sections: '71', year: 1969 },
        { act: 'P.A. 15-211', sections: '16', year: 2015 },
      ],
    },
    { number: '53a-90', status: 'transferred', successor: { numbers: ['54-102a'], through: null } },
    { number: '53a-91', status: 'reserved', inRange: true },
    {
      number: '53a-192',
      catchline: 'Coercion: Class A misdemeanor or class D felony.',
      labels: 'a(1,2,3,4),b,c',
      enacted: 1969,
      lastAmended: 1992,
      lastAct: 'P.A. 92-260, S. 75',
    },
    {
      number: '53a-192a',
      catchline: 'Trafficking in persons: Class A felony.',
      labels: 'a(1(A,B,C),2(A,B),3),b,c',
      enacted: 2006,
      lastAmended: 2021,
      lastAct: 'P.A. 21-103, S. 3',
      cites: ['53a-192'],
      acts: [
        { act: 'P.A. 06-43', sections: '1', year: 2006 },
        { act: 'P.A. 21-103', sections: '3', year: 2021 },
      ],
      digest: {
        summary: 'Makes human trafficking, for labor or for sex, a class A felony.',
        gists: [
          { label: '(a)', gist: 'Sets out three ways of committing trafficking in persons.' },
          { label: '(a)(1)', gist: 'Knowingly making someone act through one of the three listed means.' },
          { label: '(c)', gist: 'Grades the crime as a class A felony.' },
        ],
      },
    },
    {
      number: '54-102a',
      title: '54',
      chapter: '959',
      catchline: 'Venereal examination and HIV testing of persons charged with certain sexual offenses.',
      formerly: ['53a-90'],
      labels: 'a,b',
      enacted: 1971,
      lastAmended: 2004,
      lastAct: 'P.A. 04-165, S. 3',
      pending: [{ effective: '2027-10-01', by: 'section 16 of public act 25-33' }],
    },
  ],
};
