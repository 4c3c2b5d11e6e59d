/**
 * Sections of an act as the courts cite them: "§ 3", "§§ 1, 3", where source lines print "S. 3".
 * @param sections as printed after the "S.", not empty
 */
export function actSections(sections: string): string {
  return `${/[,–-]|\band\b/.test(sections) ? '§§' : '§'} ${sections}`;
}

/**
 * An act with its sections as the courts cite them: "P.A. 21-103, §§ 3, 4"; the act alone where no section is named.
 */
export function actInWords({ act, sections }: { readonly act: string; readonly sections: string }): string {
  return sections === '' ? act : `${act}, ${actSections(sections)}`;
}

/**
 * Acts as printed in a source line with their sections as the courts cite them:
 * "P.A. 21-103, § 3" of "P.A. 21-103, S. 3".
 */
export function withSectionSigns(acts: string): string {
  return acts.replace(/, S\. ([^;]+)/g, (_printed, sections: string) => `, ${actSections(sections)}`);
}
