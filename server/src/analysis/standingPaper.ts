import { isDatedInFrontMatter } from './metadataDate';
import type { Snapshot } from './snapshot';
import { raw } from '../text/raw';

/** The title of a paper stands within so much of its head. */
const HEAD = 400;
/** What such a paper is called: it was written once, and goes by the law of the day on which somebody uses it. */
const NAMES = [
  ...['Agreement', 'Brochure', 'By-?[Ll]aws', 'Charter', 'Checklist', 'Code of', 'Contract', 'Covenants?', 'Deed'],
  ...[
    'Directive',
    'FAQs?',
    'Form',
    'Frequently Asked',
    'General Order',
    'Guide(?:lines?|s|book)?',
    'Handbook',
    'Handout',
  ],
  ...['Instructions?', 'Lease', 'Last Will', 'Manual', 'Outline', 'Plan', 'Policy', 'Policies', 'Power of Attorney'],
  ...[
    'Procedures?',
    'Protocol',
    'Regulations?',
    'Rules',
    'Specifications?',
    'Standards?',
    'Template',
    'Trust Agreement',
  ],
];
const STAYS_IN_USE = new RegExp(raw`\b(?:${[...NAMES, ...NAMES.map((name) => name.toUpperCase())].join('|')})\b`);

/**
 * True for a paper that stays in use whatever its date, as a policy, a form or an agreement does, by the words at its
 * head; false for one that is kept as a record of its day, as a decision, a brief, a letter or minutes are.
 */
export function isStandingPaper(snapshot: Snapshot): boolean {
  return snapshot.kept(found);
}

function found({ prose }: Snapshot): boolean {
  return STAYS_IN_USE.test(prose.text.slice(0, HEAD)) || isDatedInFrontMatter(prose);
}
