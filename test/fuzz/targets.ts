import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { declarationsOf } from '../../server/src/analysis/declarations';
import { readSettings } from '../../server/src/settings/read';
import { rules } from '../../server/src/diagnostics/registry';
import { Frames } from '../../server/src/frames.node';
import { decodePage } from '../../server/src/official/pages/decodePage';
import { makeBody } from '../../server/src/official/pages/body';
import { PageError } from '../../server/src/official/pages/pageError';
import { readPage } from '../../server/src/official/pages/readPage';
import { MARKUPS } from '../../server/src/markup/registry';
import { OfficeError } from '../../server/src/office/officeDocument';
import { readWord } from '../../server/src/office/readWord';
import { readWordPart } from '../../server/src/office/wordPart';
import { readWordStyles } from '../../server/src/office/wordStyles';
import { CatalogueFileError, packContainer } from '../../server/src/facts/container';
import { openCatalogue } from '../../server/src/facts/openCatalogue';
import { Folder } from '../support/cli';
import { chapterPage } from '../support/officialPages';
import { wordDocument } from '../support/wordDocument';
import { PIECES } from './inputs';
import { caught, judgeReading, judgeRules } from './judge';
import { compareReadings } from './rereading';

/**
 * A reader under a fuzzer that is led by coverage: it throws where something is wrong, and answers where all is well.
 */
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
  'See Conn. Gen. Stat. § 53a-70(a)(1) (Rev. to 2021); *id.* § 53a-71.',
  'General Statutes §§ 53a-70, 53a-71 and 42a-2A-101 through 42a-2A-103',
  'subdivision (1) of subsection (a) of section 53a-70 of the general statutes',
  '<!-- conncite-ignore-next-line unknown-section -- reason -->\n> § 53a-7000 "quoted"[^1]\n\n[^1]: Id.',
  PIECES.join(' '),
];

const recognizers = Object.fromEntries(
  MARKUPS.map((markup): [string, Target] => {
    const language = markup.languages[0] ?? 'plaintext';
    return [
      language,
      {
        fuzz: (bytes) => {
          const text = bytes.toString('utf8');
          fail(judgeReading({ language, text }));
          // Rules and fixes are dearer.
          if (bytes.length % 8 === 0) fail(judgeRules({ language, text }));
        },
        seeds: SENTENCES,
      },
    ];
  }),
);

/** Between the text of a document and each edit, and between arguments of the command line. */
const PART = '\u0001';

/** The document, and what it is after each edit: where (a share of the text), how much goes, what comes. */
function editions(input: string): string[] {
  const [first = '', ...edits] = input.split(PART);
  const texts = [first];
  for (const edit of edits) {
    const text = texts.at(-1) ?? '';
    const at = Math.floor((((edit.charCodeAt(0) || 0) % 128) / 128) * text.length);
    texts.push(text.slice(0, at) + edit.slice(2) + text.slice(at + ((edit.charCodeAt(1) || 0) % 32)));
  }
  return texts;
}

/** Documents that are read anew after each edit, with what was read before at hand. */
const REREAD = ['plaintext', 'markdown', 'latex', 'html'];

/** Parts of the catalogue's file that are read when it is opened. */
const BLOCKS = ['numbers', 'flags', 'chapterOf', 'citesFrom', 'citesStep', 'titles', 'chapters', 'acts'];

let made: Folder | undefined;

/** Runs the command line in a folder of its own. Only its status and what it says of itself are looked at. */
async function runsWell(args: readonly string[]): Promise<void> {
  const { status, err } = await workFolder().run(args);
  if (![0, 1, 2].includes(status) || err.includes('should not happen'))
    throw new Error(`status ${status}: ${err.slice(0, 2000)}`);
}

function workFolder(): Folder {
  if (made === undefined) {
    const folder = new Folder();
    process.once('exit', () => {
      folder.remove();
    });
    made = folder;
  }
  return made;
}

/** What would leave the folder, ask the network or talk over standard input. */
const ELSEWHERE = /[/\\]|\.\.|^(?:statutes|lsp)$/;

/** The official pages of a made-up chapter. */
const PAGE = chapterPage({
  number: '999',
  name: 'Lanterns',
  title: '99a',
  blocks: [
    {
      heading: 'Sec. 99a-1. Lanterns.',
      anchor: 'sec_99a-1',
      text: ['(a) No person shall carry a lantern (1) by day, or (2) in rain.', '(b) This section is no law.'],
      source: ['(P.A. 21-1, S. 1.)'],
      history: ['History: P.A. 21-1 added rain.'],
    },
    {
      heading: 'Secs. 99a-2 to 99a-4. Reserved for future use.',
      anchor: 'secs_99a-2_to_99a-4',
      text: [],
      annotations: ['1 CA 2.'],
    },
  ],
});

