/** Documents that lie beside the sample brief in pictures of several. */
export const BRIEFS = {
  'reply.md': `# Reply to the State's Objection

The State says that trafficking in persons came later. It did not, as
Public Act 21-103, § 3, shows. See Conn. Gen. Stat. § 53a-192a(a)(1), and for
the remedy Conn. Gen. Stat. § 54-95c.

An application under § 54-95c needs no certified record. *Id.* A conviction under
§ 53a-82 may be vacated, and the records of § 53a-192a(a) are then erased.
`,
  'bill.md': `# An Act Concerning Trafficking in Persons

Section 1. Section 53a-192a of the general statutes is repealed and the following
is substituted in lieu thereof.
`,
};

export const HARBOR = {
  'harbor.md': `# Memorandum on Lanterns

*A sample: title 99 is made up, and no law of any state.*

A lantern is lit when the harbor master asks. General Statutes § 99-2 (a) (3).
`,
};
