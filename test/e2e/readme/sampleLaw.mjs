/** A little code with a title 99 that Connecticut does not have, so that no picture can be taken for the law. */
import fs from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';

const section = (number, catchline, text, more = {}) => ({
  heading: `Sec. ${number}. ${catchline}`,
  anchor: `sec_${number}`,
  text,
  ...more,
});

const CHAPTERS = [
  {
    number: '990',
    name: 'Sample Chapter: Lanterns',
    title: '99',
    blocks: [
      section(
        '99-1',
        'Sample. Definitions.',
        [
          'As used in this sample, which is not the law, “lantern” means any lamp that can be carried, and “keeper” means whoever carries it.',
        ],
        { source: ['(P.A. 99-901, S. 1.)'] },
      ),
      section(
        '99-2',
        'Sample. Lighting of lanterns.',
        [
          '(a) This is sample text and not the law. A keeper shall light each lantern (1) at dusk, (2) when fog comes up, or (3) when the harbor master asks for it, if (A) the lantern is dry, or (B) another is not at hand.',
          '(b) No lantern need be lit where a street lamp burns as brightly as the lantern would, as defined in section <a href ="chap_990.htm#sec_99-1">99-1</a>.',
          '(c) A keeper who lets a lantern go out before dawn shall light it again.',
        ],
        {
          source: ['(P.A. 99-901, S. 2; P.A. 14-902, S. 3; P.A. 21-903, S. 7.)'],
          history: [
            'History: P.A. 14-902 amended Subsec. (a) by adding Subdiv. (3); P.A. 21-903 added Subsec. (c). This note is a sample too.',
          ],
          crossReferences: ['See Sec. 99-3 re fees.'],
        },
      ),
      section(
        '99-3',
        'Sample. Fees.',
        [
          '(a) The fee for a lantern that is lit at dusk and put out at dawn is one dollar.',
          '(b) No fee is due for a lantern that another keeper has lit.',
        ],
        { source: ['(P.A. 99-901, S. 3.)'] },
      ),
      section(
        '99-4',
        'Sample. Lanterns on boats.',
        [
          '(a) A boat shall carry a lantern on each side.',
          '(b) The keeper of a boat shall light both lanterns at dusk, and a third one in fog.',
        ],
        { source: ['(P.A. 14-902, S. 4.)'] },
      ),
    ],
  },
  {
    number: '991',
    name: 'Sample Chapter: Harbors',
    title: '99',
    blocks: [
      section(
        '99-20',
        'Sample. Harbor master.',
        [
          '(a) The harbor master, in this sample, may ask that a lantern be lit before dusk when rain falls.',
          '(b) The harbor master keeps a list of all keepers.',
        ],
        { source: ['(P.A. 99-901, S. 9.)'] },
      ),
      section(
        '99-21',
        'Sample. Appeals.',
        [
          'Whoever is told to light a lantern at dusk may appeal to the harbor board not later than ten days after the notice.',
        ],
        { source: ['(P.A. 99-901, S. 10.)'] },
      ),
    ],
  },
];

/** The same, before an act added words to one section. */
function earlier(chapter) {
  const blocks = chapter.blocks.map((block) =>
    block.anchor !== 'sec_99-2'
      ? block
      : {
          ...block,
          text: block.text.map((part) => part.replace(' before dawn', '')),
          source: ['(P.A. 99-901, S. 2; P.A. 14-902, S. 3.)'],
        },
  );
  return { ...chapter, blocks };
}

/**
 * Writes its pages into a folder, as they would be saved from the General Assembly's site.
 * @param {string} folder
 * @param {boolean} before as it was before its last amendment
 */
export async function writeSampleLaw(folder, before = false) {
  const { chapterPage, pageNameOf, titleName, titlePage, titlesPage } = await tsImport(
    '../../support/officialPages.ts',
    import.meta.url,
  );
  fs.mkdirSync(folder, { recursive: true });
  const chapters = before ? CHAPTERS.map(earlier) : CHAPTERS;
  for (const chapter of chapters) fs.writeFileSync(path.join(folder, pageNameOf(chapter.number)), chapterPage(chapter));
  fs.writeFileSync(path.join(folder, titleName('99')), titlePage('99', 'Samples', chapters));
  fs.writeFileSync(path.join(folder, 'titles.htm'), titlesPage(2025, null, [{ number: '99', name: 'Samples' }]));
}
