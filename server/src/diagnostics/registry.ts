import type { Rule } from './finding';
import { amendedSince } from './rules/amended-since';
import { bracketsInParentheses } from './rules/brackets-in-parentheses';
import { codeName } from './rules/code-name';
import { codeNameOtherStyle } from './rules/code-name-other-style';
import { etSeq } from './rules/et-seq';
import { formerNumber } from './rules/former-number';
import { gluedFootnote } from './rules/glued-footnote';
import { idAfterSeveral } from './rules/id-after-several';
import { idAtSection } from './rules/id-at-section';
import { idForm } from './rules/id-form';
import { idNoAntecedent } from './rules/id-no-antecedent';
import { impossibleEdition } from './rules/impossible-edition';
import { letterLAsOne } from './rules/letter-l-as-one';
import { levelName } from './rules/level-name';
import { levelOrder } from './rules/level-order';
import { malformedNumber } from './rules/malformed-number';
import { missingPublisher } from './rules/missing-publisher';
import { missingSymbol } from './rules/missing-symbol';
import { missingYear } from './rules/missing-year';
import { notYetEffective } from './rules/not-yet-effective';
import { notYetEnacted } from './rules/not-yet-enacted';
import { numberCase } from './rules/number-case';
import { numberDash } from './rules/number-dash';
import { numberSpace } from './rules/number-space';
import { pendingAmendment } from './rules/pending-amendment';
import { quotationDiffers } from './rules/quotation-differs';
import { rangeDash } from './rules/range-dash';
import { rangeInclusive } from './rules/range-inclusive';
import { rangeOrder } from './rules/range-order';
import { repealedSection } from './rules/repealed-section';
import { reservedSection } from './rules/reserved-section';
import { revPosition } from './rules/rev-position';
import { sameYearAmendment } from './rules/same-year-amendment';
import { sectionWord } from './rules/section-word';
import { shortBeforeFull } from './rules/short-before-full';
import { stackedLabels } from './rules/stacked-labels';
import { staleTable } from './rules/stale-table';
import { subsectionSpacing } from './rules/subsection-spacing';
import { supraStatute } from './rules/supra-statute';
import { symbolInLegislation } from './rules/symbol-in-legislation';
import { symbolInText } from './rules/symbol-in-text';
import { symbolNumber } from './rules/symbol-number';
import { symbolSpacing } from './rules/symbol-spacing';
import { symbolStartsSentence } from './rules/symbol-starts-sentence';
import { transferredSection } from './rules/transferred-section';
import { unknownSection } from './rules/unknown-section';
import { unknownSubsection } from './rules/unknown-subsection';
import { unreadableDeclaration } from './rules/unreadable-declaration';
import { unusedIgnore } from './rules/unused-ignore';

/** Every rule, by code. Only a list: a rule is a file in `rules/` named after its code. */
export const rules: readonly Rule[] = [
  amendedSince,
  bracketsInParentheses,
  codeName,
  codeNameOtherStyle,
  etSeq,
  formerNumber,
  gluedFootnote,
  idAfterSeveral,
  idAtSection,
  idForm,
  idNoAntecedent,
  impossibleEdition,
  letterLAsOne,
  levelName,
  levelOrder,
  malformedNumber,
  missingPublisher,
  missingSymbol,
  missingYear,
  notYetEffective,
  notYetEnacted,
  numberCase,
  numberDash,
  numberSpace,
  pendingAmendment,
  quotationDiffers,
  rangeDash,
  rangeInclusive,
  rangeOrder,
  repealedSection,
  reservedSection,
  revPosition,
  sameYearAmendment,
  sectionWord,
  shortBeforeFull,
  stackedLabels,
  staleTable,
  subsectionSpacing,
  supraStatute,
  symbolInLegislation,
  symbolInText,
  symbolNumber,
  symbolSpacing,
  symbolStartsSentence,
  transferredSection,
  unknownSection,
  unknownSubsection,
  unreadableDeclaration,
  unusedIgnore,
];
