import { readDivision } from '../divisions';
import type { Form } from '../form';

/** Chapters and titles, as `readDivision` tells them. */
export const division: Form = {
  openings: [
    { first: 'Cc', second: 'h', then: /\.|ap/ },
    { first: 'C', second: 'H', then: /AP/ },
    { first: 'Tt', second: 'i', then: /t(?:le|\.)/ },
    { first: 'T', second: 'I', then: /TLE/ },
  ],
  read: (text, at) => readDivision(text, at),
};
