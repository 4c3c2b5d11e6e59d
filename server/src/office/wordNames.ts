/**
 * Namespaces of WordprocessingML (ISO/IEC 29500-1 and -4) and of what stands in it,
 * by the prefix that is usual for them.
 */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

export interface WordName {
  /** With the usual prefix: "w:p"; empty where the namespace says nothing to us. */
  readonly name: string;
  /** An attribute in the document's own namespace, by its local name. */
  readonly value: (attribute: string) => string | undefined;
  /** `r:id`. */
  readonly relationship: () => string | undefined;
}

type Attributes = Readonly<Record<string, string>>;

/** Names of a part whatever prefixes its writer chose. Prefixes are taken to mean one thing in a whole part. */
export function wordNames(): (tag: string, attributes?: Attributes) => WordName {
  const usual = new Map<string, string>([['mc', 'mc']]);
  const own = new Map<string, string>();
  return (tag, attributes = {}) => {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      const prefix = NAMESPACES[attributes[key] ?? ''];
      if (prefix === undefined) continue;
      usual.set(key.slice(6), prefix);
      own.set(prefix, key.slice(6));
    }
    const colon = tag.indexOf(':');
    const prefix = usual.get(colon < 0 ? '' : tag.slice(0, colon));
    return {
      name: prefix === undefined ? '' : `${prefix}:${tag.slice(colon + 1)}`,
      value: (attribute) => attributes[`${own.get('w') ?? 'w'}:${attribute}`] ?? attributes[attribute],
      relationship: () => attributes[`${own.get('r') ?? 'r'}:id`],
    };
  };
}
