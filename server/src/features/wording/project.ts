/** Where the project is published; every link to its own pages begins here. */
const PROJECT = 'https://github.com/conncite/conncite';

/** The entry of a rule in RULES.md. */
export function ruleAddress(code: string): string {
  return `${PROJECT}/blob/main/RULES.md#${encodeURIComponent(code)}`;
}

/** The project's own page. */
export function projectAddress(): string {
  return PROJECT;
}
