import type { FakeChapter } from './officialPages';
import { block } from './officialText';

/** Words that no statute has, under numbers of `SAMPLE`. */
export const MADE_UP: FakeChapter = {
  number: '952',
  name: 'Penal Code: Offenses',
  title: '53a',
  blocks: [
    block(
      '53a-70',
      '*(See end of section for amended version of subsection (b) and effective date.) Lanterns on boats.',
      [
        '(a) A boat shall carry (1) a lamp, and (2) oil.',
        '*(b) The lamp shall be green.',
        '<p>*Note: On and after October 1, 2027, subsection (b) of this section, as amended by section 4 of public act 27-901, is to read as follows:</p>',
        '<p>“(b) The lamp shall be (1) green, or (2) red.”</p>',
      ],
      { source: ['(1969, P.A. 828, S. 71; P.A. 15-211, S. 16.)'] },
    ),
    block(
      '53a-192',
      '*(See end of section for amended version and effective date.) Bells.',
      [
        '(a) Bells shall be rung at noon.',
        '<p>*Note: On and after January 1, 2026, this section, as amended by section 2 of public act 25-902, is to read as follows:</p>',
        '<p>“Sec. 53a-192. Bells. (a) Bells shall be rung at dusk.</p>',
        '<p>(b) No bell is rung at night.”</p>',
      ],
      { source: ['(1969, P.A. 828, S. 193.)'] },
    ),
    block(
      '53a-192a',
      'Lamps. Duty to trim.',
      [
        '(a) (1) A keeper shall light the lamp when: (A) It is dusk, (B) fog comes up, or (C) section <a href ="chap_952.htm#sec_53a-70">53a-70</a> requires it.',
        '<p class="flush">A town may do it instead.</p>',
        '(2) The keeper shall trim it.',
        '(b) Fees are as follows:',
        '<table id="table-1" class="half-width center"><tr><td><p class="tb-left">Lamp</p></td><td><p class="tb-left">Fee</p></td></tr><tr><td><p class="tb-left">Small</p></td><td><p class="tb-left">$5</p></td></tr></table>',
        '(c) No lamp may smoke.',
        '<p class="Text-center">ARTICLE I</p>',
        '(a) The states agree.',
      ],
      {
        source: ['(P.A. 06-43, S. 1; P.A. 21-103, S. 3.)', '*Note: Section 9 of public act 21-103 is special.'],
        history: [
          'History: P.A. 21-103 amended Subsec. (a) by adding Subdiv. (2), effective October 1, 2021; June Sp. Sess. P.A. 21-1 made a technical change in Subsec. (c).',
        ],
        crossReferences: ['See Sec. 53a-70 re boats.'],
        annotations: ['Cited. 901 C. 12.', 'Subsec. (a): A lamp is no bell. 902 CA 77.'],
        before: '<h3 class="part-no">PART I</h3><h3 class="part-name">LANTERNS</h3>',
      },
    ),
    block('53a-7000', 'Newer than the facts.', ['(a) This is new.'], { source: ['(P.A. 26-3, S. 1.)'] }),
    block('53a-53', '', ['Section 53a-53 is repealed.'], { heading: 'Sec. 53a-53. Old lamps.' }),
  ],
};
