/**
 * "53a-74 to 53a-81" or "25-3b to 25-3d, 25-4 and 25-6" holds its row; "yes" and "?" where the numbers are not known.
 */
export function checkRange(row, core, fail) {
  const { number, range } = row;
  if (range === '' || range === 'yes' || range === '?') return;
  const spans = range.split(/, | and /).map((span) => span.split(' to '));
  const wrong = spans.some((ends) => ends.length > 2 || ends.some((end) => core.sectionKey(end) === undefined));
  if (wrong || (spans.length === 1 && spans[0].length < 2)) fail(`"${range}" is no range`);
  const holds = ([first, last = first]) =>
    core.compareNumbers(first, number) <= 0 && core.compareNumbers(number, last) <= 0;
  if (!spans.some(holds)) fail(`${number} is not in the range ${range}`);
}
