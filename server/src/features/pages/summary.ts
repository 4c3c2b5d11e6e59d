import type { Digest, Section } from '../../facts/statutes';
import { pendingActsInWords } from '../../facts/pendingActs';
import { dateWords } from '../wording/dates';
import type { PageLine } from './page';
import { fact, item, paragraph, part } from './pageLines';
import { labelLines, toldLines, versionsOf, type Version } from './subsections';

/** Our summary, where the official text is not at hand; labels without a sentence stand apart, at the page's end. */
export function summaryParts(section: Section, digest: Digest | undefined, today: string): PageLine[] {
  if (digest === undefined) return [];
  const lines = [part('Summary'), paragraph(digest.summary)];
  if (section.status !== 'in force') return lines;
  for (const { effective, by, changes } of digest.pending) {
    if (changes !== '') lines.push(fact(`From ${dateWords(effective)}`, `${changes} (${pendingActsInWords(by)})`));
  }
  if (digest.note !== null) lines.push(fact('Note', digest.note));
  for (const version of versionsOf(section, digest, today)) {
    const told = toldLines(version);
    if (told.length === 0) continue;
    lines.push(part(versionHeading(version, section.pending.length > 0)));
    if (version.current && version.from === null) lines.push(...movedWarning(section, digest, today));
    lines.push(...told);
  }
  return lines;
}

/** All labels that are known, in few lines, where not each of them has a sentence above. */
export function labelsPart(section: Section, digest: Digest | undefined, today: string): PageLine[] {
  if (section.status !== 'in force') return [];
  const [version] = versionsOf(section, digest, today);
  const { count, lines } = labelLines(version);
  if (count === 0 || toldLines(version).length >= count) return [];
  return [part(`Labels (${count})`), ...movedWarning(section, digest, today), ...lines.map(item)];
}

/** An amendment whose text is not known may have moved the letters. */
function movedWarning(section: Section, digest: Digest | undefined, today: string): PageLine[] {
  const moved = section.pending.some(
    ({ effective }) => effective <= today && digest?.pending.some((known) => known.effective === effective) !== true,
  );
  return moved ? [paragraph('These labels may be those of the text before the amendment.')] : [];
}

/** "Subsections", with the time for which they hold where the edition prints two texts. */
function versionHeading(version: Version, several: boolean): string {
  if (version.from !== null) {
    const date = dateWords(version.from.date);
    const by = pendingActsInWords(version.from.by);
    return version.current ? `Subsections, the law since ${date} (${by})` : `Subsections from ${date} (${by})`;
  }
  if (!several) return 'Subsections';
  return version.current ? 'Subsections' : 'Subsections before that';
}
