/** Commands of clients that links, lenses and fixes name, with their arguments; a client says which of them it runs. */

/**
 * Opens the page of a section. Arguments: the normal number ("53a-192a"), the label path of the cited subsection
 * ("(a)(1)", or "" for none), and the year of the edition whose text alone is meant, if any.
 */
export const OPEN_SECTION = 'conncite.openSection';
export type OpenSectionArguments = readonly [number: string, labelPath: string, edition?: number];

/**
 * Shows the texts of a section in two editions beside each other. Arguments: the normal number and the year of the
 * older one, both of which the person is asked for where they are left out.
 */
export const COMPARE_EDITIONS = 'conncite.compareEditions';
export type CompareEditionsArguments = readonly [number?: string, year?: number];

/** Shows all references of what is cited at a place: address of the document, zero-based line and UTF-16 character. */
export const SHOW_REFERENCES = 'conncite.showReferences';
export type ShowReferencesArguments = readonly [uri: string, line: number, character: number];

/** Shows a place of a document beside its record. Arguments: its address, zero-based line and UTF-16 character. */
export const REVEAL_CITED = 'conncite.revealCited';
export type RevealCitedArguments = readonly [uri: string, line: number, character: number];

/**
 * Opens the ways to ignore what was found at a place. Arguments: address of the document, zero-based line and UTF-16
 * character; without them the cursor's place.
 */
export const IGNORE_HERE = 'conncite.ignoreHere';
export type IgnoreHereArguments = readonly [uri: string, line: number, character: number];

/** Adds a value to a setting that is a list, for the folder of a document. */
export const ADD_SETTING = 'conncite.addSetting';
export type AddSettingArguments = readonly [uri: string, name: string, value: string];

/** Gets the official text of a chapter, after a question. A hover and a page may link to it with its number ("952"). */
export const GET_CHAPTER_TEXT = 'conncite.getChapterText';
export type GetChapterTextArguments = readonly [chapter: string];
