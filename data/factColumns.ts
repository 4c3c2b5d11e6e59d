/** Columns of `sections/title-*.tsv`, in order. */
export const COLUMNS = [
  'number',
  'catchline',
  'chapter',
  'status',
  'successor',
  'formerly',
  'structure',
  'edition',
  'effective',
  'pending',
  'range',
  'source',
] as const;
export type Column = (typeof COLUMNS)[number];
export type FactRow = Readonly<Record<Column, string>>;
