import { parseXml } from './openPackage';
import { wordNames } from './wordNames';

/** What a paragraph's style makes of it; null: running text. */
export type Role = 'heading' | 'quotation' | null;

interface Style {
  name: string;
  basedOn: string | null;
  /** Level in the outline, 0 for the first; 9 is running text. */
  outline: number | null;
}

const HEADING = /^(?:heading \d|title)$/i;
const QUOTATION = /\bquot(?:e|ation)\b|^block ?text$/i;
/** A chain of styles is short; a damaged file may make it a ring. */
const MOST_STEPS = 20;

/** Roles of the paragraph styles in `styles.xml`, by the style's id. */
export function readWordStyles(xml: string | undefined): (id: string) => Role {
  const styles = new Map<string, Style>();
  if (xml !== undefined) {
    const nameOf = wordNames();
    let style: Style | undefined;
    parseXml(xml, {
      open(tag, attributes) {
        const { name, value } = nameOf(tag, attributes);
        if (name === 'w:style')
          styles.set(value('styleId') ?? '', (style = { name: '', basedOn: null, outline: null }));
        else if (style === undefined) return;
        else if (name === 'w:name') style.name = value('val') ?? '';
        else if (name === 'w:basedOn') style.basedOn = value('val') ?? null;
        else if (name === 'w:outlineLvl') style.outline = Number(value('val'));
      },
      close(tag) {
        if (nameOf(tag).name === 'w:style') style = undefined;
      },
    });
  }
  return (id) => {
    let at: string | null = id;
    for (let step = 0; at !== null && step < MOST_STEPS; step++) {
      const style = styles.get(at);
      const name: string = style?.name ?? at.replace(/(?<=[a-z])(?=\d)/i, ' ');
      if (style?.outline != null && style.outline < 9) return 'heading';
      if (HEADING.test(name)) return 'heading';
      if (QUOTATION.test(name)) return 'quotation';
      at = style?.basedOn ?? null;
    }
    return null;
  };
}
