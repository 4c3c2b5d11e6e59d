import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** Pages that a person reads. */
const PAGES = fs.readdirSync('.').filter((file) => file.endsWith('.md'));
const MOST_KB: Readonly<Record<string, number>> = { '.png': 100, '.gif': 200 };
const MOST_KB_IN_ALL = 2048;

/** Names of two words and more that are the editor's, or a code host's. */
const OF_OTHERS = new Set([
  'Download ZIP',
  'Expand Selection',
  'Find All References',
  'Fix All',
  'Install from VSIX…',
  'Official page',
  'Show Call Hierarchy',
  'Show Type Hierarchy',
]);
/** Commands for trouble, and those that a key or a button gives. */
const WITHOUT_A_LINE = new Set(
  [
    'openSection',
    'restartServer',
    'showOutput',
    'refreshAuthorities',
    'showAuthoritiesOfFile',
    'showAuthoritiesOfWorkspace',
    'filterAuthorities',
    'clearAuthoritiesFilter',
  ].map((name) => `conncite.${name}`),
);

const linksOf = (page: string): string[] =>
  [...fs.readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');

/** As code hosts make the anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

describe('the pages for people', () => {
  for (const page of PAGES.filter((file) => linksOf(file).length > 0)) {
    it(`${page} leads to places that exist`, () => {
      const wrong = linksOf(page)
        .filter((link) => !/^https:/.test(link))
        .filter((link) => {
          const [file = '', anchor] = link.split('#');
          const target = file === '' ? page : file;
          if (!fs.existsSync(target)) return true;
          return (
            anchor !== undefined &&
            ![...fs.readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].some(
              (match) => anchorOf(match[1] ?? '') === anchor,
            )
          );
        });
      assert.deepEqual(wrong, []);
    });
  }

  it('name commands of npm that exist', () => {
    const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = PAGES.flatMap((page) =>
      [...fs.readFileSync(page, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
    );
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((name) => scripts[name] === undefined),
      [],
    );
  });
});

describe('README.md', () => {
  const text = fs.readFileSync('README.md', 'utf8');
  const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map((match) => ({
    words: match[1] ?? '',
    file: match[2] ?? '',
  }));

  /** What the script can take, by the names of its scenes; the icon is not for the README. */
  const taken = ['pictures', 'readme/scenes', 'readme/lawScenes'].flatMap((script) =>
    [...fs.readFileSync(`test/e2e/${script}.mjs`, 'utf8').matchAll(/^ {2}async '?([\w-]+)'?\(desk/gm)].map(
      (match) => match[1] ?? '',
    ),
  );

  it('shows every picture that the script takes, and no other', () => {
    assert.ok(taken.length > 25);
    assert.deepEqual(pictures.map(({ file }) => path.parse(file).name).sort(), [...taken].sort());
    assert.deepEqual(
      pictures.filter(({ file }) => path.dirname(file) !== 'client/media/readme' || !fs.existsSync(file)),
      [],
    );
  });

  it('says in words, for those who do not see a picture, what is on it', () => {
    assert.deepEqual(
      pictures.filter(({ words }) => words.length < 40 || !/^[A-Z].*\.$/.test(words)),
      [],
    );
    assert.equal(new Set(pictures.map(({ words }) => words)).size, pictures.length);
  });

  it('has no picture that nobody shows, and none that is slow to load', () => {
    const files = fs.readdirSync('client/media/readme').map((file) => `client/media/readme/${file}`);
    const sizeOf = (file: string): number => fs.statSync(file).size / 1024;
    assert.deepEqual(
      files.filter((file) => !pictures.some((picture) => picture.file === file)),
      [],
    );
    assert.deepEqual(
      files.filter((file) => sizeOf(file) > (MOST_KB[path.extname(file)] ?? 0)),
      [],
    );
    assert.ok(files.reduce((sum, file) => sum + sizeOf(file), 0) < MOST_KB_IN_ALL);
  });

  it('names settings and commands as the manifest does', () => {
    const manifest = fs.readFileSync('package.json', 'utf8');
    const titles = Object.values(JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>);
    const settings = [...text.matchAll(/`(conncite\.[\w.]+\w)`/g)].map((match) => match[1] ?? '');
    assert.deepEqual(
      settings.filter((name) => !manifest.includes(`"${name}"`)),
      [],
    );
    const commands = [...text.matchAll(/\*Conncite: ([^*]+)\*/g)].map((match) =>
      (match[1] ?? '').replaceAll('\n', ' '),
    );
    assert.ok(commands.length > 2);
    assert.deepEqual(
      commands.filter((title) => !titles.includes(title)),
      [],
    );
    const named = [...text.matchAll(/(?<!\*)\*([A-Z][^*]{3,})\*(?!\*)/g)]
      .map((match) => (match[1] ?? '').replaceAll('\n', ' '))
      .filter((name) => / /.test(name));
    assert.deepEqual(
      named.filter((name) => !titles.includes(name.replace('Conncite: ', '')) && !OF_OTHERS.has(name)),
      [],
    );
  });

  it('has a page of its own for those who have installed the extension, by commands that exist and nothing to build', () => {
    const page = fs.readFileSync('client/gallery.md', 'utf8').replaceAll('\n', ' ');
    const titles = new Set(
      Object.entries(JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>)
        .filter(([name]) => name.startsWith('command.'))
        .map(([, title]) => title),
    );
    const named = [...page.matchAll(/\*Conncite: ([^*]+)\*/g)].map((match) => match[1] ?? '');
    assert.ok(named.length > 8);
    assert.deepEqual(
      named.filter((title) => !titles.has(title)),
      [],
    );
    // The editor shows no picture there that does not come from the network, be it a file or data in the page.
    assert.doesNotMatch(page, /\bnpm\b|\]\((?!https:)/);
    assert.match(fs.readFileSync('client/law/package.mjs', 'utf8'), /'--readme-path', 'client\/gallery\.md'/);
  });

  it('has a line for every command that stands in the palette', () => {
    const { contributes } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      contributes: {
        commands: { command: string; title: string }[];
        menus: { commandPalette: { command: string; when: string }[] };
      };
    };
    const titles = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
    const hidden = new Set(
      contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
    );
    const read = text.replaceAll('\n', ' ');
    const unnamed = contributes.commands
      .filter(({ command }) => !hidden.has(command) && !WITHOUT_A_LINE.has(command))
      .map(({ title }) => titles[title.slice(1, -1)] ?? title)
      .filter((title) => !read.includes(`*${title}*`) && !read.includes(`*Conncite: ${title}*`));
    assert.deepEqual(unnamed, []);
  });

  it('names the edition of the facts, as the walkthrough and the changelog do', () => {
    const { revision, supplement } = JSON.parse(fs.readFileSync('data/edition.json', 'utf8')) as {
      revision: number;
      supplement: number;
    };
    const edition = `General Statutes revised to January 1, ${revision}, with the ${supplement} Supplement`;
    for (const page of ['README.md', 'CHANGELOG.md', 'package.nls.json'])
      assert.ok(fs.readFileSync(page, 'utf8').includes(edition), page);
  });
});
