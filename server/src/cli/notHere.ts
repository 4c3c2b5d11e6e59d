/** What is said where editions are asked for that are not here: which, how they are had, and which are. */
export function notHere(missing: readonly number[], here: readonly number[]): string {
  const lines = missing.map(
    (year) => `the ${year} edition is not on this computer; "conncite statutes install --edition ${year}" gets it`,
  );
  if (here.length === 0)
    lines.unshift('the official text is not on this computer; "conncite statutes install" gets it');
  else lines.push(`the editions on this computer are ${here.join(', ')}`);
  return lines.map((line) => `conncite: ${line}\n`).join('');
}
