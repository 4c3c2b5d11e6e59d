import { zipSync } from 'fflate';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { declarationsOf } from '../../server/src/analysis/declarations';
import { readSettings } from '../../server/src/protocol/settings';
import { rules } from '../../server/src/diagnostics/registry';
import { Frames } from '../../server/src/frames.node';
import { decodePage } from '../../server/src/library/decodePage';
import { makeBody } from '../../server/src/library/body';
import { PageError } from '../../server/src/library/pageError';
import { readPage } from '../../server/src/library/readPage';
import { MARKUPS } from '../../server/src/markup/registry';
import { OfficeError } from '../../server/src/office/officeDocument';
import { readWord } from '../../server/src/office/readWord';
import { CatalogueFileError } from '../../server/src/statutes/container';
import { openCatalogue } from '../../server/src/statutes/openCatalogue';
import { chapterPage } from '../support/officialPages';
import { wordDocument } from '../support/wordDocument';
import { PIECES } from './inputs';
import { judgeReading, judgeRules } from './judge';

/** A reader under a fuzzer that is led by coverage: it throws where something is wrong, and answers where all is well. */
export interface Target {
  fuzz(bytes: Buffer): void | Promise<void>;
  /** Inputs to begin with. */
  readonly seeds: readonly (string | Uint8Array)[];
}

const CODES = rules.map((rule) => rule.code);

/** Lets an error of these kinds be an answer. */
function refusing(kinds: readonly (new (...args: never[]) => Error)[], work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!kinds.some((kind) => error instanceof kind)) throw error;
  }
}

function fail(find: string | undefined): void {
  if (find !== undefined) throw new Error(find);
}

const SENTENCES = [
  'See Conn. Gen. Stat. § 53a-70(a)(1) (Rev. to 2021); *id.* § 53a-71.', 'General Statutes §§ 53a-70, 53a-71 and 42a-2A-101 through 42a-2A-103', 'subdivision (1) of subsection (a) of section 53a-70 of the general statutes',
  '<!-- conncite-ignore-next-line unknown-section -- reason -->\n> § 53a-7000 "quoted"[^1]\n\n[^1]: Id.', PIECES.join(' '),
];

const recognizers = Object.fromEntries(MARKUPS.map((markup): [string, Target] => {
  const language = markup.languages[0] ?? 'plaintext';
  return [language, {
    fuzz: (bytes) => {
      const text = bytes.toString('utf8');
      fail(judgeReading({ language, text }));
      // Rules and fixes are dearer.
      if (bytes.length % 8 === 0) fail(judgeRules({ language, text }));
    },
    seeds: SENTENCES,
  }];
}));

/** The official pages of a made-up chapter. */
const PAGE = chapterPage({
  number: '999', name: 'Lanterns', title: '99a',
  blocks: [
    { heading: 'Sec. 99a-1. Lanterns.', anchor: 'sec_99a-1', text: ['(a) No person shall carry a lantern (1) by day, or (2) in rain.', '(b) This section is no law.'], source: ['(P.A. 21-1, S. 1.)'], history: ['History: P.A. 21-1 added rain.'] },
    { heading: 'Secs. 99a-2 to 99a-4. Reserved for future use.', anchor: 'secs_99a-2_to_99a-4', text: [], annotations: ['1 CA 2.'] },
  ],
});

export const TARGETS: Readonly<Record<string, Target>> = {
  ...recognizers,
  catalogue: {
    fuzz: (bytes) => { refusing([CatalogueFileError], () => { openCatalogue(bytes); }); },
    seeds: [Buffer.from('CONNCITE'), Buffer.alloc(64)],
  },
  page: {
    fuzz: (bytes) => {
      refusing([PageError], () => {
        const page = readPage(decodePage(bytes));
        for (const { paragraphs } of 'blocks' in page ? page.blocks : []) makeBody(paragraphs);
      });
    },
    seeds: [PAGE],
  },
  settings: {
    fuzz: (bytes) => {
      refusing([SyntaxError, RangeError], () => {
        const value: unknown = JSON.parse(bytes.toString('utf8'));
        const read = readSettings(value, CODES, () => undefined);
        if (!['auto', 'bluebook', 'connecticut', 'legislative'].includes(read.style)) throw new Error(`style ${read.style}`);
      });
      if (({} as Record<string, unknown>)['enable'] !== undefined) throw new Error('a prototype was changed');
    },
    seeds: ['{"style":"bluebook","diagnostics":{"enable":true,"rules":{"et-seq":"off"}},"ignore":{"sections":["1-1"]},"asOf":"2017-05-01"}', '{"conncite.style":1,"__proto__":{"enable":1}}'],
  },
  declarations: {
    fuzz: (bytes) => {
      const text = bytes.toString('utf8');
      for (const language of ['markdown', 'latex', 'html']) {
        for (const { start, end } of declarationsOf(createSnapshot('test:/', 1, language, text)).unreadable) {
          if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`declaration at ${start}-${end}`);
        }
      }
    },
    seeds: ['---\nconncite:\n  as-of: 2017-05-01\n  style: bluebook\n---\n', '+++\nconncite = "x"\n+++\n% conncite-ignore-file et-seq -- x\n', '<!-- conncite: as-of 2017-05-01 -->'],
  },
  docx: {
    fuzz: (bytes) => {
      // As an archive, and as the text inside one: bytes changed at random are seldom an archive.
      refusing([OfficeError], () => { readWord(bytes); });
      refusing([OfficeError], () => { readWord(wordDocument({ body: bytes.toString('utf8') })); });
      refusing([OfficeError], () => { readWord(wordDocument({ body: '', parts: { footnotes: bytes.toString('utf8'), styles: bytes.toString('utf8') } })); });
      refusing([OfficeError], () => { readWord(zipSync({ [`word/${bytes.toString('latin1', 0, 40)}`]: bytes, 'word/document.xml': bytes })); });
    },
    seeds: [
      wordDocument({ body: '<w:p><w:r><w:t>§ 53a-70</w:t></w:r></w:p>' }), '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t xml:space="preserve">See § 53a-70(a)</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:tab/><w:sym w:font="Symbol" w:char="F0A7"/><w:noBreakHyphen/></w:r></w:p></w:tc></w:tr></w:tbl><w:ins><w:r><w:delText>x</w:delText></w:r></w:ins>',
    ],
  },
  frames: {
    fuzz: (bytes) => {
      let reasons = 0;
      const frames = new Frames(() => { reasons++; });
      let length = 0;
      frames.on('data', (piece: Buffer) => { length += piece.length; });
      for (let at = 0; at < bytes.length; at += 7) frames.write(bytes.subarray(at, at + 7));
      if (reasons > 1 || length > bytes.length) throw new Error(`${reasons} reasons, ${length} of ${bytes.length} bytes`);
    },
    seeds: ['Content-Length: 2\r\n\r\n{}Content-Type: x\r\nContent-Length: 4\r\n\r\nnull', 'Content-Length: 30\r\n\r\n{}Content-Length: 2\r\n\r\n{}'],
  },
};
