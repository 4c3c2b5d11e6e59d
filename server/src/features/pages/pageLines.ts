import type { PageLine } from './page';

/** The page's own heading, and the heading of a part of it. */
export const heading = (text: string): PageLine => ({ kind: 'heading', level: 1, text });
export const part = (text: string): PageLine => ({ kind: 'heading', level: 2, text });
export const paragraph = (text: string): PageLine => ({ kind: 'paragraph', text });
export const fact = (name: string, text: string): PageLine => ({ kind: 'fact', name, text });
export const item = (text: string): PageLine => ({ kind: 'item', text });