export const TARGETS: Readonly<Record<string, Target>> = {
  ...recognizers,
  rereading: {
    fuzz: (bytes) => {
      const texts = editions(bytes.toString('utf8'));
      for (const language of REREAD)
        fail(
          caught(() => {
            compareReadings(language, texts);
          }),
        );
    },
    seeds: [
      `See § 53a-70(a).\n\nId. § 53a-71.\n\n*Id.*${PART}@0 and § 53a-90${PART} 4${PART}~0\n\nId.`,
      `<p>§ 53a-70</p>\n\n<p>Id.</p>${PART}80</p>`,
      `> \`\`\`\n§ 53a-70\n\n§ 53a-71[^1]\n\n[^1]: Id.${PART}00\`\`\`\n${PART}05`,
      `\\begin{quote}§ 53a-70\n\n\\footnote{Id.}\\end{quote}${PART}p1%${PART}81}`,
    ],
  },
  catalogue: {
    fuzz: (bytes) => {
      refusing([CatalogueFileError], () => {
        openCatalogue(bytes);
      });
      // As a whole file with a right checksum too, which bytes changed at random never have.
      const [about = '', ...blocks] = bytes.toString('latin1').split(PART);
      refusing([CatalogueFileError, SyntaxError], () => {
        openCatalogue(
          packContainer(
            JSON.parse(about),
            Object.fromEntries(BLOCKS.map((name, k) => [name, Buffer.from(blocks[k] ?? '', 'latin1')])),
          ),
        );
      });
    },
    seeds: [
      Buffer.from('CONNCITE'),
      Buffer.alloc(64),
      packContainer({ revision: 2025 }, { numbers: Uint8Array.of(1, 2, 3, 4) }),
      [
        '{"edition":{"revision":2025},"series":[{"prefix":"53a","first":0,"number":1}]}',
        'abcd',
        'a',
        'ab',
        'abcd',
        'abcd',
        '53a',
        '952',
        '53a-1',
      ].join(PART),
    ],
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
        if (!['auto', 'bluebook', 'connecticut', 'legislative'].includes(read.style))
          throw new Error(`style ${read.style}`);
      });
      if (({} as Record<string, unknown>)['enable'] !== undefined) throw new Error('a prototype was changed');
    },
    seeds: [
      '{"style":"bluebook","diagnostics":{"enable":true,"rules":{"et-seq":"off"}},"ignore":{"sections":["1-1"]},"asOf":"2017-05-01"}',
      '{"conncite.style":1,"__proto__":{"enable":1}}',
    ],
  },
  config: {
    fuzz: async (bytes) => {
      workFolder().write('.conncite.json', bytes);
      workFolder().write('brief.txt', 'See § 53a-35a.');
      await runsWell(['check', 'brief.txt']);
    },
    seeds: [
      '{"style":"bluebook","diagnostics":{"rules":{"et-seq":"off"}},"workspace":{"exclude":["**/{a,b}"]}}',
      '{"conncite.style":"apa","conncite.diagnostics.rules":{"x":1},"__proto__":{"a.b":1}}',
      '\ufeff{"tableOfAuthorities.passim":5}',
    ],
  },
  arguments: {
    fuzz: async (bytes) => {
      workFolder().write('.conncite.json', '{}');
      workFolder().write('brief.txt', 'See § 53a-35a (a), §53a-90 and 53a-53.');
      await runsWell(
        bytes
          .toString('utf8')
          .split(PART)
          .slice(0, 12)
          .map((word) => (ELSEWHERE.test(word) ? 'brief.txt' : word)),
      );
    },
    seeds: [
      ['check', 'brief.txt', '--format', 'sarif', '--rule', 'et-seq=off', '--fail-on', 'never'],
      ['check', '--fix', '--style', 'bluebook', '--as-of', '2020-02-30', '*.txt'],
      ['cites', '--language', 'latex', '--', '-'],
      ['show', '53a-35a', '--annotations', '§ 53a-41(a)'],
      ['toa', 'brief.txt', '--passim', '3', '--output', 'toa.md'],
      ['completion', 'bash'],
      ['help', 'check'],
      ['check', '--watch', '--config', 'none.json', '{a,b}', '!brief.txt'],
    ].map((words) => words.join(PART)),
  },
  declarations: {
    fuzz: (bytes) => {
      const text = bytes.toString('utf8');
      for (const language of ['markdown', 'latex', 'html']) {
        if (bytes.length % 8 === 0) fail(judgeRules({ language, text }));
        for (const { start, end } of declarationsOf(createSnapshot('test:/', 1, language, text)).unreadable) {
          if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`declaration at ${start}-${end}`);
        }
      }
    },
    seeds: [
      '---\nconncite:\n  as-of: 2017-05-01\n  style: bluebook\n---\n',
      '+++\nconncite = "x"\n+++\n% conncite-ignore-file et-seq -- x\n',
      '<!-- conncite: as-of 2017-05-01 -->',
    ],
  },
  docx: {
    fuzz: (bytes) => {
      // As an archive, and as the text inside one: bytes changed at random are seldom an archive.
      const text = bytes.toString('utf8');
      refusing([OfficeError], () => {
        readWord(bytes);
      });
      refusing([OfficeError], () => {
        readWordPart(text);
      });
      refusing([OfficeError], () => {
        readWordStyles(text)('Quote');
      });
    },
    seeds: [
      wordDocument({ body: '<w:p><w:r><w:t>§ 53a-70</w:t></w:r></w:p>' }),
      '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t xml:space="preserve">See § 53a-70(a)</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:tab/><w:sym w:font="Symbol" w:char="F0A7"/><w:noBreakHyphen/></w:r></w:p></w:tc></w:tr></w:tbl><w:ins><w:r><w:delText>x</w:delText></w:r></w:ins>',
    ],
  },
  frames: {
    fuzz: (bytes) => {
      let reasons = 0;
      const frames = new Frames(() => {
        reasons++;
      });
      let length = 0;
      frames.on('data', (piece: Buffer) => {
        length += piece.length;
      });
      for (let at = 0; at < bytes.length; at += 7) frames.write(bytes.subarray(at, at + 7));
      if (reasons > 1 || length > bytes.length)
        throw new Error(`${reasons} reasons, ${length} of ${bytes.length} bytes`);
    },
    seeds: [
      'Content-Length: 2\r\n\r\n{}Content-Type: x\r\nContent-Length: 4\r\n\r\nnull',
      'Content-Length: 30\r\n\r\n{}Content-Length: 2\r\n\r\n{}',
    ],
  },
};
