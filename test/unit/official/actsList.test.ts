import assert from 'node:assert/strict';
import { readActsList } from '../../../server/src/official/pages/actsList';
import { actsPage } from '../../support/actsSite';

describe('the list of public acts', () => {
  it('is read by session and number, special acts left out', () => {
    assert.deepEqual(
      readActsList(
        actsPage([
          {
            session: '2027 Regular Session',
            acts: [
              ['Public', 12],
              ['Special', 3],
              ['Public', 2],
            ],
          },
          { session: '2027 June Special Session', acts: [['Public', 1]] },
        ]),
      ),
      [
        {
          act: 'June Sp. Sess. P.A. 27-1',
          session: '2027 June special session',
          path: '/2027/act/pa/pdf/2027PA-00001-R00HB-07001-PA.pdf',
        },
        { act: 'P.A. 27-2', session: '2027 regular session', path: '/2027/act/pa/pdf/2027PA-00002-R00HB-07002-PA.pdf' },
        {
          act: 'P.A. 27-12',
          session: '2027 regular session',
          path: '/2027/act/pa/pdf/2027PA-00012-R00HB-07012-PA.pdf',
        },
      ],
    );
  });

  it('has one session after the other, however its acts are numbered', () => {
    const acts = readActsList(
      actsPage([
        { session: '2027 Regular Session', acts: [['Public', 2]] },
        { session: '2027 June Special Session', acts: [['Public', 5]] },
      ]),
    );
    assert.deepEqual(
      acts.map(({ act }) => act),
      ['June Sp. Sess. P.A. 27-5', 'P.A. 27-2'],
    );
  });

  it('is known by its title or by its heading', () => {
    const page = actsPage([{ session: '2027 Regular Session', acts: [['Public', 2]] }]);
    for (const written of [
      page.replace('All Acts - Public and Special Acts', 'Acts'),
      page.replace('> Public and Special Acts<', '>Acts<'),
    ])
      assert.equal(readActsList(written).length, 1);
  });

  it('is empty before a session has passed an act', () => {
    assert.deepEqual(readActsList(actsPage([{ session: '2028 Regular Session', acts: [] }])), []);
  });

  for (const [name, html, what] of [
    [
      'another page',
      '<html><head><title>Weather</title></head><body><p>Rain.</p></body></html>',
      /it is not the list of public acts \(its title is "Weather"\)/,
    ],
    [
      'a page of other public things, without a title',
      '<html><head></head><body><p>Public hearing on Special Acts.</p></body></html>',
      /^it is not the list of public acts$/,
    ],
    [
      'a page with a long title',
      `<html><head><title>${'x'.repeat(90)}</title></head><body></body></html>`,
      /\(its title is "x{80}"\)$/,
    ],
    [
      'a long heading of another form',
      actsPage([{ session: `${'Long '.repeat(20)}Session`, acts: [] }]),
      /^the list of public acts has the heading "(?:Long ){12}" that cannot be read$/,
    ],
    [
      'a table without a heading',
      actsPage([{ session: 'x', acts: [['Public', 1]] }]),
      /^the list of public acts has a table without a session above it that cannot be read$/,
    ],
    [
      'half of it',
      actsPage([{ session: '2027 Regular Session', acts: [['Public', 1]] }]).replace('</body></html>', ''),
      /cut off/,
    ],
    [
      'a heading of another form',
      actsPage([{ session: 'Some Session', acts: [['Public', 1]] }]),
      /has the heading "Some Session" that cannot be read/,
    ],
    [
      'an act of another place',
      actsPage([{ session: '2027 Regular Session', acts: [['Public', 1]] }]).replace(
        /href='\/2027\/act[^']*'/,
        "href='https://example.com/x.pdf'",
      ),
      /the address of Public Act No\. 1 that cannot be read/,
    ],
    [
      'an act twice',
      actsPage([
        {
          session: '2027 Regular Session',
          acts: [
            ['Public', 1],
            ['Public', 1],
          ],
        },
      ]),
      /an act that it lists twice/,
    ],
  ] as const) {
    it(`is not taken from ${name}`, () => {
      assert.throws(() => readActsList(html), { name: 'PageError', message: what });
    });
  }
});
