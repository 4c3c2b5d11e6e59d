import type { Rule } from './finding';
import { amendedSince } from './rules/amended-since';
import { formerNumber } from './rules/former-number';
import { idAfterSeveral } from './rules/id-after-several';
import { idNoAntecedent } from './rules/id-no-antecedent';
import { letterLAsOne } from './rules/letter-l-as-one';
import { numberCase } from './rules/number-case';
import { numberDash } from './rules/number-dash';
import { numberSpace } from './rules/number-space';
import { pendingAmendment } from './rules/pending-amendment';
import { rangeOrder } from './rules/range-order';
import { repealedSection } from './rules/repealed-section';
import { reservedSection } from './rules/reserved-section';
import { symbolNumber } from './rules/symbol-number';
import { symbolSpacing } from './rules/symbol-spacing';
import { transferredSection } from './rules/transferred-section';
import { unknownSection } from './rules/unknown-section';
import { unknownSubsection } from './rules/unknown-subsection';

/** Every rule, by code. Only a list: a rule is a file in `rules/` named after its code. */
export const rules: readonly Rule[] = [
  amendedSince, formerNumber, idAfterSeveral, idNoAntecedent, letterLAsOne, numberCase, numberDash, numberSpace, pendingAmendment,
  rangeOrder, repealedSection, reservedSection, symbolNumber, symbolSpacing, transferredSection, unknownSection, unknownSubsection,
];
