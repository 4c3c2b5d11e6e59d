import type { Case } from './cases.test';

const BLUEBOOK = { style: 'bluebook' } as const;
const COURTS = { style: 'connecticut' } as const;
const LAWS = { style: 'legislative' } as const;
const MARKDOWN = { language: 'markdown' } as const;

/** The cases of the rules on Id., as in `cases.test.ts`. */
export const ID_CASES: Readonly<Record<string, readonly Case[]>> = {
  'id-no-antecedent': [
    { text: '«Id.» It is so. § 53a-70.', severity: 'warning', becomes: null },
    { text: '«Id.»', ...BLUEBOOK },
    { text: 'They pay nothing [see their statistics]. Id.' },
    { text: '*«Id.»* § 53a-70', ...MARKDOWN },
    { text: '§ 53a-70. Id.' },
    { text: 'State v. Chapman, 227 Conn. 616 (1993). Id.' },
    { text: 'Id.', ...LAWS },
  ],
  'id-after-several': [
    { text: 'Conn. Gen. Stat. § 1-1; Conn. Gen. Stat. § 1-2. Id. § 1-1.', ...BLUEBOOK },
    {
      text: 'Conn. Gen. Stat. § 1-1; cf. Conn. Gen. Stat. § 1-2; but see, e.g., Conn. Gen. Stat. § 1-3. «Id.»',
      ...BLUEBOOK,
    },
    { text: 'Conn. Gen. Stat. § 1-1. Conn. Gen. Stat. § 1-2; Conn. Gen. Stat. § 1-3. «Id.»', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. § 1-1; Conn. Gen. Stat. § 1-2. Conn. Gen. Stat. § 1-3. Id.', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. § 1-1; Conn. Gen. Stat. § 1-2; id. And § 1-3.', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. §§ 1-1, 1-2. «Id.»', ...BLUEBOOK },
    {
      text: 'A.[^1] B.[^2] C.[^3]\n\n[^1]: § 1-9.\n\n[^2]: § 1-1, and then § 1-2\n\n[^3]: *«Id.»*\n\nThen § 1-10.',
      ...MARKDOWN,
      ...BLUEBOOK,
      related: ['§ 1-1', '§ 1-2'],
    },
    {
      text: 'Conn. Gen. Stat. § 1-9. Conn. Gen. Stat. § 1-1; 42 U.S.C. § 1983; see Conn. Gen. Stat. § 1-2. «Id.»',
      ...BLUEBOOK,
      related: ['Conn. Gen. Stat. § 1-2'],
    },
    { text: '*State v. Smith*, 300 Conn. 1 (2010); Conn. Gen. Stat. § 1-2 (2025). «Id.»', ...MARKDOWN, ...BLUEBOOK },
    {
      text: 'In *State v. Smith*, 300 Conn. 1 (2010), he said so; see Conn. Gen. Stat. § 1-2 (2025). Id.',
      ...MARKDOWN,
      ...BLUEBOOK,
    },
    { text: '42 U.S.C. § 1983. Conn. Gen. Stat. § 1-2. Id.', ...BLUEBOOK },
    {
      text: 'A.[^1] B.[^2]\n\n[^1]: *State v. Smith*, 300 Conn. 1 (2010). So says Conn. Gen. Stat. § 1-1.\n\n[^2]: *«Id.»*\n',
      ...MARKDOWN,
      ...BLUEBOOK,
    },
    {
      text: 'A.[^1] B.[^2]\n\n[^1]: Conn. Gen. Stat. § 1-1 (2025) (quoting Conn. Gen. Stat. § 1-2 (2025)).\n\n[^2]: *Id.*\n',
      ...MARKDOWN,
      ...BLUEBOOK,
    },
    {
      text: 'A.[^1] B.[^2]\n\n[^1]: Conn. Gen. Stat. § 1-1 (2025) (citing State v. Smith, 300 Conn. 1 (2010)).\n\n[^2]: *Id.*\n',
      ...MARKDOWN,
      ...BLUEBOOK,
    },
    {
      text: 'Conn. Gen. Stat. § 1-1; Conn. Gen. Stat. § 1-2. «Id.» Then id.',
      ...BLUEBOOK,
      related: ['Conn. Gen. Stat. § 1-1', 'Conn. Gen. Stat. § 1-2'],
    },
    { text: 'Conn. Gen. Stat. § 1-1; as he said, Conn. Gen. Stat. § 1-2. Id.', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. § 1-1 is old. It is long; see Conn. Gen. Stat. § 1-2. Id.', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. Ann. § 1-1; Conn. Gen. Stat. Ann. § 1-2. «Id.»' },
    { text: 'Conn. Gen. Stat. §§ 1-1, 1-2. Id. § 1-1, 1-2.', ...BLUEBOOK },
    {
      text: 'A.[^1] B.[^2] C.\n\n[^1]: § 1-1.\n\n[^2]: § 1-2; § 1-3.\n\nConn. Gen. Stat. § 1-4. *Id.*\n',
      ...MARKDOWN,
      ...BLUEBOOK,
    },
    {
      text: 'Section 1-9.[^1] B.[^2]\n\n[^1]: § 1-1, and then § 1-2.\n\n[^2]: *«Id.»* There. § 1-3.\n\nSection 1-10.',
      ...MARKDOWN,
      ...BLUEBOOK,
    },
    { text: 'Conn. Gen. Stat. § 1-1; Conn. Gen. Stat. § 1-2. «Id.»', severity: 'warning', becomes: null },
    { text: 'Conn. Gen. Stat. § 1-1; see also Conn. Gen. Stat. § 1-2. «Id.»', ...BLUEBOOK },
    { text: 'A.[^1] B.[^2]\n\n[^1]: § 1-1; § 1-2.\n\n[^2]: *«Id.»*\n', ...MARKDOWN, ...BLUEBOOK },
    { text: 'A.[^1] B.[^2]\n\n[^1]: § 1-1. And then § 1-2.\n\n[^2]: *«Id.»*\n', ...MARKDOWN, ...BLUEBOOK },
    { text: 'A.[^1] B.[^2]\n\n[^1]: § 1-1.\n\n[^2]: *Id.*\n', ...MARKDOWN, ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. § 1-1. Conn. Gen. Stat. § 1-2. Id.' },
    { text: 'A.[^1] B.[^2]\n\n[^1]: § 1-1; § 1-2.\n\n[^2]: § 1-3. *Id.*\n', ...MARKDOWN, ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. § 1-1; Conn. Gen. Stat. § 1-2; Conn. Gen. Stat. § 1-3. «Id.» And id.', ...BLUEBOOK },
    {
      text: 'Conn. Gen. Stat. § 1-1; and that is a long sentence which says more than any string of citations says, § 1-2. Id.',
      ...BLUEBOOK,
    },
    { text: 'Conn. Gen. Stat. § 1-1; Conn. Gen. Stat. § 1-2. Id. § 1-2.' },
    { text: 'General Statutes § 1-1; General Statutes § 1-2. Id.' },
    { text: 'General Statutes § 1-1; General Statutes § 1-2. Id.', ...COURTS },
  ],
  'id-at-section': [
    { text: '§ 53a-70. «Id., at § 53a-71».', ...BLUEBOOK, becomes: '§ 53a-70. Id., § 53a-71.' },
    { text: '§ 53a-70. «Id.  at  § 53a-71».', ...BLUEBOOK, becomes: '§ 53a-70. Id.  § 53a-71.' },
    { text: '§ 53a-70. «Id. at (b)».', ...BLUEBOOK, becomes: '§ 53a-70. Id. (b).' },
    { text: '§ 53a-70. Id. It is at § 53a-71.', ...BLUEBOOK },
    { text: '§ 53a-70. Id. at § 53a-71.', ...COURTS },
    { text: '§ 53a-70. «Id. at § 53a-71».', ...BLUEBOOK, becomes: '§ 53a-70. Id. § 53a-71.' },
    { text: '§ 53a-70. *«Id.* at § 53a-71».', ...BLUEBOOK, ...MARKDOWN, becomes: '§ 53a-70. *Id.* § 53a-71.' },
    { text: '§ 53a-70. Id. § 53a-71.', ...BLUEBOOK },
    { text: '§ 53a-70. Id. at 620.', ...BLUEBOOK },
  ],
  'id-form': [
    { text: '§ 53a-70. «Id»; see id for it.', ...BLUEBOOK, says: 'Use “Id.” to cite the same authority again' },
    { text: '§ 53a-70; see «ibid.»', ...BLUEBOOK, becomes: '§ 53a-70; see id.' },
    { text: '§ 53a-70. «Ibid.»', ...BLUEBOOK, becomes: '§ 53a-70. Id.' },
    { text: '§ 53a-70; see «ibid.»', ...COURTS },
    { text: '§ 53a-70. *«Ibid.»*', ...MARKDOWN, ...COURTS, becomes: '§ 53a-70. *Id.*' },
    { text: '§ 53a-70. Id. And id.', ...COURTS },
  ],
};
