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
