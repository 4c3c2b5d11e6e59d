import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** Pages that a person reads. */
const PAGES = fs.readdirSync('.').filter((file) => file.endsWith('.md'));
const MOST_KB: Readonly<Record<string, number>> = { '.png': 150, '.gif': 400 };

const linksOf = (page: string): string[] => [...fs.readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');

/** As code hosts make the anchor of a heading. */
const anchorOf = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');

describe('the pages for people', () => {
  for (const page of PAGES.filter((file) => linksOf(file).length > 0)) {
    it(`${page} leads to places that exist`, () => {
      const wrong = linksOf(page).filter((link) => !/^https:/.test(link)).filter((link) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? page : file;
        if (!fs.existsSync(target)) return true;
        return anchor !== undefined && ![...fs.readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].some((match) => anchorOf(match[1] ?? '') === anchor);
      });
      assert.deepEqual(wrong, []);
    });
  }

  it('name commands of npm that exist', () => {
    const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = PAGES.flatMap((page) => [...fs.readFileSync(page, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''));
    assert.ok(named.length > 5);
    assert.deepEqual(named.filter((name) => scripts[name] === undefined), []);
  });
});

describe('README.md', () => {
  const text = fs.readFileSync('README.md', 'utf8');
  const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map((match) => ({ words: match[1] ?? '', file: match[2] ?? '' }));

  it('shows pictures that the pictures script takes, each with words for those who do not see it', () => {
    const scripts = fs.existsSync('test/e2e/readme') ? fs.readdirSync('test/e2e/readme').map((name) => `test/e2e/readme/${name}`) : [];
    const taken = ['test/e2e/pictures.mjs', ...scripts].map((file) => fs.readFileSync(file, 'utf8')).join('\n');
    assert.ok(pictures.length >= 4);
    for (const { words, file } of pictures) {
      assert.ok(words.length > 20, file);
      assert.match(taken, new RegExp(`async '?${path.parse(file).name}'?\\(`), file);
    }
  });

  it('has no picture that nobody shows, and none that is slow to load', () => {
    const files = fs.readdirSync('client/media/readme').map((file) => `client/media/readme/${file}`);
    assert.deepEqual(files.filter((file) => !pictures.some((picture) => picture.file === file)), []);
    assert.deepEqual(files.filter((file) => fs.statSync(file).size > (MOST_KB[path.extname(file)] ?? 0) * 1024), []);
  });

  it('names settings and commands as the manifest does', () => {
    const manifest = fs.readFileSync('package.json', 'utf8');
    const titles = Object.values(JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>);
    const settings = [...text.matchAll(/`(conncite\.[\w.]+\w)`/g)].map((match) => match[1] ?? '');
    assert.deepEqual(settings.filter((name) => !manifest.includes(`"${name}"`)), []);
    const commands = [...text.matchAll(/\*Conncite: ([^*]+)\*/g)].map((match) => (match[1] ?? '').replaceAll('\n', ' '));
    assert.ok(commands.length > 2);
    assert.deepEqual(commands.filter((title) => !titles.includes(title)), []);
  });

  it('names the edition of the facts, as the walkthrough and the changelog do', () => {
    const { revision, supplement } = JSON.parse(fs.readFileSync('data/edition.json', 'utf8')) as { revision: number; supplement: number };
    const edition = `General Statutes revised to January 1, ${revision}, with the ${supplement} Supplement`;
    for (const page of ['README.md', 'CHANGELOG.md', 'package.nls.json']) assert.ok(fs.readFileSync(page, 'utf8').includes(edition), page);
  });
});
