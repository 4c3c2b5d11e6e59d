/**
 * Sections of an act as the courts cite them: "§ 3", "§§ 1, 3", where source lines print "S. 3".
 * @param sections as printed after the "S.", not empty
 */
export function actSections(sections: string): string {
  return `${areSeveral(sections) ? '§§' : '§'} ${sections}`;
}

/** True for several sections of an act: "3, 4", "3 to 5". @param sections as printed */
export function areSeveral(sections: string): boolean {
  return /[,–-]|\b(?:and|through)\b/.test(sections);
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

/**
 * The numbers of the sections that a citation of an act names, without labels: "9" of "9(f)", "3", "4" and "5" of
 * "3-5".
 */
export function wholeSections(sections: readonly string[]): string[] {
  return sections.flatMap((section) => {
    const m = /^(\d+)(?:-(\d+))?/.exec(section);
    const first = Number(m?.[1]);
    return m === null ? [] : Array.from({ length: Number(m[2] ?? first) - first + 1 }, (_, k) => String(first + k));
  });
}
