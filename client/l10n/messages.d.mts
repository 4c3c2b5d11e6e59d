/** Every message that the client shows by `l10n.t`, in English, sorted; key and value are the same. */
export function messages(): Record<string, string>;
/** Writes the English bundle into a folder, and the translations that lie here beside it. */
export function writeBundles(folder: string): void;
