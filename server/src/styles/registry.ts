import { bluebook } from './bluebook';
import { connecticut } from './connecticut';
import { legislative } from './legislative';
import type { Style, StyleName } from './style';

/** The citation styles. Only a list: a style is a file in this folder. */
export const styles: Readonly<Record<StyleName, Style>> = { bluebook, connecticut, legislative };
