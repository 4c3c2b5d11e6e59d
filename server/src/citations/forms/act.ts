import { readAct } from '../acts';
import type { Form } from '../form';

/** Public and special acts, as `readAct` tells them. */
export const act: Form = {
  openings: [
    { first: 'S', second: '.', then: /A\./ },
    { first: 'SP', second: 'A', then: /\s{0,40}\d\d[-\u2010-\u2013]/ },
    { first: 'Ss', second: 'p', then: /ec(?:ial|\.)\s{1,40}[Aa]ct/ },
    { first: 'P', second: '.', then: /\s?A/ },
    { first: 'P', second: 'u', then: /b(?:lic|\.|-\s{1,40}lic)\s{1,40}[Aa]/ },
    { first: 'P', second: 'U', then: /BLIC\s{1,40}A/ },
    { first: 'p', second: 'u', then: /blic\s{1,40}act/ },
  ],
  read: readAct,
};
