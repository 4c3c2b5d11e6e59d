import { bluebook } from './bluebook';
import { connecticut } from './connecticut';
import { lawReview } from './lawReview';
import { legislative } from './legislative';
import type { Style } from './style';

const ALL = {
  bluebook,
  connecticut,
  legislative,
  'law-review': lawReview,
} satisfies Readonly<Record<string, Style>>;

/** The citation styles, in the order in which they are offered. Only a list: a style is a file in this folder. */
export const styles: Readonly<Record<StyleName, Style>> = ALL;

export type StyleName = keyof typeof ALL;

export const STYLE_NAMES = Object.keys(ALL) as readonly StyleName[];

/** True where a style is one of those named, or a kind of one. */
export function isOneOf(style: StyleName, names: readonly StyleName[]): boolean {
  const { basis } = styles[style];
  return names.includes(style) || names.some((name) => name === basis);
}
