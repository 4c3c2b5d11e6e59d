/** Tag of a template that is a pattern's source: backslashes stay as they are written. */
export const { raw } = String;
