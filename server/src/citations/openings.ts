import type { Opening } from './form';

/** How several forms begin. */

/** A section sign, and the dollar sign of a scan: "$ 53a-70", "$8-30g of the General Statutes". */
export const SIGN_OPENINGS: readonly Opening[] = [
  { first: '§' },
  { first: '$', second: '$ 123456789', then: /\s?\d{0,2}(?:[a-e]-\d|-\d{1,4}[a-z(]{0,3}[^$\n]{0,12}(?:of\b|C\.?G))/ },
];

/** The words for a section. */
export const WORD_OPENINGS: readonly Opening[] = [
  { first: 'Ss', second: 'e', then: /c[st.\s\-\u2010\u00ad]/ },
  { first: 'Ss', second: 'E', then: /C/ },
  { first: 'Ss', second: ']', then: /ec/ },
];

/** The words for a part of a section. */
export const LEVEL_OPENINGS: readonly Opening[] = [
  { first: 'Ss', second: 'u', then: /b(?:sec|di|par|clause|[-\u2010\u00ad])/ },
  { first: 'Ss', second: 'U', then: /B(?:SEC|DI|PAR|CLAUSE|-)/ },
  { first: 'Ss', second: ']', then: /ub/ },
  { first: 'Cc', second: 'l', then: /ause/ },
  { first: 'C', second: 'L', then: /AUSE/ },
  { first: 'Ii', second: 't', then: /ems?\s*\(/ },
  { first: 'Pp', second: 'a', then: /ra/ },
  { first: 'P', second: 'A', then: /RA/ },
];

/** The code's name. */
export const NAME_OPENINGS: readonly Opening[] = [
  { first: 'C', second: 'o', then: /nn|n-|n\.\s/, inside: true },
  { first: 'C', second: 'O', then: /NN/, inside: true },
  { first: 'C', second: 'T', then: /[.\s]/, inside: true },
  { first: 'C', second: 't', then: /\.\s/, inside: true },
  { first: 'C', second: '.', then: /\s{0,40}G\./, inside: true },
  { first: 'C', second: ' ', then: /\.\s{0,2}G\s?\./, inside: true },
  { first: 'C', second: 'G', then: /S/, inside: true },
  { first: 'G', second: 'e', then: /n/, inside: true },
  { first: 'G', second: 'E', then: /N/, inside: true },
  { first: 'G', second: '.', then: /\s?S/, inside: true },
  { first: 'c', second: 'o', then: /nn(?:\.|ecticut|\s)\s{0,40}g/ },
  { first: 'c', second: 'g', then: /s\b/ },
  { first: 'g', second: 'e', then: /n\.?\s{1,40}stat|neral\s{1,40}stat/ },
];
