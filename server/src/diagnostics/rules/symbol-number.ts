import type { Citation } from '../../citations/citation';
import { wholeOf } from '../../citations/movedCitation';
import { isSpanOfSections } from '../../citations/plausible';
import { find, formFix } from '../find';
import type { Finding, Rule, RuleContext } from '../finding';
import { otherLawsWay } from '../otherLawsWay';
import { mayBeRegulation } from '../ranges';
import { around, isInItem, isInRow, severalSections, symbolsOf, type Symbol } from '../typography';
import { isOneOf } from '../../styles/registry';

/**
 * One § before several sections, or §§ before one. Bluebook and the courts agree, so it speaks while no style is known
 * too. Not before "et seq.", where both are written; and several subsections of one section are judged in Bluebook only
 * (3.3(b): one §), since no court rule on them was found. Silent, where no style is chosen, in a survey that has one
 * sign before several sections of other law too, and in tables and lists, which are notes.
 */
export const symbolNumber: Rule = {
  code: 'symbol-number',
  styles: ['bluebook', 'connecticut'],
  withoutStyle: true,
  severity: 'warning',
  mildUnlessChosen: true,
  onByDefault: true,
  ofForm: true,
  kinds: ['full', 'short', 'prose', 'id'],
  checkCitation(citation, context, tell) {
    if (citation.sign?.form !== 'symbol' || citation.sections.some((member) => member.etSeq)) return;
    const [only, ...others] = citation.sections;
    // Most cite one section after one sign.
    if (only?.through === null && others.length === 0 && !citation.sign.plural) return;
    // How many signs there were, a copy in a wrong code page does not show: "Ã§Ã§".
    if (/[^§[\]\s]/.test(context.snapshot.read(citation.sign))) return;
    const symbols = symbolsOf(context.snapshot, citation);
    for (const [place, symbol] of symbols.entries()) {
      const found = judge(context, governed(citation, symbol, symbols[place + 1]), symbol);
      // Most are as they should be: the text around them is looked at last.
      if (found !== undefined && !mayBeRegulation(citation, context.snapshot) && !isNote(context, citation))
        tell(found, (now) => now.styleIsChosen === true || symbol.plural || !otherLawsWay.oneSign(now.snapshot));
    }
  },
};

/** Where nobody chose a style, a cell of a table or an item after a bullet is a note. */
function isNote({ snapshot, styleIsChosen }: RuleContext, citation: Citation): boolean {
  return styleIsChosen !== true && (isInRow(snapshot, citation) || isInItem(snapshot, citation, false));
}

/** The citation with those members alone that stand between one sign and the next: a list may repeat it. */
function governed(citation: Citation, symbol: Symbol, next: Symbol | undefined): Citation {
  const end = next?.start ?? Number.POSITIVE_INFINITY;
  return {
    ...wholeOf(citation),
    // "§ 1-200 through § 1-241": each end of the range has a sign of its own.
    sections: citation.sections.filter(
      (member) =>
        member.start >= symbol.end &&
        member.start < end &&
        !(member.throughSpan !== null && member.throughSpan.start > end),
    ),
  };
}

/**
 * Other sections after a semicolon, a stroke or in words, or with the mark of a reporter's page in the number:
 * "§§ 17a-101; 53a-65", "§§ 7-148b/c", "§§ 46b-15 et al.", "§§ 7-340 ff.", "§§ 31-51kk family",
 * "§§ 53a-59 and 53a-*5138"; a number that a scan has spoiled, "§§ 10-2 and 10-Ja"; and a last one that leaves out its
 * title's number, "§§ 47a-1 to a-7".
 */
const MORE_AFTER =
  /^(?:(?:[^§.;\n]{0,40};|\?)\s{1,3}(?:and\s{1,3}|or\s{1,3})?§?\s?\d|\s?\/\s?[a-z\d]|,?\s{1,3}(?:et al|ff?|and (?:the )?following)\b|\s(?:family|series)\b|\sto\s[a-e]-\d|[^a-z(]{0,9}(?:,|and|or|&)[\s*§]{1,5}\d{1,2}[a-e]?-[*A-Z])/;
/** Where a column ends, or a line that is to go on: the rest may stand in the next. */
const GOES_ON = /^(?:,?[ \t]*\||,?[ \t]{3,}\S|(?:,|,?\s(?:to|and|or|through|&))[ \t]*\n)/;

function judge(context: RuleContext, citation: Citation, symbol: Symbol): Finding | undefined {
  const several = severalSections(citation);
  // "§§§ 53a-187, 53a-188": nobody means more than several by it.
  const tooOften = symbol.end > symbol.secondEnd;
  // "§§ 4-5" may be sections 4 and 5 of another paper.
  if (isSpanOfSections(citation)) return undefined;
  if (citation.sections.length === 0 || (several === symbol.plural && !tooOften)) return undefined;
  if (several && tooOften)
    return find(symbolNumber, symbol, 'Use §§ for several sections.', {
      fixes: () => [formFix('Change to §§', { start: symbol.secondEnd, end: symbol.end, newText: '' })],
    });
  if (several) {
    const spelling = context.snapshot.text.slice(symbol.start, symbol.firstEnd);
    return find(symbolNumber, symbol, 'Use §§ for several sections.', {
      fixes: () => [formFix('Change to §§', { start: symbol.firstEnd, end: symbol.firstEnd, newText: spelling })],
    });
  }
  // "§§ 1-210(b)(1) and 1-210(b)(4)": the number itself is written twice.
  if (citation.sections.filter(({ numberSpan }) => numberSpan !== null).length > 1) return undefined;
  const { after } = around(context.snapshot, citation, 60);
  if (MORE_AFTER.test(after) || GOES_ON.test(after)) return undefined;
  const labels = citation.sections.length > 1 || citation.sections[0]?.pinpointThrough !== null;
  if (labels && (context.style === null || !isOneOf(context.style, ['bluebook']))) return undefined;
  return find(
    symbolNumber,
    symbol,
    `Use § for one section${labels ? ', even where several of its subsections are cited' : ''}.`,
    {
      fixes: () => [formFix('Change to §', { start: symbol.firstEnd, end: symbol.end, newText: '' })],
    },
  );
}
